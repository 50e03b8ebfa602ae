#pragma once

#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// A directly standardised proportion: the share there would be if the ages
/// were those of the standard population. Its variance is binomial, for a
/// person has it or not; its limits are Wilson's for the number of people
/// whose simple proportion would be as sure (the effective size). For a metric
/// of people aged 16 to 64 take the standard `within` that range.
///
/// \param events      one per band, 0 <= events <= trials [people]
/// \param trials      size = events.size(), >= 0 [people]
/// \param weights     size = events.size(), >= 0: the standard population
///                    [people]
/// \param multiplier  > 0: 1 for a share of 1, 100 for a percentage [1]
/// \param levels      of the limits
/// \returns the proportion within its limits, which lie within [0,
///          multiplier]; without value, zero_denominator when there are no
///          bands, empty_band when one has nobody, zero_weight when all weights
///          are 0 [multiplier]
/// \error invalid_input  sizes differ, a number negative or not finite or more
///                       events than trials (named by its place, counted from
///                       1), or a multiplier that is not positive
/// \source Breslow and Day 1987, Statistical Methods in Cancer Research II,
///         IARC Scientific Publications 82, section 2.1, direct
///         standardisation; Korn and Graubard 1998, Survey Methodology
///         24:193-201, effective size; Wilson 1927, JASA 22:209-212.
result<estimate> standardised_proportion(std::span<double const> events,
                                         std::span<double const> trials,
                                         std::span<double const> weights,
                                         double multiplier,
                                         confidence_levels const& levels);

}  // namespace wm::stats
