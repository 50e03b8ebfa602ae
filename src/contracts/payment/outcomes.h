#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/payment/equality.h"
#include "contracts/payment/safety.h"
#include "contracts/reading.h"
#include "contracts/steps.h"
#include "framework/contract.h"

namespace wm::contracts {

/// Figures of what decides about the money for outcomes, each list as long as,
/// and in the order of, the contract's own.
struct outcome_readings {
  std::vector<reading> outcomes;                 // contract.outcomes
  std::vector<std::optional<double>> baselines;  // the same [metric's unit]
  std::vector<reading> gates;                    // contract.gates
  std::vector<gap_reading> tests;                // contract.equality->tests
};

/// What became of one paid metric.
struct outcome_payment {
  pence at_stake{0};  // paid at 100 %
  stand_in decided_by{stand_in::held_back};
  share earned_share{kNone};  // by the curve, before gates
  share safety_leaves{kAll};  // of a payment, not of what is paid back
  share equality_leaves{kAll};
  pence earned{0};     // negative: paid back
  pence held_back{0};  // until a figure comes or a gap can be tested
  std::vector<step> steps;
};

/// What became of the year's money for outcomes.
struct outcomes_account {
  pence at_risk{0};                 // the year's money for outcomes
  std::vector<outcome_payment> of;  // as contract.outcomes
  std::vector<tested_equality> tested;
  pence earned{0};
  pence held_back{0};
  /// Earned, of what the quality part can earn; within 0 and 100 %. Nothing
  /// where no metric is of the quality part or its whole money is held back.
  std::optional<share> quality_score{};
  std::vector<step> steps;  // of the money at risk
};

/// All budget lines of a year together.
///
/// \error invalid_input  an amount beyond kLargestAmount
result<pence> budget_of(framework::contract_year const& year);

/// The money that outcomes decide in a year: a part of its budget.
///
/// \error invalid_input  an amount beyond kLargestAmount
result<pence> money_at_risk(framework::contract_year const& year);

/// A figure as the terms of a paid metric leave it: no longer usable where it
/// falls short of what they need, has no limits to be judged by or, paid for
/// improvement, nothing to start from; without an earlier value that does.
reading as_judged(reading const& of, framework::paid_outcome const& terms,
                  std::optional<double> baseline);

/// Pays for outcomes.
///
///   at risk    = budget * the year's part at risk
///   at stake   = at risk, shared out by weights to the penny; the weights of
///                metrics that are neutral by a data clause go to the others
///                of their part, as those are weighted; where none is left
///                they keep them, and are held back
///   earned     = at stake * earned_share() * safety * equality, each to the
///                penny, halves away from zero; gates leave alone what is paid
///                back
///
/// The order of metrics, gates and tests does not matter.
///
/// \param of  sizes as the contract's lists
/// \error invalid_input  sizes differ, weights are negative or all 0, or as
///                       earned_share()
/// \error undefined      as earned_share()
/// \source docs/contracts.md.
result<outcomes_account> pay_outcomes(framework::contract const& terms,
                                      framework::contract_year const& year,
                                      outcome_readings const& of,
                                      steps_wanted steps);

}  // namespace wm::contracts
