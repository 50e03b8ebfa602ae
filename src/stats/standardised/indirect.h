#pragma once

#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/values/event_count.h"
#include "stats/values/rate.h"

namespace wm::stats {

/// Events by age in the population that is taken as the yardstick.
struct reference_by_band {
  std::span<double const> events;       // one per band, >= 0 [events]
  std::span<double const> populations;  // same size, > 0 [people]
};

/// Whether events are set against those expected, or the quotient is brought
/// back to a rate by the reference's crude rate.
/// \source PHE 2018, Technical guide: standardisation.
enum class indirect_figure { ratio, rate };

struct indirect_options {
  indirect_figure figure;
  double multiplier;    // > 0: 1 or 100 for a ratio, 100000 for a rate [1]
  count_method method;  // of the limits of the events seen
};

/// An indirectly standardised figure and what it was made of.
struct indirect_estimate {
  estimate figure;
  double expected;         // events if the reference's rates held [events]
  double reference_crude;  // the reference's crude rate, per person; 0 when
                           // the figure has no value [events per person]
};

/// The indirectly standardised ratio (SMR): events seen over those expected if
/// each age had the reference's rate. As a rate: times the reference's crude
/// rate. The reference is taken as known, without error.
///
/// \param observed     all events, >= 0, may be a fraction [events]
/// \param populations  one per band, >= 0 [people]
/// \param reference    same bands
/// \param options      ratio or rate, multiplier, method of the limits
/// \param levels       of the limits
/// \returns the figure within its limits, and the events expected; without
///          value, zero_denominator when there are no bands, empty_band when a
///          reference population is 0, and zero_expected when no events are
///          expected [multiplier; events per multiplier people for a rate]
/// \error invalid_input  sizes differ, a number negative or not finite (named
///                       by its place, counted from 1), a multiplier that is
///                       not positive, or too many events for the method
/// \source Breslow and Day 1987, Statistical Methods in Cancer Research II,
///         IARC Scientific Publications 82, section 2.3; PHE 2018, Technical
///         guide: confidence intervals.
result<indirect_estimate> indirectly_standardised(
    double observed, std::span<double const> populations,
    reference_by_band const& reference, indirect_options const& options,
    confidence_levels const& levels);

/// The same of events that people can have repeatedly; limits are stretched
/// as crude_rate_of_repeated has it.
///
/// \param observed     all events and their variance (event_count.h) [events]
/// \param populations  one per band, >= 0 [people]
/// \param reference    same bands
/// \param options      ratio or rate, multiplier, method of the limits
/// \param levels       of the limits
/// \returns as indirectly_standardised; without limits, no_events, when there
///          are none, for the variance cannot be known
///          [multiplier; events per multiplier people for a rate]
/// \error invalid_input  as indirectly_standardised
/// \source PHE 2018, Technical guide: confidence intervals, non-independent
///         events.
result<indirect_estimate> indirectly_standardised_of_repeated(
    event_count observed, std::span<double const> populations,
    reference_by_band const& reference, indirect_options const& options,
    confidence_levels const& levels);

}  // namespace wm::stats
