#include "stats/charts/xmr.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "analysis/detail/job.h"
#include "analysis/detail/time_order.h"
#include "analysis/methods/methods.h"
#include "stats/charts/attribute_chart.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { value, numerator, denominator, order, target };

constexpr auto kColumns = std::array{
    column_use{"value", "value", cell_kind::number_or_empty,
               column_need::if_present, "the figure, for the charts xmr and g"},
    column_use{"numerator", "numerator", cell_kind::count,
               column_need::if_present, "for the charts p and u"},
    column_use{"denominator", "denominator", cell_kind::count,
               column_need::if_present, "for the charts p and u"},
    column_use{"order", "period", cell_kind::text, column_need::if_present,
               "the time: numbers, or dates from the year down; without it "
               "the order of the file"},
    column_use{"target", "target", cell_kind::number_or_empty,
               column_need::if_present, "the target, which may change"},
};

constexpr auto kCharts = std::array<std::string_view, 4>{"xmr", "p", "u", "g"};
constexpr auto kRules = std::array<std::string_view, 3>{
    "making-data-count", "nhsrplotthedots-0.2.2", "anhoej"};
constexpr auto kBetter =
    std::array<std::string_view, 3>{"higher", "lower", "neither"};
constexpr auto kScreening =
    std::array<std::string_view, 2>{"screened", "not-screened"};

constexpr auto kSettings = std::array{
    setting{"chart", setting_kind::choice, "xmr", "which", kCharts},
    setting{"rules", setting_kind::choice, "making-data-count",
            "which tell special causes", kRules},
    setting{"better", setting_kind::choice, "higher",
            "which way is an improvement", kBetter},
    setting{"outliers", setting_kind::choice, "screened",
            "whether very large moving ranges are left out", kScreening},
    setting{"shift-points",
            setting_kind::whole,
            "7",
            "points on one side that make a shift",
            {},
            6},
    setting{"trend-points",
            setting_kind::whole,
            "7",
            "points that make a trend",
            {},
            6},
    setting{"baseline",
            setting_kind::whole_or_none,
            "",
            "mean and limits from the first so many points of each phase",
            {},
            12},
    setting{"rebase", setting_kind::text, "",
            "where new phases begin: times of the order column, t1,t2"},
};

constexpr auto kAdds = std::array{
    added_column{"mean", "of the phase"},
    added_column{"lower_limit", "three sigma"},
    added_column{"upper_limit", "three sigma"},
    added_column{"lower_near_limit", "two sigma"},
    added_column{"upper_near_limit", "two sigma"},
    added_column{"target", "as given"},
    added_column{"phase", "1, 2, ..."},
    added_column{"special_cause", "which rule, or common_cause"},
    added_column{"point_type", "improvement, concern ..."},
    added_column{"variation", "icon of the whole series"},
    added_column{"assurance", "icon of the whole series"},
};

/// Memory for one series, used again for the next.
struct series {
  std::vector<std::optional<double>> values;
  std::vector<double> numerators;
  std::vector<double> denominators;
  std::vector<std::optional<double>> targets;
  std::vector<std::size_t> rebase_at;
  std::vector<stats::chart_point> points;
};

stats::chart_options options_of(detail::settings const& chosen) {
  auto const rules = chosen.word("rules");
  auto const better = chosen.word("better");
  auto out = stats::chart_options{};
  out.profile = rules == "anhoej" ? stats::rule_profile::anhoej
                : rules == "making-data-count"
                    ? stats::rule_profile::making_data_count
                    : stats::rule_profile::nhsrplotthedots_0_2_2;
  out.better = better == "higher"  ? stats::improvement::increase
               : better == "lower" ? stats::improvement::decrease
                                   : stats::improvement::neutral;
  out.screening = chosen.word("outliers") == "screened"
                      ? stats::outlier_screening::screened
                      : stats::outlier_screening::not_screened;
  out.shift_points = chosen.whole("shift-points");
  out.trend_points = chosen.whole("trend-points");
  out.baseline_points = chosen.whole_or_none("baseline");
  return out;
}

bool is_by_size(std::string_view const chart) {
  return chart == "p" || chart == "u";
}

/// The columns that this chart needs are there.
bool has_columns(detail::job& of, std::string_view const chart) {
  if (is_by_size(chart)) {
    if (!of.has(numerator) || !of.has(denominator)) {
      of.refused.in_file(
          "The charts p and u need the columns numerator and denominator; "
          "--numerator and --denominator name others.");
    }
  } else if (!of.has(value)) {
    of.refused.in_file(
        "There is no column \"value\": --value COLUMN names another.");
  }
  return of.refused.count() == 0;
}

