#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/contract_facts.h"
#include "report/shown_account.h"

// What an account says of the contract behind it.
namespace wm::app {

/// The title of an organisation; of an unknown one, its id.
std::string organisation_title(framework::package const& package,
                               std::string_view organisation);

/// The title of a metric; of an unknown one, its id.
std::string metric_title(framework::package const& package,
                         std::string_view metric);

/// What stands above everything that is written of a contract: that it is an
/// illustration, and the package's own banner. May be empty.
std::string contract_banner(framework::package const& package,
                            framework::contract const& contract);

/// The statements that a metric leads or supports.
std::vector<report::account_statement> statements_of(
    framework::package const& package, std::string_view metric);

/// The curve of a paid metric without a measured point: with the baseline in
/// the floor's place where improvement alone is paid for.
///
/// \param baseline  [the metric's unit]
/// \returns nothing where the contract has no curve
std::optional<report::account_curve> curve_of(
    framework::paid_outcome const& terms, framework::metric const& metric,
    std::optional<double> baseline);

/// Whether outcomes decide how much of savings and losses a provider gets: by
/// the quality score, or by what each has earned.
///
/// \param of  shares savings
bool shares_by_outcomes(framework::contract const& of);

/// What the tests of the equality gate have found, group by group.
std::vector<report::account_step> equality_steps(
    framework::package const& package, framework::contract const& contract,
    contracts::outcomes_account const& outcomes);

/// The commissioners and one provider, with the keys they may sign with.
///
/// \param provider  position in contract.providers; another signs its own
///                  account
std::vector<report::account_party> parties_of(
    framework::package const& package, framework::contract const& contract,
    std::size_t provider);

/// How a disagreement is settled.
report::contract_clause dispute_clause(framework::package const& package,
                                       framework::contract const& contract);

/// What the contract says besides payments.
std::vector<report::contract_clause> clauses_of(
    framework::package const& package, framework::contract const& contract);

/// Where the figures behind an account come from.
std::vector<report::shown_source> sources_of(framework::package const& package,
                                             contract_facts const& facts);

}  // namespace wm::app
