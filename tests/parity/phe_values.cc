#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "parity/parity.h"
#include "parity/tables.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/values/mean.h"
#include "stats/values/proportion.h"
#include "stats/values/rate.h"

namespace wm::parity {
namespace {

using stats::estimate;
using stats::interval;

// Names of the columns with the limits at one level.
struct limit_columns {
  std::string_view lower, upper;
};

constexpr auto kTwoLevels =
    std::array{limit_columns{"lower95_0cl", "upper95_0cl"},
               limit_columns{"lower99_8cl", "upper99_8cl"}};
constexpr auto kOneLevel = std::array{limit_columns{"lowercl", "uppercl"}};

stats::confidence_levels levels_of(std::span<limit_columns const> const of) {
  return of.size() == 2 ? stats::confidence_levels{}
                        : *stats::confidence_levels::of(std::array{0.95});
}

// Value and limits; a refusal expects missing cells, as the package answers a
// missing count with missing results.
void compare(comparison& table, std::size_t const row,
             wm::result<estimate> const& ours,
             std::span<limit_columns const> const columns) {
  table.number(row, "value", ours ? ours->value : std::nullopt);
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    if (ours && !ours->limits.empty()) {
      table.number(row, columns[i].lower, ours->limits[i].lower);
      table.number(row, columns[i].upper, ours->limits[i].upper);
    } else {
      table.none(row, columns[i].lower);
      table.none(row, columns[i].upper);
    }
  }
}

outcome proportions(std::string_view const file, std::string_view const what,
                    std::span<limit_columns const> const columns) {
  auto table = comparison{file, what};
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const ours = stats::proportion(
        cells.number(row, "Numerator"), cells.number(row, "Denominator"),
        cells.number(row, "multiplier"), stats::proportion_method::wilson,
        levels_of(columns));
    compare(table, row, ours, columns);
    if (ours) {
      table.word(row, "method", ours->method);
    }
  }
  return table.finish();
}

// Our name of the method in the package's words.
std::string_view package_name(std::string_view const method) {
  return method == "Byar" ? "Byars" : "Exact";
}

outcome rates(std::string_view const file, std::string_view const what,
              std::span<limit_columns const> const columns) {
  auto table = comparison{file, what};
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const ours = stats::crude_rate(
        cells.number(row, "Numerator"), cells.number(row, "Denominator"),
        cells.number(row, "multiplier"), stats::count_method::exact_then_byar,
        levels_of(columns));
    compare(table, row, ours, columns);
    if (ours) {
      table.word(row, "method", package_name(ours->method));
    }
  }
  return table.finish();
}

// The values of one area, or of all for the row "No grouping".
std::vector<double> values_of(test_support::csv_table const& table,
                              std::string_view const area) {
  auto values = std::vector<double>{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    if (area == "No grouping" || table.text(row, "area") == area) {
      values.push_back(table.number(row, "values"));
    }
  }
  return values;
}

}  // namespace

outcome phe_byars_wilson() {
  auto table = comparison{"phe/Byars_Wilson__B_W.csv",
                          "Byar's and Wilson's limits by themselves"};
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const z =
        cells.text(row, "confidence") == "95%" ? stats::kZ95 : stats::kZ998;
    auto const x = cells.number(row, "x");
    auto const ours = cells.text(row, "method") == "Wilson"
                          ? stats::wilson_interval(x, cells.number(row, "n"), z)
                          : stats::byar_interval(x, z);
    table.number(row, "lowercl", ours->lower);
    table.number(row, "uppercl", ours->upper);
  }
  return table.finish();
}

outcome phe_proportions() {
  return proportions("phe/Proportion__Prop.csv", "proportion, Wilson",
                     kTwoLevels);
}

outcome phe_grouped_proportions() {
  return proportions("phe/Proportion__Prop_g.csv",
                     "proportion of grouped counts, Wilson", kOneLevel);
}

outcome phe_rates() {
  return rates("phe/Rate__Rate.csv", "crude rate, exact and Byar", kTwoLevels);
}

outcome phe_grouped_rates() {
  return rates("phe/Rate__Rate_g.csv",
               "crude rate of grouped counts, exact and Byar", kOneLevel);
}

outcome phe_means() {
  auto table = comparison{"phe/Mean__Mean_results.csv", "mean, Student's t"};
  auto const values = test_support::read_csv(
      test_support::shared_file("oracle/phe/Mean__Mean.csv"));
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const of =
        stats::sample_of(values_of(values, cells.text(row, "area"))).value();
    table.number(row, "value_sum", of.mean * of.size);
    table.number(row, "value_count", of.size);
    table.number(row, "stdev", of.standard_deviation);
    compare(table, row, stats::mean(of, {}), kTwoLevels);
  }
  return table.finish();
}

}  // namespace wm::parity
