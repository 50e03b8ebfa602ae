#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/simulation/year_draws.h"
#include "framework/contract.h"

namespace wm::contracts {

enum class paying_rule { safety_gate, equality_test, minimum_rates };

/// By what all payments together change on average when a rule is stricter.
struct rule_effect {
  paying_rule rule{paying_rule::safety_gate};
  std::string id;  // of the gate or test; empty: minimum rates
  /// By how much: of a limit in the metric's unit, of rates as part of the
  /// benchmark [1].
  double stricter_by{0};
  std::optional<pence> effect{};
  std::string_view why_none{};  // in words, where there is no effect to tell
};

/// Years that are lived for each rule. Both sides see the same years, so the
/// difference needs fewer of them than a payment.
inline constexpr auto kRuleDraws = std::uint32_t{1'000};

/// Lives years again with each rule stricter: the limit of a safety gate by
/// one standard error of its figure; the limit of an equality test by the
/// largest standard error of its gaps, down to no gap; minimum rates by one
/// standard deviation of spending, up to 100 %.
///
/// \param draws    how many years, at least 1
/// \param threads  how many at once; changes no result
/// \error as settle_year()
/// \source docs/contracts.md, "Before signing".
result<std::vector<rule_effect>> effects_of_rules(
    framework::contract const& terms, framework::contract_year const& year,
    year_expectations const& from, year_draws const& years, std::uint32_t draws,
    unsigned threads);

/// "safety_gate", ...
std::string_view word(paying_rule rule);

}  // namespace wm::contracts
