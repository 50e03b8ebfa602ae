#include "report/control_chart_text.h"

#include <cstddef>
#include <span>

#include <fmt/format.h>

#include "report/compare_text.h"
#include "report/period_text.h"
#include "report/show.h"

namespace wm::report {

namespace {

using figures::chart_gap;
using figures::chart_kind;
using stats::special_cause;

std::string_view title_of(chart_kind const kind) {
  switch (kind) {
    case chart_kind::proportions:
      return "P chart of proportions";
    case chart_kind::rates:
      return "U chart of rates";
    case chart_kind::single_values:
      return "XmR chart of single figures";
    case chart_kind::none:
      break;
  }
  return "";
}

std::string_view why_none(chart_gap const why) {
  switch (why) {
    case chart_gap::counted_again:
      return "There is no control chart: each figure looks at much the same "
             "people, or the same months, as the one before, so one follows "
             "from the other and limits of chance would mislead.";
    case chart_gap::too_few_points:
      return "There is no control chart yet: fewer than ten comparable "
             "figures in a row can be seen.";
    case chart_gap::no_limits:
      return "There is no control chart: the figures do not vary.";
    case chart_gap::none:
    case chart_gap::not_charted:
      break;
  }
  return "";
}

/// The rule that a point met, as a table names it.
std::string_view rule_of(special_cause const cause) {
  switch (cause) {
    case special_cause::above_limit:
      return "above the upper limit";
    case special_cause::below_limit:
      return "below the lower limit";
    case special_cause::trend_increasing:
      return "seven or more in a row that each rise";
    case special_cause::trend_decreasing:
      return "seven or more in a row that each fall";
    case special_cause::two_in_three_above:
      return "two of three in a row far above the mean";
    case special_cause::two_in_three_below:
      return "two of three in a row far below the mean";
    case special_cause::shift_above:
      return "seven or more in a row above the mean";
    case special_cause::shift_below:
      return "seven or more in a row below the mean";
    case special_cause::none:
      break;
  }
  return "";
}

bool is_single(special_cause const cause) {
  return cause == special_cause::above_limit ||
         cause == special_cause::below_limit;
}

std::string_view verdict(stats::point_type const type) {
  switch (type) {
    case stats::point_type::improvement:
      return ", for the better";
    case stats::point_type::concern:
      return ", for the worse";
    default:
      break;
  }
  return "";
}

std::string name_of_period(figures::assessed_figure const& of) {
  return period_text(of.shown.covers, of.shown.label);
}

std::string outside(figures::assessed_figure const& at,
                    stats::chart_point const& point,
                    framework::metric const& of) {
  auto const above = point.cause == special_cause::above_limit;
  return fmt::format(
      "{} ({}) lies {} the {} limit ({}): something other than chance "
      "changed{}.",
      name_of_period(at), value_text(*point.value, of),
      above ? "above" : "below", above ? "upper" : "lower",
      value_text(above ? point.limits->upper : point.limits->lower, of),
      verdict(point.type));
}

std::string_view what_they_do(special_cause const cause) {
  switch (cause) {
    case special_cause::trend_increasing:
      return "each rise";
    case special_cause::trend_decreasing:
      return "each fall";
    case special_cause::two_in_three_above:
      return "are two of three in a row that lie far above the mean, near the "
             "upper limit";
    case special_cause::two_in_three_below:
      return "are two of three in a row that lie far below the mean, near the "
             "lower limit";
    case special_cause::shift_above:
      return "belong to a run of seven or more above the mean";
    case special_cause::shift_below:
      return "belong to a run of seven or more below the mean";
    default:
      break;
  }
  return "";
}

std::string run(figures::assessed_figure const& first,
                figures::assessed_figure const& last, std::size_t const size,
                stats::chart_point const& point) {
  if (size == 1) {
    // What is left of a run whose other points lie outside the limits.
    return fmt::format("{}: {}, more than chance makes{}.",
                       name_of_period(first), rule_of(point.cause),
                       verdict(point.type));
  }
  return fmt::format(
      "The {} figures of {} {}: something other than chance changed{}.", size,
      span_text(first.shown.covers, first.shown.label, last.shown.covers,
                last.shown.label),
      what_they_do(point.cause), verdict(point.type));
}

std::vector<std::string> findings_of(
    std::span<figures::assessed_figure const> const figures,
    std::span<stats::chart_point const> const chart,
    framework::metric const& of) {
  auto out = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < chart.size();) {
    auto const cause = chart[i].cause;
    auto to = i + 1;
    if (cause == special_cause::none) {
      i = to;
      continue;
    }
    if (is_single(cause)) {
      out.push_back(outside(figures[i], chart[i], of));
      i = to;
      continue;
    }
    while (to < chart.size() && chart[to].cause == cause) {
      ++to;
    }
    out.push_back(run(figures[i], figures[to - 1], to - i, chart[i]));
    i = to;
  }
  return out;
}

std::string summary(std::size_t const special, std::size_t const known) {
  if (special == 0) {
    return fmt::format(
        "All {} figures lie within the control limits and make no run: they "
        "vary from one to the next as chance alone would make them.",
        known);
  }
  return fmt::format("{} of {} figures {} more than chance would make {}.",
                     special, known, special == 1 ? "says" : "say",
                     special == 1 ? "it" : "them");
}

std::vector<std::string> remarks_of(
    figures::control_chart const& chart,
    std::span<figures::assessed_figure const> const figures,
    framework::metric const& of) {
  auto out = std::vector<std::string>{};
  if (chart.summary.points < stats::kTrialBelow) {
    out.push_back(fmt::format(
        "Trial limits: they rest on {} figures and may move as more come.",
        chart.summary.points));
  }
  if (chart.counts_too_narrow) {
    out.emplace_back(
        "These figures vary more from one to the next than the limits of "
        "counts allow, so their own moving ranges make the limits (XmR).");
  }
  auto rounded = false;
  auto missing = std::size_t{0};
  for (auto i = std::size_t{0}; i < chart.points.size(); ++i) {
    rounded = rounded || figures::is_rounded(figures[i].shown.rounding);
    missing += chart.points[i].value ? 0 : 1;
  }
  if (rounded) {
    out.emplace_back(
        "Made from rounded counts, like every figure here: one that lies "
        "close to a limit may truly lie on its other side.");
  }
  if (missing > 0) {
    out.push_back(fmt::format(
        "{} hidden or missing: no run goes on past {}.",
        missing == 1 ? "1 figure is" : fmt::format("{} figures are", missing),
        missing == 1 ? "it" : "them"));
  }
  switch (chart.summary.assurance) {
    case stats::assurance_icon::consistent_pass:
      out.emplace_back(
          "As long as nothing changes, the goal will be met every time.");
      break;
    case stats::assurance_icon::consistent_fail:
      out.emplace_back("As long as nothing changes, the goal will not be met.");
      break;
    case stats::assurance_icon::inconsistent:
      out.emplace_back(
          "The goal lies within the limits: it will be met at times and "
          "missed at others, by chance.");
      break;
    case stats::assurance_icon::none:
      break;
  }
  if (of.better == framework::better::neither) {
    out.emplace_back("Nobody has said which direction is better.");
  }
  return out;
}

}  // namespace

