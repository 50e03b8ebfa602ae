#pragma once

#include <optional>

#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/tally.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/standardised/age_band.h"

namespace wm::metrics {

/// The crude value of a cell with its limits: of proportions Wilson's, of
/// rates exact or Byar's, of means Student's; ratios, counts, medians and
/// percentiles have none (no_standard_errors).
///
/// \returns in the unit of the metric (per 100, per 1,000 person-years); a
///          denominator in days counts as person-years of 365.25 days
/// \error invalid_input  a negative numerator or denominator of a rate
/// \source docs/methods, by the functions of stats that are called.
result<stats::estimate> value_of(tally const& cell, definition const& by,
                                 stats::confidence_levels const& levels);

/// The ages of the people of a cell, from the youngest band to the oldest.
///
/// \returns nothing when nobody's age is known
std::optional<stats::age_band> ages_of(tally const& cell);

/// The directly standardised value of a cell of a metric with `standardise`:
/// a proportion or a rate as it would be with the ages of the European
/// Standard Population 2013.
///
/// \param ages  of all cells that are to be compared: ages_of the cell of all
/// \returns in the unit of the metric; without value where a band is empty
/// \error invalid_input  as value_of
/// \source stats::directly_standardised_rate, stats::standardised_proportion.
result<stats::estimate> standardised_value_of(
    tally const& cell, definition const& by, stats::age_band ages,
    stats::confidence_levels const& levels);

}  // namespace wm::metrics
