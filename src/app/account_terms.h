#pragma once

#include <cstddef>
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

/// What the contract says besides payments.
std::vector<report::contract_clause> clauses_of(
    framework::package const& package, framework::contract const& contract);

/// Where the figures behind an account come from.
std::vector<report::shown_source> sources_of(framework::package const& package,
                                             contract_facts const& facts);

}  // namespace wm::app
