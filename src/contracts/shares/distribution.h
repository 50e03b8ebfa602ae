#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/payment/outcomes.h"
#include "contracts/steps.h"
#include "framework/contract.h"

namespace wm::contracts {

/// Divides an amount among a contract's providers, to the penny, by one of six
/// rules: weights 1 (equal), the year's budget lines, equity, what the metrics
/// that are a provider's work have earned, what it has to invest, or by how
/// far its budget is below the former. Money for outcomes itself is divided by
/// performance exactly: each gets what its metrics earned.
///
/// Metrics that several providers work on are shared equally among them;
/// by_performance, losses are divided by what was not earned.
///
/// A contract with one provider needs no rule. Where a rule gives nobody a part
/// (no metric earned anything, no budget has fallen) the budget lines decide,
/// and the step says so.
///
/// \param outcomes  the year's; only by_performance reads it
/// \param names     of the providers, for the steps, as name_of()
/// \returns as contract.providers; adds up to the amount [pence]
/// \error not_found      the contract has no rule for that money
/// \error undefined      nobody has a part, nor a budget
/// \error invalid_input  as split()
/// \source North West London WSIC toolkit, chapter 10, options for sharing
///         gains among partners; docs/contracts.md.
result<std::vector<pence>> divide(pence amount, framework::divided_money what,
                                  framework::contract const& terms,
                                  framework::contract_year const& year,
                                  outcomes_account const& outcomes,
                                  telling tell,
                                  std::vector<std::string> const& names = {});

/// A provider of the contract as its readers know it.
///
/// \param names  as contract.providers; empty: the ids of these
std::string_view name_of(framework::contract const& terms,
                         std::vector<std::string> const& names,
                         std::size_t provider);

}  // namespace wm::contracts
