#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/reading.h"
#include "contracts/steps.h"
#include "framework/contract.h"

namespace wm::contracts {

/// Outcomes of persons that a verifier has counted.
struct verified_outcomes {
  reading of;  // its numerator counts the verified outcomes
  /// Of outcomes paid before, how many did not last. Needed only where the
  /// line asks for money back.
  std::optional<std::int64_t> relapsed{};
};

/// What a line of the rate card pays.
struct rate_card_payment {
  std::size_t line{0};  // in contract.rate_card
  stand_in decided_by{stand_in::held_back};
  std::int64_t paid_for{0};  // outcomes
  pence earned{0};           // negative: more is paid back than is earned
  pence held_back{0};        // as far as it is known
  /// The price of outcomes that did not last is not known.
  bool relapses_unknown{false};
  std::vector<step> steps;
};

/// Pays a price for each verified outcome.
///
///   earned = price * min(verified, most) - price * relapsed * back
///
/// where back is 0 to keep, 1/2 or 1 by the line's rule. By a data clause a
/// line without a count is paid for the most that it may pay (in full, where
/// it names one), or pays for the count before; else it is held back, neutral
/// too, since nobody could take its money.
///
/// \param of  as contract.rate_card
/// \error invalid_input  sizes differ, a negative or broken count, a price
///                       that is negative, an amount beyond kLargestAmount
/// \source Social Finance 2016, UK government Social Impact Bond toolkit, rate
///         cards; GO Lab, payment rules (docs/contracts.md).
result<std::vector<rate_card_payment>> pay_rate_card(
    framework::contract const& terms, std::vector<verified_outcomes> const& of,
    steps_wanted steps);

}  // namespace wm::contracts
