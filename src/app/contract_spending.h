#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "contracts/shares/savings.h"
#include "framework/model.h"

namespace wm::app {

/// What finance lines say of a contract's spending in a year.
struct found_spending {
  std::optional<contracts::year_spending> is{};
  /// Which lines of finance/ are awaited, where spending is not known. Empty
  /// where it is, and where the contract shares nothing.
  std::string awaited{};
};

/// Adds up what was spent on the programmes that a contract counts, without
/// capital.
///
/// Spending is known when each budget line of these programmes has an `actual`
/// line of the same organisation, programme, life stage and kind of care; each
/// provider with a budget in the contract and each programme has one at all;
/// and, where the contract truncates, each programme has a `beyond_truncation`
/// line by the same limit. A line that is late is never read as nought.
///
/// \error invalid_input  an amount beyond kLargestAmount; less than nothing
///                       spent; more beyond the truncation than was spent
result<found_spending> spending_of(framework::package const& package,
                                   framework::contract const& contract,
                                   framework::contract_year const& year);

}  // namespace wm::app
