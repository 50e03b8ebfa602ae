#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "parity/parity.h"
#include "parity/tables.h"
#include "stats/inequality/slope_index.h"
#include "stats/normal.h"
#include "stats/quantile.h"
#include "stats/values/proportion.h"

namespace wm::parity {
namespace {

using test_support::csv_table;

// Rows that belong together, in the order of the file.
using rows = std::vector<std::size_t>;

template <typename Key>
std::map<std::string, rows> rows_by(csv_table const& table, Key const key) {
  auto groups = std::map<std::string, rows>{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    groups[key(row)].push_back(row);
  }
  return groups;
}

bool contains(std::string const& text, std::string_view const part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

outcome phe_quantiles() {
  auto table = comparison{"phe/Quantiles__Quantiles.csv", "quantiles by rank"};
  auto const& cells = table.table();
  // The package's tests rank each region alone, each indicator alone, or all
  // rows together.
  auto const group_of = [&](std::size_t const row) {
    auto const& set = cells.text(row, "GroupSet");
    auto key = set + "," + cells.text(row, "QuantileNm");
    if (set != "None") {
      key += "," + cells.text(row, "Test") + "," + cells.text(row, "IndSexRef");
    }
    return set == "IndSexReg" ? key + "," + cells.text(row, "ParentCode") : key;
  };
  auto const count_of = std::map<std::string, std::uint32_t>{
      {"Decile", 10}, {"Septile", 7}, {"Quartile", 4}};
  for (auto const& [key, group] : rows_by(cells, group_of)) {
    auto values = std::vector<double>{};
    auto known = rows{};
    for (auto const row : group) {
      if (std::isnan(cells.number(row, "Value"))) {
        table.none(row, "QuantileInGrp");
      } else {
        known.push_back(row);
        values.push_back(cells.number(row, "Value"));
      }
    }
    auto const& polarity = cells.text(group.front(), "Polarity");
    auto const first = contains(key, "None") || polarity == "True" ||
                               polarity == "RAG - Low is good"
                           ? stats::quantile_one::highest
                           : stats::quantile_one::lowest;
    auto quantiles = std::vector<std::uint32_t>(values.size());
    auto const why = stats::ranked_quantiles(
        values, count_of.at(cells.text(group.front(), "QuantileNm")), first,
        quantiles);
    for (auto i = std::size_t{0}; i < known.size(); ++i) {
      if (why == stats::reason::none) {
        table.number(known[i], "QuantileInGrp", quantiles[i]);
      } else {
        table.none(known[i], "QuantileInGrp");
      }
    }
  }
  return table.finish();
}

namespace {

// What a test of the package asks for, by its own description.
struct sii_question {
  stats::slope_method how;
  double multiplier;
  std::vector<double> levels;
  bool errors_from_limits;
};

sii_question question_of(csv_table const& cells, std::size_t const row) {
  auto const& text = cells.text(row, "TestDescription");
  auto const from_limits = contains(text, "invalid proportion in CLs");
  auto const type = from_limits ? 2.0 : cells.number(row, "ValueType");
  auto const scale = type == 1.0   ? stats::value_scale::log
                     : type == 2.0 ? stats::value_scale::logit
                                   : stats::value_scale::plain;
  auto const fit = contains(text, "transform")
                       ? stats::slope_fit::transformed_values
                       : stats::slope_fit::values;
  auto const multiplier = contains(text, "(x 100)")               ? 100.0
                          : contains(text, "(x -100)")            ? -100.0
                          : contains(text, "negative multiplier") ? -1.0
                                                                  : 1.0;
  auto levels = std::vector{0.95};
  if (contains(text, "99%")) {
    levels = {0.99};
  } else if (contains(text, "95 and 98") || contains(text, "95% and 98%")) {
    levels = {0.95, 0.98};
  } else if (contains(text, "98")) {
    levels = {0.98};
  } else if (contains(text, "multiple CIs")) {
    levels = {0.95, 0.99};
  }
  return {{scale, fit, stats::slope_limits::slope_alone},
          multiplier,
          std::move(levels),
          from_limits};
}

result<stats::slope_index> slope_of(csv_table const& cells, rows const& group,
                                    sii_question const& question) {
  auto quantiles = std::vector<double>{};
  auto populations = std::vector<double>{};
  auto values = std::vector<double>{};
  auto errors = std::vector<double>{};
  for (auto const row : group) {
    quantiles.push_back(cells.number(row, "Quantile"));
    populations.push_back(cells.number(row, "Population"));
    values.push_back(cells.number(row, "Value"));
    errors.push_back(
        question.errors_from_limits
            ? WM_TRY(stats::standard_error_on_scale(
                  cells.number(row, "LowerCL"), cells.number(row, "UpperCL"),
                  stats::kZ95, question.how.scale))
            : cells.number(row, "StandardError"));
  }
  auto const levels = stats::confidence_levels::of(question.levels).value();
  return stats::slope_index_of_inequality(
      {quantiles, populations, values, errors}, question.how,
      question.multiplier, {}, levels);
}

// Both limits of a level. The package's come from 10,000 or 100,000 draws:
// 2 % of their width.
void compare_limits(comparison& table, std::size_t const row,
                    std::string const& index, std::size_t const level,
                    stats::limit_list const& ours) {
  auto const number = std::to_string(level + 1);
  auto const lower = index + "_lowercl_" + number;
  auto const upper = index + "_uppercl_" + number;
  auto const& cells = table.table();
  auto const low = cells.number(row, lower);
  auto const high = cells.number(row, upper);
  if (std::isnan(low)) {  // not kept for this test
    return;
  }
  table.number(row, lower, ours[level].lower, low, 0.02 * (high - low));
  table.number(row, upper, ours[level].upper, high, 0.02 * (high - low));
}

void compare_slope(comparison& table, std::size_t const row,
                   stats::slope_index const& ours) {
  auto const& cells = table.table();
  table.number(row, "sii", ours.slope.value);
  if (!std::isnan(cells.number(row, "rii"))) {
    table.number(row, "rii", ours.relative.value);
  }
  if (!std::isnan(cells.number(row, "Intercept"))) {
    table.number(row, "Intercept", ours.intercept);
  }
  for (auto level = std::size_t{0}; level < ours.slope.limits.size(); ++level) {
    compare_limits(table, row, "sii", level, ours.slope.limits);
    compare_limits(table, row, "rii", level, ours.relative.limits);
  }
}

}  // namespace

outcome phe_slope_index() {
  auto table =
      comparison{"phe/SII__SII.csv", "slope and relative index of inequality"};
  auto const& cells = table.table();
  auto const group_of = [&](std::size_t const row) {
    return cells.text(row, "TestDescription") + "," + cells.text(row, "Area");
  };
  for (auto const& [key, group] : rows_by(cells, group_of)) {
    auto const row = group.front();
    for (auto const each : group) {
      table.input(each);
    }
    auto const got = slope_of(cells, group, question_of(cells, row));
    if (contains(key, "large number of quantiles")) {
      continue;  // a warning there, no numbers are kept
    }
    if (got) {
      compare_slope(table, row, *got);
    } else {
      for (auto const* const column : {"sii", "rii", "Intercept"}) {
        table.none(row, column);
      }
    }
  }
  return table.finish();
}

namespace {

// Childhood obesity by deprivation, input of the slope index: its percentages
// and limits are Wilson's, its standard errors half their width.
outcome prevalence(std::string_view const file) {
  auto table = comparison{file, "proportions that make a slope"};
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const count = cells.number(row, "Count");
    auto const measured = cells.number(row, "Measured");
    auto const limits =
        stats::wilson_interval(count, measured, stats::kZ95).value();
    auto const error = stats::standard_error_on_scale(
        limits.lower, limits.upper, stats::kZ95, stats::value_scale::plain);
    table.number(row, "Rate", 100.0 * count / measured);
    table.number(row, "LCL", 100.0 * limits.lower);
    table.number(row, "UCL", 100.0 * limits.upper);
    table.number(row, "SE", 100.0 * error.value());
  }
  return table.finish();
}

}  // namespace

outcome phe_prevalence() {
  return prevalence("phe/builtin_prevalence_data.csv");
}

outcome phe_prevalence_of_tests() {
  return prevalence("phe/NCMP_testdata.csv");
}

}  // namespace wm::parity
