#pragma once

#include <vector>

#include "app/contract_facts.h"
#include "base/result.h"
#include "contracts/simulation/audit.h"
#include "contracts/simulation/year_draws.h"
#include "disclosure/clear.h"
#include "framework/model.h"

namespace wm::app {

/// What a contract's year is expected to bring.
struct contract_expectations {
  contract_facts found;  // the expectations' readings point into its words
  contracts::year_expectations from;
  std::vector<contracts::reachable> within;  // as contract.outcomes
};

/// Finds what a year is expected to bring: figures of the year, or the latest
/// ones moved by the trend of the last five; and how far comparators and trend
/// reach, for the audit. Comparators are areas of the home area's type with
/// figures over the same time.
///
/// \param cleared  of the package; must outlive what is found
/// \error invalid_input  as facts_of()
result<contract_expectations> expect_year(
    framework::package const& package, framework::contract const& contract,
    framework::contract_year const& year,
    disclosure::cleared_results const& cleared);

}  // namespace wm::app