void fill(detail::job const& of, std::span<std::uint32_t const> const rows,
          series& out) {
  out.values.clear();
  out.numerators.clear();
  out.denominators.clear();
  out.targets.clear();
  for (auto const row : rows) {
    out.values.push_back(of.number(value, row));
    if (of.has(numerator) && of.has(denominator)) {
      out.numerators.push_back(of.in.columns[numerator].numbers[row]);
      out.denominators.push_back(of.in.columns[denominator].numbers[row]);
    }
    if (of.has(target)) {
      out.targets.push_back(of.number(target, row));
    }
  }
  out.points.assign(rows.size(), {});
}

/// The first point of each new phase: the first not before the time given.
void find_phases(std::vector<std::string> const& labels,
                 detail::time_order const& times,
                 std::span<std::uint32_t const> const rows, series& out) {
  out.rebase_at.clear();
  for (auto const& label : labels) {
    auto at = std::size_t{0};
    while (at < rows.size() && times.is_before(rows[at], label)) {
      ++at;
    }
    auto const last = out.rebase_at.empty() ? 0 : out.rebase_at.back();
    if (at > last && at < rows.size()) {
      out.rebase_at.push_back(at);
    }
  }
}

result<stats::chart_summary> draw(std::string_view const chart,
                                  stats::chart_options const& options,
                                  series& of) {
  if (chart == "p") {
    return stats::p_chart(of.numerators, of.denominators, options, of.points);
  }
  if (chart == "u") {
    return stats::u_chart(of.numerators, of.denominators, options, of.points);
  }
  if (chart == "xmr") {
    return stats::xmr_chart(of.values, options, of.points);
  }
  auto gaps = std::vector<double>{};
  for (auto const& gap : of.values) {
    gaps.push_back(gap.value_or(std::numeric_limits<double>::quiet_NaN()));
  }
  return stats::g_chart(gaps, options, of.points);
}

std::string_view method_name(std::string_view const chart) {
  return chart == "p" ? "P" : chart == "u" ? "U" : chart == "g" ? "G" : "XmR";
}

void put_limits(detail::job& of, std::optional<stats::interval> const& limits) {
  of.out.number(limits ? std::optional{limits->lower} : std::nullopt);
  of.out.number(limits ? std::optional{limits->upper} : std::nullopt);
}

void write(detail::job& of, std::size_t const row,
           stats::chart_point const& point, stats::chart_summary const& summary,
           std::string_view const chart) {
  of.out.begin_row(row);
  of.out.number(point.value);
  of.out.number(point.mean);
  put_limits(of, point.limits);
  put_limits(of, point.near_limits);
  of.out.number(of.number(target, row));
  of.out.number(static_cast<double>(point.phase + 1));
  of.out.text(point.value ? stats::word(point.cause) : "");
  of.out.text(point.value ? stats::word(point.type) : "");
  of.out.text(stats::word(summary.variation));
  of.out.text(stats::word(summary.assurance));
  if (!point.value) {
    of.out.end(method_name(chart), stats::status::no_value, "empty_value");
  } else {
    of.out.end(method_name(chart),
               point.limits ? stats::status::ok : stats::status::no_limits,
               stats::word(point.why));
  }
}

void run(detail::job& of) {
  auto const chart = of.chosen.word("chart");
  if (!has_columns(of, chart)) {
    return;
  }
  auto times = detail::time_order::read(of, order);
  if (!times) {
    return;
  }
  auto const labels = detail::parts_of(of.chosen.word("rebase"));
  if (!labels.empty() && !times->has_column()) {
    of.refused.in_file(
        "--rebase needs a column of times: --order COLUMN names it.");
    return;
  }
  auto options = options_of(of.chosen);
  auto one = series{};
  auto twice = std::string{};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    auto const rows = times->rows(group, twice);
    if (!rows) {
      of.fail_rows(group, "duplicate_time " + twice, "duplicate_time " + twice);
      continue;
    }
    fill(of, *rows, one);
    find_phases(labels, *times, *rows, one);
    options.rebase_at = one.rebase_at;
    options.targets = one.targets;
    auto const summary = draw(chart, options, one);
    if (!summary) {
      of.fail_rows(group, "invalid_input", summary.error().message);
      continue;
    }
    for (auto i = std::size_t{0}; i < rows->size(); ++i) {
      write(of, (*rows)[i], one.points[i], *summary, chart);
    }
  }
}

}  // namespace

constinit method const kXmr = {
    .name = "xmr",
    .about = "Control charts: XmR, P, U, G; limits, special causes, icons",
    .rows = result_rows::row,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::no,
    .keys = {},
    .adds = kAdds,
    .notes =
        "Rows come in order of time within their group. A missing value "
        "breaks runs and moving\nranges.",
    .example = "--better lower --target goal",
    .example_input =
        "period,value,goal\n"
        "2024-01,41,35\n"
        "2024-02,38,35\n"
        "2024-03,44,35\n"
        "2024-04,39,35\n"
        "2024-05,42,35\n"
        "2024-06,40,35\n"
        "2024-07,21,35\n",
    .run = run};

}  // namespace wm::analysis
