#pragma once

#include "base/result.h"

namespace wm::stats {

/// Standard normal quantiles of two-sided 95 % and 99.8 % confidence, to the
/// last digit of a double: normal_quantile(0.975) and normal_quantile(0.999).
/// \source Wichura 1988, Appl Stat 37:477-484 (algorithm AS 241).
inline constexpr double kZ95 = 1.959963984540054;
inline constexpr double kZ998 = 3.090232306167813;

/// Intervals take no z above this: the probability outside it is no longer a
/// normal double.
/// \source IEEE 754-2019, smallest normal number of binary64, 2.2e-308.
inline constexpr double kLargestZ = 37.0;

/// Whether z can make an interval.
///
/// \param z  0 < z <= kLargestZ [standard deviations]
/// \returns true within that range, false outside it or for NaN
/// \source the range of kLargestZ.
constexpr bool is_usable_z(double const z) {
  return z > 0.0 && z <= kLargestZ;
}

/// The point below which a standard normal variable falls with probability p.
///
/// \param p  0 < p < 1 [1]
/// \returns the quantile [standard deviations]
/// \error invalid_input  p outside (0, 1) or not a number
/// \source Wichura 1988, Appl Stat 37:477-484, for the values; computed by
///         Boost.Math.
result<double> normal_quantile(double p);

}  // namespace wm::stats
