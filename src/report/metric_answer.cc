#include "report/metric_answer.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "report/compare_text.h"
#include "report/number_text.h"
#include "report/reasons.h"
#include "report/small_area_summary.h"

namespace wm::report {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Five years: a figure that ends before that is called old.
constexpr auto kOld = days{1826};

std::string with_period(std::string_view const sentence,
                        std::string_view const period) {
  return fmt::format("{} ({}).", without_stop(sentence), period);
}

/// Whose figure it is, when it is not the home area's.
std::string owner_sentence(shown_metric const& shown, evidence const& from) {
  if (shown.area.empty() || shown.area == from.package().home.value) {
    return {};
  }
  auto const* const area = framework::find_area(from.package(), shown.area);
  return fmt::format("This is the figure of {}, not of everybody in {}.",
                     area == nullptr ? shown.area : area->name,
                     from.home_name());
}

std::string age_sentence(shown_figure const& f, sys_days const on) {
  return f.period.covers.to + kOld < on
             ? "This is an old figure: the newest there is, is from " +
                   f.period.label + "."
             : std::string{};
}

/// A newer value that the source did not measure.
std::string newer_imputed_sentence(shown_metric const& shown) {
  for (auto const& line : shown.series) {
    if (line.role != series_role::home || line.points.empty()) {
      continue;
    }
    auto const& last = line.points.back();
    if (last.imputed && last.value && !shown.latest->imputed) {
      return fmt::format(
          "The source also gives a value for {}, but filled it in and did "
          "not measure it.",
          last.period.label);
    }
  }
  return {};
}

/// Nothing for the home area itself, but for parts of it.
std::string only_small_areas(shown_metric const& shown, evidence const& from) {
  auto const& first = shown.small_areas.front();
  return fmt::format(
      "There is no figure for {} as a whole, only for {} ({}). "
      "{}",
      from.home_name(), counted_areas(first.cells.size(), first.type),
      first.period, range_sentence(first, from));
}

std::string not_yet(framework::metric const& of, evidence const& from) {
  using framework::metric_source;
  if (of.wanted) {
    auto const held =
        of.wanted->holder.empty()
            ? std::string{}
            : fmt::format(" {} holds them.", without_stop(of.wanted->holder));
    return fmt::format(
        "There are no figures for this yet. They would come "
        "from: {}.{}",
        without_stop(of.wanted->from), as_sentence(held));
  }
  switch (of.source) {
    case metric_source::record:
      return "There are no figures for this yet: they would be counted from "
             "people's linked records.";
    case metric_source::survey:
      return "There are no figures for this yet: they would come from a "
             "survey.";
    default:
      break;
  }
  return fmt::format("There is no published figure for {} in this package yet.",
                     from.home_name());
}

std::size_t values_in(shown_metric const& shown) {
  for (auto const& line : shown.series) {
    if (line.role == series_role::home) {
      return static_cast<std::size_t>(std::ranges::count_if(
          line.points, [](auto const& p) { return p.value && !p.imputed; }));
    }
  }
  return 0;
}

std::string trend_sentence(shown_metric const& shown) {
  if (!shown.trend) {
    return {};
  }
  return values_in(shown) == 1
             ? "There is only this one figure, so nothing can be said about "
               "change."
             : shown.trend->sentence;
}

/// The reason to name when nothing could be compared: one about the figure
/// itself, else the first comparator's.
std::string why_not_judged(shown_metric const& shown) {
  if (shown.comparisons.empty()) {
    return "there is nothing to compare it with";
  }
  auto const own = std::ranges::find_if(
      shown.comparisons, [](auto const& c) { return is_about_figure(c.why); });
  auto const& c =
      own == shown.comparisons.end() ? shown.comparisons.front() : *own;
  return plain_reason(c.why, shown.definition, c.spoken);
}

std::string joined(std::vector<std::string> const& sentences) {
  auto out = std::string{};
  for (auto const& s : sentences) {
    if (!s.empty()) {
      out += out.empty() ? "" : " ";
      out += s;
    }
  }
  return out;
}

}  // namespace

std::string figure_sentence(shown_metric const& shown) {
  auto const& f = *shown.latest;
  auto const& of = shown.definition;
  if (!of.says.given() || !of.unit || !f.value) {
    return fmt::format("{}: {} ({}).", of.title.original(), f.value_text,
                       f.period.label);
  }
  return with_period(fill_value(of.says.original(), *f.value, *of.unit),
                     f.period.label);
}

std::string standing_sentence(shown_metric const& shown) {
  if (!shown.latest) {
    return {};
  }
  if (auto const* const leading = leading_comparison(shown)) {
    return in_answer(*leading, *shown.latest, shown.definition);
  }
  if (shown.state == state::judged) {
    return {};  // by its goal alone, which has its own sentence
  }
  return fmt::format("It cannot be judged, because {}.",
                     without_stop(why_not_judged(shown)));
}

std::string answer_of(shown_metric const& shown, evidence const& from,
                      sys_days const on) {
  if (!shown.latest) {
    return shown.small_areas.empty() ? not_yet(shown.definition, from)
                                     : only_small_areas(shown, from);
  }
  auto const* const goal =
      find_comparison(shown, figures::comparator_kind::goal);
  return joined({figure_sentence(shown), owner_sentence(shown, from),
                 age_sentence(*shown.latest, on), newer_imputed_sentence(shown),
                 standing_sentence(shown),
                 goal == nullptr ? "" : goal->sentence, trend_sentence(shown)});
}

}  // namespace wm::report
