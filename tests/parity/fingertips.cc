#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "parity/parity.h"
#include "parity/tables.h"
#include "stats/comparison/compare.h"
#include "stats/comparison/quantile_bands.h"
#include "stats/trend/recent_trend.h"

namespace wm::parity {
namespace {

using stats::interval;
using stats::standing;
using test_support::csv_table;

// The word Fingertips has for a standing once polarity is applied.
std::string_view label(std::optional<standing> const where,
                       bool const low_is_good) {
  if (!where) {
    return "None";
  }
  if (*where == standing::similar) {
    return "Same";
  }
  return (*where == standing::below) == low_is_good ? "Better" : "Worse";
}

std::optional<double> field(csv_table const& table, std::size_t const row,
                            std::string_view const column) {
  auto const value = table.number(row, column);
  return std::isnan(value) ? std::nullopt : std::optional{value};
}

std::optional<interval> limits(csv_table const& table, std::size_t const row,
                               std::string_view const lower,
                               std::string_view const upper) {
  auto const from = field(table, row, lower);
  auto const to = field(table, row, upper);
  return from && to ? std::optional{interval{*from, *to}} : std::nullopt;
}

std::optional<standing> overlap(csv_table const& table, std::size_t const row) {
  auto const own = limits(table, row, "lower95", "upper95");
  if (table.text(row, "method") == "DoubleOverlappingCIs") {
    auto const other =
        limits(table, row, "comparator_lower95", "comparator_upper95");
    return own && other ? std::optional{compare_intervals(*own, *other)}
                        : std::nullopt;
  }
  auto const other = field(table, row, "comparator_value");
  return own && other ? std::optional{compare_to_value(*own, *other)}
                      : std::nullopt;
}

// In the table's own unit: per cent, or per 100,000.
result<interval> control_limits(csv_table const& table, std::size_t const row) {
  auto const denominator = table.number(row, "denominator");
  auto const comparator = table.number(row, "comparator_value");
  auto const unit = table.number(row, "unit");
  auto const confidence = table.number(row, "confidence_variable");
  if (table.text(row, "method") == "SpcForDsr") {
    return stats::spc_limits_rate(comparator, denominator, unit, confidence);
  }
  auto const found = WM_TRY(
      stats::spc_limits_proportion(comparator / unit, denominator, confidence));
  return interval{found.lower * unit, found.upper * unit};
}

// How far a published limit may be from the true one. Wilson's are formulas;
// the Poisson ones come from halving steps of v until a step is below 1e-7,
// with (1 + E) v / (1 - v) events as the limit, E the expected count.
double precision(csv_table const& table, std::size_t const row,
                 double const limit) {
  if (table.text(row, "method") == "SpcForProportions") {
    return 1e-9 * limit;
  }
  auto const unit_in_people =
      table.number(row, "unit") / table.number(row, "denominator");
  auto const expected =
      1.0 + table.number(row, "comparator_value") / unit_in_people;
  auto const stretch = 1.0 + limit / unit_in_people / expected;
  return 1e-7 * expected * stretch * stretch * unit_in_people;
}

struct trend_case {
  std::vector<stats::trend_point> points;
  bool is_proportion{false};
};

trend_case case_of(csv_table const& table, std::string const& name) {
  auto found = trend_case{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    if (table.text(row, "case") == name) {
      found.is_proportion = table.text(row, "use_proportions") == "1";
      found.points.push_back(
          {table.number(row, "value"), limits(table, row, "lower95", "upper95"),
           field(table, row, "count"), field(table, row, "denominator")});
    }
  }
  return found;
}

std::string_view marker(stats::trend_direction const direction) {
  switch (direction) {
    case stats::trend_direction::increasing:
      return "Increasing";
    case stats::trend_direction::decreasing:
      return "Decreasing";
    case stats::trend_direction::no_significant_change:
      break;
  }
  return "NoChange";
}

}  // namespace

outcome comparer_ci_overlap() {
  auto table = comparison{"fingertips/comparer_ci_overlap.csv",
                          "interval overlap, single and double"};
  for (auto row = std::size_t{0}; row < table.table().rows.size(); ++row) {
    auto const low_is_good = table.table().text(row, "polarity_id") == "0";
    table.word(row, "expected",
               label(overlap(table.table(), row), low_is_good));
  }
  return table.finish();
}

outcome comparer_spc() {
  auto table = comparison{"fingertips/comparer_spc.csv",
                          "control limits of proportions and rates"};
  for (auto row = std::size_t{0}; row < table.table().rows.size(); ++row) {
    auto const found = control_limits(table.table(), row).value();
    auto const lower = table.table().number(row, "lower_limit");
    auto const upper = table.table().number(row, "upper_limit");
    table.number(row, "lower_limit", found.lower, lower,
                 precision(table.table(), row, lower));
    table.number(row, "upper_limit", found.upper, upper,
                 precision(table.table(), row, upper));
    table.word(row, "polarity", "RagLowIsGood");
    table.word(
        row, "published_expected",
        label(compare_to_limits(table.table().number(row, "value"), found),
              true));
  }
  return table.finish();
}

outcome quintile_bounds() {
  auto table = comparison{"fingertips/quintile_bounds.csv", "fifths of areas"};
  auto values = std::vector<double>{};
  for (auto value = 1; value <= 50; ++value) {
    values.push_back(value);
  }
  auto const bounds = stats::bounds_of_bands(values, 5).value();
  table.word(0, "input", "integers 1..50");
  for (auto i = std::size_t{0}; i < bounds.size(); ++i) {
    table.number(0, "q" + std::to_string(i), bounds[i]);
  }
  return table.finish();
}

outcome recent_trend() {
  auto table = comparison{"fingertips/recent_trend_expected.csv",
                          "recent trend over five periods"};
  auto const cases = test_support::read_csv(
      test_support::shared_file("oracle/fingertips/recent_trend_cases.csv"));
  for (auto row = std::size_t{0}; row < table.table().rows.size(); ++row) {
    auto const one = case_of(cases, table.table().text(row, "case"));
    auto const found = one.is_proportion
                           ? stats::proportion_trend(one.points).value()
                           : stats::weighted_slope_trend(one.points).value();
    table.number(row, "chi2", found.chi_square);
    table.number(row, "slope", found.slope);
    table.word(row, "all_6_slopes_same_sign",
               found.slope_sign_stable ? "1" : "0");
    table.word(row, "marker", marker(found.direction));
  }
  return table.finish();
}

}  // namespace wm::parity
