#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/simulation/simulate.h"
#include "framework/contract.h"

namespace wm::contracts {

enum class verdict { fine, warning, not_checked };

/// What a look at a contract before signing found.
struct finding {
  std::string_view check;  // "baseline_gap"
  verdict says{verdict::not_checked};
  std::string text;      // one sentence, with the numbers, or why not checked
  std::string metric{};  // that it is about; empty: about the whole contract
};

/// Budgets below what the same care cost before, from here on a warning.
inline constexpr auto kBaselineGap = share{10'000};  // 1 %

/// More paid metrics than these are a warning: UnitingCare had 62, CQUIN allows
/// five for each provider.
inline constexpr auto kManyMetrics = std::size_t{20};

/// More of a year's budget decided by outcomes is a warning: Oxfordshire's
/// mental health contract had 20 %, and that only at the end of year 2.
inline constexpr auto kMuchAtRisk = share{200'000};

/// When chance alone moves more of the money at risk than this (5 % to 95 % of
/// years, figures expected the same each time) it is a warning.
inline constexpr auto kMuchNoise = share{500'000};

/// Looks for what brought real contracts down: a budget below the cost of the
/// same care, tax that nobody pays for, more at risk than the metrics can
/// tell, too many indicators, getting going unpaid, a provider that could not
/// bear a bad year, no year in shadow before money follows.
///
/// \param lived  of that year
/// \param names  of the providers, as their readers know them, in the order of
///               terms.providers; ids where there are none
/// \returns one finding for each check, in this order; those on solvency one
///          for each provider; and one more, not checked, where correlations
///          of persons were left out of lived.correlated
/// \source National Audit Office 2016, Investigation into the collapse of the
///         UnitingCare Partnership contract in Cambridgeshire and
///         Peterborough (budget 21 % below what was asked a month in, VAT
///         unfunded, 62 indicators).
std::vector<finding> check_safety(framework::contract const& terms,
                                  framework::contract_year const& year,
                                  simulation const& lived,
                                  std::vector<std::string> const& names = {});

/// "fine", "warning", "not_checked".
std::string_view word(verdict of);

}  // namespace wm::contracts
