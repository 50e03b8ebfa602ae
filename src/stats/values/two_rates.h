#pragma once

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/values/rate.h"

namespace wm::stats {

/// Independent events among people at risk.
struct events_at_risk {
  double events;       // >= 0 [events]
  double denominator;  // >= 0 [people, or person-years]
};

/// How much higher one crude rate is than another, independent one: the two
/// rates' own limits joined by squares and square root ("MOVER").
///
/// \param of      the one
/// \param than    the other
/// \param unit    > 0, 100000 for a rate per 100,000 [people]
/// \param method  of the limits of each rate
/// \param levels  of the limits
/// \returns the difference within its limits; without value,
///          zero_denominator, when either has nobody at risk [events per unit]
/// \error invalid_input  a negative or non-finite number, a unit that is not
///                       positive, or too many events for the method
/// \source Zou and Donner 2008, Stat Med 27:1693-1702; Li, Tang and Wong 2014,
///         Comput Stat Data Anal 71:542-551, for Poisson rates.
result<estimate> difference_of_rates(events_at_risk of, events_at_risk than,
                                     double unit, count_method method,
                                     confidence_levels const& levels);

/// How many times as high one crude rate is as another, independent one, with
/// exact limits: given the sum of events, those of the one are binomial.
///
/// \param of      the one, events at most kExactUpTo
/// \param to      the other, events at most kExactUpTo
/// \param levels  of the limits
/// \returns the ratio within its limits; that of B to A is its reciprocal;
///          without value, zero_denominator, when either has nobody at risk,
///          and zero_comparator when the other has no events [1]
/// \error invalid_input  a negative, too large or non-finite number
/// \source Breslow and Day 1987, Statistical Methods in Cancer Research II,
///         IARC Scientific Publications 82, section 3.4 (with limits of
///         Clopper and Pearson 1934).
result<estimate> ratio_of_rates(events_at_risk of, events_at_risk to,
                                confidence_levels const& levels);

}  // namespace wm::stats
