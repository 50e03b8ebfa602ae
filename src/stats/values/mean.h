#pragma once

#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// What limits of a mean need to know of the values.
struct sample {
  double size;                // number of values, >= 0 [1]
  double mean;                // [the values' unit]
  double standard_deviation;  // with divisor size - 1, >= 0 [the values' unit]
};

/// Size, mean and standard deviation of values; of no values all are 0, of one
/// value the deviation is 0.
///
/// \param values  finite [any one unit]
/// \returns the sample, computed in two passes so that a large mean does not
///          swallow the deviation [their unit]
/// \error invalid_input  a value that is not finite (named by its place,
///                       counted from 1), or values so large that their
///                       deviation is no double
/// \source Chan, Golub and LeVeque 1983, Am Stat 37:242-247.
result<sample> sample_of(std::span<double const> values);

/// A mean with the limits of Student's t.
///
/// \param of      its size may be a fraction (weighted); mean and deviation
///                finite
/// \param levels  of the limits
/// \returns the mean within its limits; without limits, too_few_values, below
///          two values; without value, too_few_values, of none [the sample's
///          unit]
/// \error invalid_input  a negative or non-finite size or deviation, a mean
///                       that is not finite, or limits beyond a double
/// \source Student 1908, Biometrika 6:1-25; PHE 2018, Technical guide:
///         confidence intervals.
result<estimate> mean(sample const& of, confidence_levels const& levels);

}  // namespace wm::stats
