#pragma once

#include "base/result.h"
#include "stats/interval.h"

namespace wm::stats {

/// Fewer events than this take the exact interval, this many or more Byar's.
/// \source PHE 2018, Technical guide: confidence intervals.
inline constexpr double kByarFrom = 10.0;

/// Up to this many events the exact limits can be computed; beyond it Byar's
/// agree with them to a thousandth of an event.
/// \source measured with Boost.Math 1.81: docs/methods/poisson.md.
inline constexpr double kExactUpTo = 1e10;

/// Exact (chi-square, "Garwood") interval for a Poisson count, two-sided.
///
/// \param events  0 <= events <= kExactUpTo, a weighted count may be a fraction
///                [events]
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds of the expected count, lower 0 at 0 events [events]
/// \error invalid_input  events or z out of range or not finite
/// \source Garwood 1936, Biometrika 28:437-442.
result<interval> exact_poisson_interval(double events, double z);

/// Byar's approximation of the exact Poisson interval, two-sided.
///
/// \param events  >= 0, a weighted count may be a fraction [events]
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds of the expected count, lower never below 0 [events]
/// \error invalid_input  events negative or not finite, or z out of range
/// \source Breslow and Day 1987, Statistical Methods in Cancer Research II,
///         IARC Scientific Publications 82.
result<interval> byar_interval(double events, double z);

/// Interval for a Poisson count as English public health publishes it: exact
/// below kByarFrom events (9.99 is exact), Byar's from there on.
///
/// \param events  >= 0, a weighted count may be a fraction [events]
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds of the expected count, lower never below 0 [events]
/// \error invalid_input  events negative or not finite, or z out of range
/// \source PHE 2018, Technical guide: confidence intervals.
result<interval> poisson_interval(double events, double z);

/// poisson_interval of a crude rate: the denominator is taken as known.
///
/// \param events       >= 0, more than the denominator is allowed [events]
/// \param denominator  > 0 [people, or person-years]
/// \param unit         > 0, 100000 for a rate per 100,000 [people]
/// \param z            0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds around events / denominator * unit [events per unit]
/// \error undefined      denominator == 0
/// \error invalid_input  a negative or non-finite number, or z out of range
/// \source PHE 2018, Technical guide: confidence intervals.
result<interval> rate_interval(double events, double denominator, double unit,
                               double z);

}  // namespace wm::stats
