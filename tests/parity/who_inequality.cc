#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "parity/parity.h"
#include "parity/tables.h"
#include "stats/inequality/summary_measures.h"
#include "stats/normal.h"

namespace wm::parity {
namespace {

using stats::inequality_measure;

// One case of healthequal's own tests.
struct who_case {
  std::vector<double> values, errors, populations, order;
  stats::inequality_question question;
};

std::map<std::string, who_case> read_cases() {
  auto const table = test_support::read_csv(
      test_support::shared_file("oracle/inequality/cases_input.csv"));
  auto cases = std::map<std::string, who_case>{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    auto& one = cases[table.text(row, "case")];
    one.values.push_back(table.number(row, "est"));
    one.errors.push_back(table.number(row, "se"));
    one.populations.push_back(table.number(row, "pop"));
    one.order.push_back(table.number(row, "order"));
    one.question.wanted = table.text(row, "favourable") == "1"
                              ? stats::favourable::high
                              : stats::favourable::low;
    one.question.scale = table.number(row, "scale");
  }
  return cases;
}

// The package's name of a measure, and the unit of its standard error.
struct package_measure {
  inequality_measure ours;
  enum class error_unit { own, percent, scale, logarithm } unit;
};

package_measure measure_of(std::string const& name) {
  using enum inequality_measure;
  using unit = package_measure::error_unit;
  auto const known = std::map<std::string, package_measure>{
      {"d", {difference, unit::own}},
      {"r", {ratio, unit::logarithm}},
      {"par", {population_attributable_risk, unit::own}},
      {"paf", {population_attributable_fraction, unit::percent}},
      {"aci", {absolute_concentration_index, unit::own}},
      {"rci", {relative_concentration_index, unit::own}},
      {"sii_linear", {slope_index_linear, unit::scale}},
      {"sii_logit", {slope_index_logistic, unit::scale}},
      {"rii_linear", {relative_index_linear, unit::logarithm}},
      {"rii_logit", {relative_index_logistic, unit::logarithm}}};
  return known.at(name);
}

double error_in(package_measure const& what, stats::interval const& limits,
                double const scale) {
  using unit = package_measure::error_unit;
  auto const width = limits.upper - limits.lower;
  switch (what.unit) {
    case unit::own:
      return width / 2.0 / stats::kZ95;
    case unit::percent:
      return width / 2.0 / stats::kZ95 / 100.0;
    case unit::scale:
      return width / 2.0 / stats::kZ95 / scale;
    case unit::logarithm:
      return std::log(limits.upper / limits.lower) / 2.0 / stats::kZ95;
  }
  return 0.0;
}

}  // namespace

outcome who_measures() {
  auto table = comparison{"inequality/cases_expected.csv",
                          "inequality between groups", 1e-7};
  auto const& cells = table.table();
  auto const cases = read_cases();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const& one = cases.at(cells.text(row, "case"));
    auto const measures = stats::inequality_measures(
        {one.values, one.errors, one.populations, one.order}, one.question,
        stats::confidence_levels{});
    auto const what = measure_of(cells.text(row, "measure"));
    auto const& ours = measures.value()[what.ours];
    table.number(row, "estimate", ours.value);
    if (ours.limits.empty()) {
      table.none(row, "lowerci");
      table.none(row, "upperci");
      continue;  // a standard error of nothing, if there is one
    }
    table.number(row, "lowerci", ours.limits[0].lower);
    table.number(row, "upperci", ours.limits[0].upper);
    table.number(row, "se",
                 error_in(what, ours.limits[0], *one.question.scale));
  }
  return table.finish();
}

}  // namespace wm::parity
