#pragma once

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/values/mean.h"

namespace wm::stats {

/// How much higher one mean is than another, independent one, where the two
/// may vary differently: Welch's t.
///
/// \param of      the one, finite
/// \param than    the other, finite
/// \param levels  of the limits
/// \returns the difference within its limits; without limits, too_few_values,
///          when either has fewer than two values; without value when either
///          has none [the samples' unit]
/// \error invalid_input  a negative or non-finite size or deviation, a mean
///                       that is not finite, or limits beyond a double
/// \source Welch 1938, Biometrika 29:350-362.
result<estimate> difference_of_means(sample const& of, sample const& than,
                                     confidence_levels const& levels);

/// How many times as high one mean is as another, independent one: Fieller's
/// limits with Welch's degrees of freedom at the ratio found.
///
/// \param of      the one, finite
/// \param to      the other, finite
/// \param levels  of the limits
/// \returns the ratio within its limits; that of B to A is its reciprocal;
///          without limits, unbounded_limits, when at one of the levels the
///          other's mean could be 0, and too_few_values when either has fewer
///          than two values; without value, too_few_values, when either has
///          none, and zero_comparator when the other's mean is 0 [1]
/// \error invalid_input  a negative or non-finite size or deviation, a mean
///                       that is not finite, or limits beyond a double
/// \source Fieller 1954, J R Stat Soc B 16:175-185; Tamhane and Logan 2004,
///         Biometrical J 46:3-13, for unequal variances.
result<estimate> ratio_of_means(sample const& of, sample const& to,
                                confidence_levels const& levels);

}  // namespace wm::stats
