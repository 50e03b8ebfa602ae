#pragma once

#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// How the limits of a directly standardised rate are made.
enum class direct_method {
  dobson_byar,   // Byar's limits of the total, scaled: English public health
  dobson_exact,  // exact limits of the total, scaled
  dobson_mid_p,  // mid-p limits of the total, scaled
  gamma,         // Fay and Feuer: safe for few events and uneven weights
  gamma_mid_p,   // the same, less wide
  tiwari,        // the gamma method with the average weight
  beta,          // beta distribution with the rate's mean and variance
  normal,        // symmetric
  log_normal,    // symmetric on the log scale
};

/// What happens below kByarFrom (10) events in all.
enum class few_events {
  leave_out,  // neither value nor limits, as English public health publishes
  show,       // whatever the method gives
};

struct direct_options {
  double unit;           // > 0, 100000 for a rate per 100,000 [people]
  direct_method method;  // of the limits
  few_events few;
};

/// A directly standardised rate: what the crude rate would be if the ages were
/// those of the standard population. Allocates nothing.
///
/// \param events       one per band, >= 0 [events]
/// \param populations  size = events.size(), >= 0 [people, or person-years]
/// \param weights      size = events.size(), >= 0: the standard population
///                     [people]
/// \param options      unit, method of the limits, rule for few events
/// \param levels       of the limits
/// \returns sum(weight * events / population) / sum(weight) * unit within its
///          limits; without value, zero_denominator when there are no bands,
///          empty_band when a population is 0, zero_weight when all weights are
///          0, few_events by that rule; without limits, no_events, when there
///          are none in all (gamma, gamma_mid_p and tiwari have an upper limit
///          even then) or only in bands of weight 0, and value_off_scale when
///          no beta distribution has that rate and variance (a rate above 1 per
///          person) [events per unit]
/// \error invalid_input  sizes differ, a number negative or not finite (named
///                       by its place, counted from 1), a unit that is not
///                       positive, too many events for the method, or numbers
///                       so large that the result is no double
/// \source Dobson and others 1991, Stat Med 10:457-462; Fay and Feuer 1997,
///         Stat Med 16:791-801; Tiwari, Clegg and Zou 2006, Stat Methods Med
///         Res 15:547-569; Fay and Kim 2017, Biometrics 73:484-495, mid-p;
///         PHE 2018, Technical guide: confidence intervals, the rule of 10.
result<estimate> directly_standardised_rate(std::span<double const> events,
                                            std::span<double const> populations,
                                            std::span<double const> weights,
                                            direct_options const& options,
                                            confidence_levels const& levels);

/// The same of events that people can have repeatedly.
///
/// \param events       one per band, >= 0 [events]
/// \param variances    size = events.size(), >= 0: the variance of each band's
///                     number of events, from event_count [events squared]
/// \param populations  size = events.size(), >= 0 [people, or person-years]
/// \param weights      size = events.size(), >= 0 [people]
/// \param options      its method one of Dobson's, normal or log_normal
/// \param levels       of the limits
/// \returns as directly_standardised_rate, limits never below 0
///          [events per unit]
/// \error invalid_input  as directly_standardised_rate, and another method
/// \source Stukel and others 1994, Stat Med 13:1781-1791; PHE 2018, Technical
///         guide: confidence intervals, non-independent events.
result<estimate> directly_standardised_rate_of_repeated(
    std::span<double const> events, std::span<double const> variances,
    std::span<double const> populations, std::span<double const> weights,
    direct_options const& options, confidence_levels const& levels);

/// One population by age.
struct events_by_band {
  std::span<double const> events;       // one per band, >= 0 [events]
  std::span<double const> populations;  // same size, >= 0 [people]
};

/// The comparative figure of two directly standardised rates: how many times
/// as high the one is as the other, both at the ages of one standard. Limits
/// are symmetric on the log scale.
///
/// \param of          the one
/// \param to          the other, same bands
/// \param weights     same size, >= 0: the standard population [people]
/// \param multiplier  > 0: 1 for a ratio, 100 for a comparative mortality
///                    figure [1]
/// \param levels      of the limits
/// \returns the ratio within its limits; that of B to A is its reciprocal;
///          without value as directly_standardised_rate, and zero_comparator
///          when the other has no events; without limits, no_events, when the
///          one has none [multiplier]
/// \error invalid_input  sizes differ, a number negative or not finite, or a
///                       multiplier that is not positive
/// \source Breslow and Day 1987, Statistical Methods in Cancer Research II,
///         IARC Scientific Publications 82, section 2.3.
result<estimate> comparative_ratio(events_by_band of, events_by_band to,
                                   std::span<double const> weights,
                                   double multiplier,
                                   confidence_levels const& levels);

}  // namespace wm::stats
