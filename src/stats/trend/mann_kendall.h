#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "base/result.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// How a Mann-Kendall p-value was found.
enum class kendall_method { exact, normal };

/// Rank test for a trend that need not be straight.
struct mann_kendall_result {
  double score;     // S: pairs that rise minus pairs that fall [pairs]
  double variance;  // of S when there is no trend, corrected for ties [pairs^2]
  double p_value;   // two-sided; 1 when there is a reason [1]
  kendall_method method;
  /// Median of the slopes of all pairs (Sen) with its limits
  /// [the figure's unit per step].
  estimate slope;
  /// Why there is no test: few_points or no_variation.
  reason why;
};

/// Up to this many values without ties the p-value is exact.
/// \source our choice: from here on the normal p-value differs by less than
///         0.003 (docs/methods/mann-kendall.md).
inline constexpr std::size_t kKendallExactUpTo = 40;

/// Most values that a Mann-Kendall test takes: all pairs are looked at.
/// \source our choice: 5000 values make 12.5 million pairs.
inline constexpr std::size_t kKendallMost = 5000;

/// Mann-Kendall test of a series of equal steps. Exact p-value for few values
/// without ties, else normal with continuity correction and the variance
/// corrected for ties.
///
/// \param values  in order of time, at most kKendallMost, each finite or
///                missing [any one unit]
/// \param levels  of the limits of Sen's slope
/// \returns score, p-value and slope; fewer than four values have the reason
///          few_points, all alike no_variation. The slope has no limits
///          (few_points) where one of the levels asks for more pairs than
///          there are
/// \error invalid_input  a value that is not finite or beyond 1e150, or too
///                       many; names it
/// \source Mann 1945, Econometrica 13:245-259; Kendall 1975, Rank Correlation
///         Methods, 4th ed.; Sen 1968, JASA 63:1379-1389; Gilbert 1987,
///         Statistical Methods for Environmental Pollution Monitoring, ch. 16.
result<mann_kendall_result> mann_kendall(
    std::span<std::optional<double> const> values,
    confidence_levels const& levels);

/// Seasonal Mann-Kendall test: only values of the same season are compared,
/// so a repeating year is no trend. Normal with continuity correction; the
/// seasons are taken as independent of each other.
///
/// \param values   in order of time, starting with the first season, at most
///                 kKendallMost, each finite or missing [any one unit]
/// \param seasons  2 to 366 values in a year: 12 for months [1]
/// \param levels   of the limits of the slope
/// \returns as mann_kendall; the slope is the median over pairs of the same
///          season [the figure's unit per year]. few_points when no
///          season has four values
/// \error invalid_input  as mann_kendall, or seasons out of range
/// \source Hirsch, Slack and Smith 1982, Water Resour Res 18:107-121; Gilbert
///         1987, ch. 17.
result<mann_kendall_result> seasonal_mann_kendall(
    std::span<std::optional<double> const> values, std::size_t seasons,
    confidence_levels const& levels);

}  // namespace wm::stats
