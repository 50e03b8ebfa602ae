#pragma once

#include <optional>

#include "base/result.h"
#include "framework/contract.h"
#include "report/shown_contract.h"

namespace wm::app {

/// How a contract's savings and losses are shared in a year: rules in words,
/// lines to draw and examples to read. Lines are worked out by
/// contracts::share_savings() itself, at differences a twentieth of a per cent
/// of the benchmark apart; points on a straight line between others are left
/// out.
///
/// \returns nothing where nothing is shared
/// \error as contracts::share_savings()
result<std::optional<report::contract_shares>> corridor_of(
    framework::contract const& contract, framework::contract_year const& year);

}  // namespace wm::app