std::optional<shown_chart> show_chart(figures::assessed_series const& series,
                                      framework::metric const& of) {
  auto const& chart = series.chart;
  if (chart.why == chart_gap::not_charted) {
    return std::nullopt;
  }
  auto out = shown_chart{};
  out.kind = chart.kind;
  if (chart.kind == chart_kind::none) {
    out.sentence = why_none(chart.why);
    return out;
  }
  auto const points =
      std::span{series.points}.subspan(chart.first, chart.points.size());
  out.title = title_of(chart.kind);
  auto known = std::size_t{0};
  for (auto i = std::size_t{0}; i < points.size(); ++i) {
    auto const& from = chart.points[i];
    auto point = shown_chart_point{};
    point.period = show(points[i].shown, of).period;
    point.value = from.value;
    if (from.value) {
      ++known;
      point.value_text = value_text(*from.value, of);
    }
    point.mean = from.mean;
    if (from.limits) {
      point.lower = from.limits->lower;
      point.upper = from.limits->upper;
    }
    point.cause = stats::word(from.cause);
    point.type = stats::word(from.type);
    point.rule = rule_of(from.cause);
    out.points.push_back(std::move(point));
  }
  out.sentence = summary(chart.summary.special_causes, known);
  out.findings = findings_of(points, chart.points, of);
  out.remarks = remarks_of(chart, points, of);
  return out;
}

}  // namespace wm::report
