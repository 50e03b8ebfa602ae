#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/payment/outcomes.h"
#include "contracts/payment/points.h"
#include "contracts/payment/rate_card.h"
#include "contracts/shares/savings.h"
#include "contracts/steps.h"
#include "framework/contract.h"

namespace wm::contracts {

/// Everything that decides about a year's money. Lists are as long as, and in
/// the order of, the contract's own.
struct year_facts {
  outcome_readings outcomes;
  std::vector<std::vector<points_reading>> points;  // by line, provider
  std::vector<verified_outcomes> rate_card;
  std::optional<year_spending> spending{};  // none: not yet shared
  /// What is awaited before spending is known, in words; may be empty.
  std::string_view spending_awaited{};
  /// Of contract.providers, as readers know them; empty: by their ids.
  std::vector<std::string> provider_names{};
};

/// What one provider receives.
struct provider_payment {
  pence fixed{0};     // its budget, less its part of the money at risk
  pence outcomes{0};  // negative: paid back
  pence points{0};
  pence rate_card{0};
  pence shared{0};  // of savings; negative: of losses
  pence total{0};   // of these five
  /// May come later by points and the rate card; who gets what is held back
  /// of outcomes is known when it comes.
  pence held_back{0};
};

/// A contract's year, settled.
struct year_account {
  framework::year_mode mode{framework::year_mode::money};
  pence budget{0};
  outcomes_account outcomes;
  std::vector<points_payment> points;        // as pay_points()
  std::vector<rate_card_payment> rate_card;  // as contract.rate_card
  std::optional<shared_account> shared{};
  /// Why savings and losses are not shared yet, where the contract shares
  /// them.
  std::string_view shared_waits{};
  std::vector<provider_payment> providers;  // as contract.providers
  pence total{0};           // of all providers: what the commissioner pays
  std::vector<step> steps;  // of fixed parts and divisions
};

/// Settles a year: pays for outcomes, points and the rate card, shares savings
/// or losses, and divides all of it among providers. In shadow the amounts
/// are the same, and no money follows.
///
///   fixed = budget - at risk, at risk divided by budget lines
///
/// Total is the sum over providers, to the penny. A partner's place among the
/// partners, or a metric's among the metrics, changes nothing.
///
/// \error invalid_input, undefined, not_found  as pay_outcomes(),
///        pay_points(), pay_rate_card(), share_savings(), divide()
/// \source docs/contracts.md.
result<year_account> settle_year(framework::contract const& terms,
                                 framework::contract_year const& year,
                                 year_facts const& of, steps_wanted steps);

}  // namespace wm::contracts
