#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "app/account_terms.h"
#include "app/contract_sentences.h"
#include "report/number_text.h"

namespace wm::app {

namespace {

using framework::data_failure;
using framework::tax_treatment;

std::string_view words_of(data_failure const of) {
  switch (of) {
    case data_failure::pay_nothing_yet:
      return "the money is held back until it comes";
    case data_failure::last_value:
      return "the last value counts";
    case data_failure::neutral:
      return "its weight goes to the other metrics of its part";
    case data_failure::pay_in_full:
      return "it is paid as if the target were reached";
  }
  return {};
}

std::string_view words_of(tax_treatment const of) {
  switch (of) {
    case tax_treatment::outside_scope:
      return "No tax is due.";
    case tax_treatment::recoverable:
      return "Tax is paid and claimed back.";
    case tax_treatment::not_recoverable:
      return "Tax that cannot be claimed back is a cost.";
    case tax_treatment::unclear:
      return "Nobody has asked yet whether tax is due.";
  }
  return {};
}

std::string data_clause(framework::data_clauses const& of) {
  auto const cases = std::array<std::pair<std::string_view, data_failure>, 5>{
      {{"missing", of.missing},
       {"hidden as a small number", of.suppressed},
       {"incomplete", of.incomplete},
       {"of nobody", of.undefined},
       {"by another definition", of.redefined}}};
  auto out = std::string{};
  for (auto const& [what, clause] : cases) {
    out += fmt::format("{}: {}. ", what, words_of(clause));
  }
  out +=
      fmt::format("A last value may be {} old.",
                  report::counted(static_cast<std::size_t>(of.last_value_years),
                                  "year", "years"));
  return "A figure that is " + out;
}

}  // namespace

std::vector<report::contract_clause> all_clauses_of(
    framework::package const& package, framework::contract const& of) {
  auto out = std::vector<report::contract_clause>{};
  out.push_back({"If a figure cannot decide", data_clause(of.data)});
  out.push_back(dispute_clause(package, of));
  auto tax = std::string{words_of(of.tax.treatment)};
  if (of.tax.cost != kNothing) {
    tax += fmt::format(" It costs {} a year, of which {} are in the budget.",
                       report::pounds_text(of.tax.cost),
                       report::pounds_text(of.tax.funded));
  }
  if (of.tax.note.given()) {
    tax += fmt::format(" {}", of.tax.note.original());
  }
  out.push_back({"Tax", tax});
  if (of.mobilisation) {
    out.push_back({"Getting going",
                   fmt::format("It costs {}, of which {} are paid for.",
                               report::pounds_text(of.mobilisation->cost),
                               report::pounds_text(of.mobilisation->funded))});
  }
  if (of.cost_before) {
    out.push_back({"What the same care cost before",
                   fmt::format("{} in {} (source: {}).",
                               report::pounds_text(of.cost_before->amount),
                               of.cost_before->year, of.cost_before->source)});
  }
  return out;
}

}  // namespace wm::app
