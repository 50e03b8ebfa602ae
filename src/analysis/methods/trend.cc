#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "analysis/detail/job.h"
#include "analysis/detail/time_order.h"
#include "analysis/methods/methods.h"
#include "stats/normal.h"
#include "stats/trend/mann_kendall.h"
#include "stats/trend/recent_trend.h"
#include "stats/trend/weighted_line.h"

namespace wm::analysis {
namespace {

enum column : std::size_t {
  value,
  lower,
  upper,
  se,
  numerator,
  denominator,
  order
};

constexpr auto kColumns = std::array{
    column_use{"value", "value", cell_kind::number_or_empty,
               column_need::if_present, "the figure"},
    column_use{"lower", "lower", cell_kind::number_or_empty,
               column_need::if_present, "its lower 95 % limit"},
    column_use{"upper", "upper", cell_kind::number_or_empty,
               column_need::if_present, "its upper 95 % limit"},
    column_use{"se", "se", cell_kind::count_or_empty, column_need::if_present,
               "its standard error, for slope instead of limits"},
    column_use{"numerator", "numerator", cell_kind::count,
               column_need::if_present, "people, for recent of a proportion"},
    column_use{"denominator", "denominator", cell_kind::count,
               column_need::if_present, "people, for recent of a proportion"},
    column_use{"order", "period", cell_kind::text, column_need::if_present,
               "the time: numbers, or dates from the year down; without it "
               "the order of the file"},
};

constexpr auto kMethods = std::array<std::string_view, 4>{
    "recent", "slope", "mann-kendall", "seasonal"};

constexpr auto kSettings = std::array{
    setting{"method", setting_kind::choice, "recent",
            "recent judges the last five points as Fingertips does; slope and "
            "mann-kendall all; seasonal compares like with like",
            kMethods},
    setting{"seasons",
            setting_kind::whole,
            "12",
            "points in a year, for seasonal",
            {},
            2},
};

constexpr auto kAdds = std::array{
    added_column{"direction", "increasing, decreasing, no_significant_change"},
    added_column{"chi_square", "of recent and slope"},
    added_column{"p_value", "of the others, two-sided"},
    added_column{"points", "rows that were judged"},
};

constexpr auto kUnclear = std::string_view{"no_significant_change"};

/// What every test answers.
struct finding {
  stats::estimate slope;
  std::string_view direction;
  std::optional<double> chi_square;
  std::optional<double> p_value;
  std::size_t points{0};
};

finding without(stats::reason const why, std::size_t const points,
                std::string_view const method) {
  auto out = finding{};
  out.slope.why = why;
  out.slope.method = method;
  out.points = points;
  return out;
}

std::string_view word_of(stats::trend_direction const direction) {
  switch (direction) {
    case stats::trend_direction::increasing:
      return "increasing";
    case stats::trend_direction::decreasing:
      return "decreasing";
    case stats::trend_direction::no_significant_change:
      break;
  }
  return kUnclear;
}

std::string_view direction_of(double const slope, double const p_value,
                              stats::confidence_levels const& levels) {
  if (!(p_value < 1.0 - levels[0].confidence) || slope == 0.0) {
    return kUnclear;
  }
  return slope > 0 ? "increasing" : "decreasing";
}

/// The last points, as Fingertips judges them.
result<finding> recent(detail::job const& of,
                       std::span<std::uint32_t const> rows) {
  auto const is_proportion = of.has(numerator) && of.has(denominator);
  auto const name = is_proportion ? "chi-square of proportions"
                                  : "weighted slope of five points";
  if (rows.size() < stats::kTrendPoints) {
    return without(stats::reason::few_points, rows.size(), name);
  }
  rows = rows.last(stats::kTrendPoints);
  auto points = std::vector<stats::trend_point>{};
  for (auto const row : rows) {
    auto const low = of.number(lower, row);
    auto const high = of.number(upper, row);
    auto const figure = of.number(value, row);
    if (!is_proportion && !figure) {
      return without(stats::reason::few_points, rows.size(), name);
    }
    points.push_back({figure.value_or(0.0),
                      low && high ? std::optional{stats::interval{*low, *high}}
                                  : std::nullopt,
                      of.number(numerator, row), of.number(denominator, row)});
  }
  auto const found = is_proportion ? stats::proportion_trend(points)
                                   : stats::weighted_slope_trend(points);
  if (!found && found.error().code == error_code::undefined) {
    return without(is_proportion ? stats::reason::no_variation
                                 : stats::reason::no_standard_errors,
                   points.size(), name);
  }
  auto const trend = WM_TRY(found);
  auto out = finding{};
  out.slope.value = trend.slope;
  out.slope.method = name;
  out.direction = word_of(trend.direction);
  out.chi_square = trend.chi_square;
  out.points = points.size();
  return out;
}

/// A straight line through all points that have a value.
result<finding> slope(detail::job const& of,
                      std::span<std::uint32_t const> const rows,
                      detail::time_order const& times) {
  auto at = std::vector<double>{};
  auto values = std::vector<double>{};
  auto errors = std::vector<double>{};
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    auto const figure = of.number(value, rows[i]);
    auto const low = of.number(lower, rows[i]);
    auto const high = of.number(upper, rows[i]);
    auto error = of.number(se, rows[i]);
    if (!error && low && high) {
      error = WM_TRY(stats::standard_error_of(*low, *high, stats::kZ95));
    }
    if (figure && error) {
      at.push_back(times.time(rows[i], i));
      values.push_back(*figure);
      errors.push_back(*error);
    }
  }
  if (values.size() < 2) {
    return without(stats::reason::few_points, values.size(), "weighted slope");
  }
  auto const line =
      WM_TRY(stats::fit_weighted_line(at, values, errors, of.levels()));
  auto out = finding{};
  out.slope = line.slope;
  out.points = values.size();
  if (line.slope.value) {
    out.chi_square = line.chi_square;
    out.p_value = line.p_value;
    out.direction = direction_of(*line.slope.value, line.p_value, of.levels());
  }
  return out;
}

result<finding> kendall(detail::job const& of,
                        std::span<std::uint32_t const> const rows,
                        std::optional<std::size_t> const seasons) {
  auto values = std::vector<std::optional<double>>{};
  for (auto const row : rows) {
    values.push_back(of.number(value, row));
  }
  auto const test = WM_TRY(
      seasons ? stats::seasonal_mann_kendall(values, *seasons, of.levels())
              : stats::mann_kendall(values, of.levels()));
  auto out = finding{};
  out.slope = test.slope;
  out.points = static_cast<std::size_t>(std::ranges::count_if(
      values, [](auto const& v) { return v.has_value(); }));
  if (test.why != stats::reason::none) {
    out.slope.why = test.why;
    return out;
  }
  out.p_value = test.p_value;
  out.direction = direction_of(test.score, test.p_value, of.levels());
  return out;
}

result<finding> judge(detail::job const& of,
                      std::span<std::uint32_t const> const rows,
                      detail::time_order const& times) {
  auto const method = of.chosen.word("method");
  if (method == "recent") {
    return recent(of, rows);
  }
  if (method == "slope") {
    return slope(of, rows, times);
  }
  return kendall(of, rows,
                 method == "seasonal"
                     ? std::optional{of.chosen.whole("seasons")}
                     : std::nullopt);
}

void run(detail::job& of) {
  if (!of.has(value) && !(of.chosen.word("method") == "recent" &&
                          of.has(numerator) && of.has(denominator))) {
    of.refused.in_file(
        "There is no column \"value\": --value COLUMN names another.");
    return;
  }
  auto times = detail::time_order::read(of, order);
  if (!times) {
    return;
  }
  auto twice = std::string{};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    of.out.begin(group);
    auto const rows = times->rows(group, twice);
    if (!rows) {
      of.fail_group(group, "duplicate_time " + twice,
                    "duplicate_time " + twice);
      continue;
    }
    auto const found = judge(of, *rows, *times);
    if (!found) {
      of.fail_group(group, found.error());
      continue;
    }
    of.out.put(found->slope);
    of.out.text(found->direction);
    of.out.number(found->chi_square);
    of.out.number(found->p_value);
    of.out.number(static_cast<double>(found->points));
    of.out.end(found->slope);
  }
}

}  // namespace

constinit method const kTrend = {
    .name = "trend",
    .about = "Is it rising or falling, more than by chance?",
    .rows = result_rows::group,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::yes,
    .keys = {},
    .adds = kAdds,
    .notes =
        "The value is the slope: per step of time; of proportions in "
        "log-odds; of seasonal per year.\nRecent gives it no limits. A "
        "direction of the others is at the first level of confidence.",
    .example = "--by area",
    .example_input =
        "area,period,numerator,denominator\n"
        "Bow,2020,300,1000\n"
        "Bow,2021,330,1010\n"
        "Bow,2022,360,1020\n"
        "Bow,2023,395,1030\n"
        "Bow,2024,440,1050\n"
        "Poplar,2023,40,100\n"
        "Poplar,2024,44,100\n",
    .run = run};

}  // namespace wm::analysis
