#pragma once

#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// A straight line through figures of known standard error. Level and slope
/// are independent of each other.
struct weighted_line {
  estimate slope;         // [the figure's unit per unit of time]
  double centre;          // weighted mean of the times [time]
  double level;           // the line's value at the centre [the figure's unit]
  double slope_variance;  // [square of the slope's unit]
  double level_variance;  // [square of the figure's unit]
  double last;            // the latest time [time]
  double chi_square;      // slope squared over its variance, 1 d.f. [1]
  double p_value;         // two-sided, of no slope [1]
};

/// Weighted least squares with weights 1 / standard error squared, as for
/// standardised rates, over any number of points. The standard errors are
/// taken as known: limits of the slope are normal.
///
/// \param times   rising strictly: years, or 1, 2, 3 [time]
/// \param values  the same size, finite [the figure's unit]
/// \param standard_errors  the same size, > 0 [the figure's unit]
/// \param levels  of the slope's limits
/// \returns the line; with fewer than three points its slope has a reason
///          (few_points) and no value, and the other numbers are 0
/// \error invalid_input  sizes that differ, times that do not rise, or a
///                       number out of its range, not finite or so large or
///                       small that the slope overflows; names the point
/// \source Draper and Smith 1998, Applied Regression Analysis, 3rd ed., ch. 9.
result<weighted_line> fit_weighted_line(std::span<double const> times,
                                        std::span<double const> values,
                                        std::span<double const> standard_errors,
                                        confidence_levels const& levels);

/// The standard error behind published limits of a symmetric interval.
///
/// \param lower  finite [any]
/// \param upper  >= lower, finite [the same]
/// \param z      quantile of the limits, 0 < z <= kLargestZ: kZ95 [1]
/// \returns (upper - lower) / (2 z) [the same]
/// \error invalid_input  limits upside down or not finite, or z out of range
/// \source Cochrane Handbook for Systematic Reviews of Interventions, ch. 6.
result<double> standard_error_of(double lower, double upper, double z);

}  // namespace wm::stats
