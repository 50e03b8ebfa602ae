#pragma once

#include "base/result.h"
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

}  // namespace wm::stats
