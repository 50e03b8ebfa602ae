#pragma once

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/interval.h"

namespace wm::stats {

/// Wilson score interval for a binomial proportion, without continuity
/// correction, two-sided.
///
/// \param events  0 <= events <= trials, a weighted count may be a fraction
///                [people]
/// \param trials  > 0 [people]
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds within [0, 1] around events / trials [people per person]
/// \error undefined      trials == 0
/// \error invalid_input  a negative or non-finite number, events > trials, or
///                       z out of range
/// \source Wilson 1927, JASA 22:209-212; method 3 of Newcombe 1998,
///         Stat Med 17:857-872.
result<interval> wilson_interval(double events, double trials, double z);

/// Clopper-Pearson ("exact") interval for a binomial proportion, two-sided:
/// never covers the true proportion less often than it says.
///
/// \param events  0 <= events <= trials, may be a fraction [people]
/// \param trials  > 0 [people]
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds within [0, 1] around events / trials [people per person]
/// \error undefined      trials == 0
/// \error invalid_input  a negative or non-finite number, events > trials, or
///                       z out of range
/// \source Clopper and Pearson 1934, Biometrika 26:404-413.
result<interval> clopper_pearson_interval(double events, double trials,
                                          double z);

/// Jeffreys interval for a binomial proportion: the equal-tailed posterior
/// interval after the prior Beta(1/2, 1/2), but from 0 when nobody and up to
/// 1 when everybody has it.
///
/// \param events  0 <= events <= trials, may be a fraction [people]
/// \param trials  > 0 [people]
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds within [0, 1] around events / trials [people per person]
/// \error undefined      trials == 0
/// \error invalid_input  a negative or non-finite number, events > trials, or
///                       z out of range
/// \source Brown, Cai and DasGupta 2001, Statistical Science 16:101-133,
///         section 4.1.2.
result<interval> jeffreys_interval(double events, double trials, double z);

/// How the limits of a proportion are made.
enum class proportion_method { wilson, clopper_pearson, jeffreys };

/// A share of people with limits.
///
/// \param events      0 <= events <= trials, may be a fraction [people]
/// \param trials      >= 0 [people]
/// \param multiplier  > 0: 1 for a share of 1, 100 for a percentage [1]
/// \param method      of the limits
/// \param levels      of the limits
/// \returns events / trials * multiplier within its limits, which lie within
///          [0, multiplier]; without value, zero_denominator, when trials == 0
///          [multiplier]
/// \error invalid_input  a negative or non-finite number, events > trials, or
///                       a multiplier that is not positive
/// \source the methods' own functions above.
result<estimate> proportion(double events, double trials, double multiplier,
                            proportion_method method,
                            confidence_levels const& levels);

}  // namespace wm::stats
