#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "app/contract_figures.h"
#include "base/result.h"
#include "contracts/year_account.h"
#include "disclosure/clear.h"
#include "framework/model.h"

namespace wm::app {

/// What decides about a contract's year, as its readers may see it: found in
/// cleared results and finance lines, and in nothing else.
struct contract_facts {
  contracts::year_facts facts;
  std::vector<paid_figure> outcomes;   // as contract.outcomes
  std::vector<paid_figure> gates;      // as contract.gates
  std::vector<paid_figure> rate_card;  // as contract.rate_card
  bool gates_hidden{false};            // a gate or a group of a test is, and
                                       // what it guards as well
  std::vector<bool> other_hidden;      // by provider: of its points or prices
  bool exact{true};                    // no figure is hidden or rounded
  std::deque<std::string> words{};     // that the facts point to
};

/// Where rules read figures as they were known on another day than outcomes
/// are; null: the same.
struct results_by_rule {
  disclosure::cleared_results const* points{nullptr};
  disclosure::cleared_results const* rate_card{nullptr};
};

/// Finds the figures of a contract's year: of everyone in its area, of the
/// latest period that ends in the year that counts. Points are of a provider's
/// own people, where organisations.yaml names one code of it; of everyone,
/// where the contract has one provider.
///
/// Deprivation fifths are those of records (local_deprivation_fifth: 1 against
/// 5). A break in a series after the baseline makes another definition, where
/// improvement is paid for.
///
/// A group of a test is as complete as its breakdown: the part of everybody's
/// people whose group is recorded; and no more complete than its own figure.
///
/// \param cleared  of the package; must outlive what is found
/// \param others   likewise
/// \error invalid_input  as spending_of()
result<contract_facts> facts_of(framework::package const& package,
                                framework::contract const& contract,
                                framework::contract_year const& year,
                                disclosure::cleared_results const& cleared,
                                results_by_rule const& others = {});

}  // namespace wm::app
