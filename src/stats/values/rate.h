#pragma once

#include <string_view>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/interval.h"
#include "stats/values/event_count.h"

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

/// Mid-p interval for a Poisson count, two-sided: as the exact one, but each
/// tail counts half the probability of the very number seen. Narrower; its
/// true coverage is near the level instead of never below it.
///
/// \param events  0 <= events <= kExactUpTo, a weighted count may be a fraction
///                [events]
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds of the expected count, lower 0 at 0 events [events]
/// \error invalid_input  events or z out of range or not finite
/// \source Cohen and Yang 1994, Stat Med 13:2189-2203.
result<interval> mid_p_poisson_interval(double events, double z);

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

/// How the limits of a count are made. English public health takes
/// exact_then_byar, which is poisson_interval.
enum class count_method { exact_then_byar, exact, byar, mid_p };

/// The interval of a count by the method chosen.
///
/// \param events  >= 0, at most kExactUpTo for exact and mid_p [events]
/// \param method  one of the functions above
/// \param z       0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds of the expected count [events]
/// \error invalid_input  events or z out of range or not finite
/// \source the methods' own functions above.
result<interval> count_interval(double events, count_method method, double z);

/// The same of events that people can have repeatedly: each side is stretched
/// by the square root of variance over events, and ends at 0.
///
/// \param observed  events > 0 and their variance (event_count.h) [events]
/// \param method    of the limits of as many independent events
/// \param z         0 < z <= kLargestZ, kZ95 for 95 % [1]
/// \returns bounds of the expected count [events]
/// \error invalid_input  no events, or a number out of range or not finite
/// \source Dobson and others 1991, Stat Med 10:457-462; PHE 2018, Technical
///         guide: confidence intervals, non-independent events.
result<interval> repeated_count_interval(event_count observed,
                                         count_method method, double z);

/// The name of the method that gave the limits, for results.
///
/// \param events  decides between exact and Byar's [events]
/// \param method  as given to count_interval
/// \returns "exact Poisson", "Byar" or "mid-p Poisson"
/// \source our words: docs/methods/poisson.md.
std::string_view name_of(double events, count_method method);

/// A crude rate with limits.
///
/// \param events       >= 0, more than the denominator is allowed; may be a
///                     fraction [events]
/// \param denominator  >= 0 [people, or person-years]
/// \param unit         > 0, 100000 for a rate per 100,000 [people]
/// \param method       of the limits
/// \param levels       of the limits
/// \returns events / denominator * unit within its limits; without value,
///          zero_denominator, when the denominator is 0 [events per unit]
/// \error invalid_input  a negative or non-finite number, a unit that is not
///                       positive, or too many events for the method
/// \source PHE 2018, Technical guide: confidence intervals.
result<estimate> crude_rate(double events, double denominator, double unit,
                            count_method method,
                            confidence_levels const& levels);

/// A crude rate of events that people can have repeatedly, with limits: those
/// of a Poisson count, each side stretched by the square root of variance over
/// events and never below 0.
///
/// \param observed     events and their variance (event_count.h) [events]
/// \param denominator  >= 0 [people, or person-years]
/// \param unit         > 0, 100000 for a rate per 100,000 [people]
/// \param method       of the limits of the count
/// \param levels       of the limits
/// \returns as for independent events; with no events the value without
///          limits, no_events, for the variance cannot be known
///          [events per unit]
/// \error invalid_input  a negative or non-finite number, a unit that is not
///                       positive, or too many events for the method
/// \source PHE 2018, Technical guide: confidence intervals, non-independent
///         events; Dobson and others 1991, Stat Med 10:457-462.
result<estimate> crude_rate_of_repeated(event_count observed,
                                        double denominator, double unit,
                                        count_method method,
                                        confidence_levels const& levels);

}  // namespace wm::stats
