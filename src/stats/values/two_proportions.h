#pragma once

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// Some of a number of people.
struct share {
  double events;  // 0 <= events <= trials, may be a fraction [people]
  double trials;  // >= 0 [people]
};

/// How much higher one proportion is than another, independent one: Newcombe's
/// hybrid of two Wilson intervals.
///
/// \param of          the one
/// \param than        the other
/// \param multiplier  > 0: 100 for percentage points [1]
/// \param levels      of the limits
/// \returns the difference within its limits, which lie within [-multiplier,
///          multiplier]; without value, zero_denominator, when either has
///          nobody [multiplier]
/// \error invalid_input  a negative or non-finite number, more events than
///                       trials, or a multiplier that is not positive
/// \source Newcombe 1998, Stat Med 17:873-890, method 10.
result<estimate> difference_of_proportions(share of, share than,
                                           double multiplier,
                                           confidence_levels const& levels);

/// How many times as high one proportion is as another, independent one, with
/// Koopman's score limits.
///
/// \param of      the one
/// \param to      the other
/// \param levels  of the limits
/// \returns the ratio within its limits; that of B to A is its reciprocal;
///          without value, zero_denominator, when either has nobody, and
///          zero_comparator when the other has no events [1]
/// \error invalid_input  a negative or non-finite number, or more events than
///                       trials
/// \source Koopman 1984, Biometrics 40:513-517; recommended by Fagerland,
///         Lydersen and Laake 2015, Stat Methods Med Res 24:224-254.
result<estimate> ratio_of_proportions(share of, share to,
                                      confidence_levels const& levels);

}  // namespace wm::stats
