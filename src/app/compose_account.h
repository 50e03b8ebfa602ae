#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/contract_facts.h"
#include "app/measured_package.h"
#include "base/result.h"
#include "report/shown_account.h"

namespace wm::app {

/// What an account is about, beside what was measured.
struct account_edition {
  int number{1};
  std::optional<report::adjusted_account> adjusts{};
  pence already_settled{0};  // by the last account that is no estimate
  std::optional<pence> told_before{kNothing};  // for an estimate: the total of
                                               // the account before; none:
                                               // withheld
  std::string contract_version;                // fingerprint of its file
  report::edition made;
  std::string package_version;
  /// Records as known by another day than the contract's data cuts.
  std::optional<std::chrono::sys_days> known_on{};
};

/// The settlement account of one provider, with every step in words and
/// numbers. Amounts that follow from figures which its readers see rounded
/// are told without pence ("about £1,200"), those that follow from hidden
/// figures are withheld: with the curve known, an exact amount would give its
/// figure's counts away.
///
/// \param provider  position in contract.providers
/// \param facts     of the same contract and year
/// \error as contracts::divide()
result<report::shown_account> compose_account(
    measured_package const& measured, framework::contract const& contract,
    framework::contract_year const& year, std::size_t provider,
    contract_facts const& facts, contracts::year_account const& settled,
    account_edition const& of);

/// The account of a paid metric.
///
/// \param outcome  position in contract.outcomes
report::account_metric compose_paid_metric(
    measured_package const& measured, framework::contract const& contract,
    std::size_t outcome, contract_facts const& facts,
    contracts::outcome_payment const& paid);

/// An amount as it may be seen, by what is known of the figures behind it.
enum class amount_known { exactly, about, not_at_all };
report::shown_amount shown_as(pence amount, amount_known how);

/// Steps of a calculation with amounts as they may be seen.
std::vector<report::account_step> shown_steps(
    std::vector<contracts::step> const& steps, amount_known how);

}  // namespace wm::app
