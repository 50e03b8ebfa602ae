#pragma once

#include <optional>

#include "base/money.h"
#include "base/result.h"
#include "contracts/reading.h"
#include "contracts/steps.h"
#include "framework/contract_payment.h"
#include "framework/metric.h"

namespace wm::contracts {

/// A payment curve as numbers that rise with what is better: those of a metric
/// whose lower values are better change their sign.
struct rising_curve {
  double floor{0};                  // [the metric's unit]
  double target{0};                 // above the floor
  std::optional<double> stretch{};  // above the target
  share stretch_pays{kAll};
  std::optional<share> cap{};
  std::optional<double> collar{};  // below the floor
  share collar_takes{kNone};       // 0 to 100 %
};

/// The curve of a contract, turned so that more is better.
///
/// \param better  not neither
/// \error invalid_input  floor, target, stretch and collar are not in that
///                       order, a share is negative, or the metric has no
///                       better direction
result<rising_curve> rising(framework::payment_curve const& of,
                            framework::better better);

/// Which part of its money a value earns: 0 up to the floor, in a straight
/// line to all at the target, on to stretch_pays at the stretch, flat from
/// there, at most the cap. Below the floor, with a collar, in a straight line
/// down to -collar_takes.
///
///   floor..target    (value - floor) / (target - floor)
///   target..stretch  1 + (pays - 1) (value - target) / (stretch - target)
///   collar..floor    -takes (floor - value) / (floor - collar)
///
/// \param value  turned as the curve is, finite [the metric's unit]
/// \returns -collar_takes to stretch_pays, rising with the value
/// \error invalid_input  a value that is not finite, or a share beyond
///                       kLargestShare
/// \source NHS England, Quality and Outcomes Framework guidance, achievement
///         between lower and upper threshold, for floor and target; stretch,
///         cap and collar in the same manner (docs/contracts.md).
result<share> curve_share(rising_curve const& curve, double value);

/// What was reached, at most the cap; where the cap counts it is said.
share at_most(share reached, std::optional<share> cap, telling tell);

/// Which part of a metric's money its figure earns by attainment, improvement
/// or the better of both.
///
/// Improvement is the same curve with the baseline in the floor's place; from a
/// baseline that is worse than the floor the collar keeps its distance. Where
/// the baseline is at the target or better nothing is left to improve, and
/// attainment counts, as it does for the better of both without a baseline.
/// Judged by limits, the part by the figure itself is earned only where the
/// limit on the worse side is better than the floor, and paid back only where
/// the limit on the better side is worse than it.
///
/// \param baseline  of the metric; needed for improvement [the metric's unit]
/// \returns as curve_share()
/// \error undefined      improvement alone without a baseline, or a figure
///                       without the limits it is judged by
/// \error invalid_input  as rising(), as curve_share(); no curve
/// \source 42 CFR 422.166 and 425.512 pay for attainment and improvement;
///         docs/contracts.md.
result<share> earned_share(framework::paid_outcome const& terms,
                           framework::better better, measured const& figure,
                           std::optional<double> baseline, telling tell);

}  // namespace wm::contracts
