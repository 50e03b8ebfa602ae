#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "stats/reason.h"

namespace wm::stats {

/// Percentile by linear interpolation between the two nearest values, at
/// position (n - 1) p of the sorted values (type 7).
///
/// \param values  size >= 1, finite, in any order [any one unit]
/// \param p       within [0, 1]: 0.25 is the lower quartile [1]
/// \returns the percentile, within the range of the values [their unit]
/// \error undefined      no values
/// \error invalid_input  p outside [0, 1], or a value that is not finite
/// \source Hyndman and Fan 1996, Am Stat 50:361-365, definition 7.
result<double> percentile(std::vector<double> values, double p);

/// The middle value, or the mean of the two middle ones.
///
/// \param values  size >= 1, finite, in any order [any one unit]
/// \returns the median [their unit]
/// \error undefined      no values
/// \error invalid_input  a value that is not finite
/// \source Hyndman and Fan 1996, Am Stat 50:361-365, definition 7 at 1/2.
result<double> median(std::vector<double> values);

/// Which end of the values is quantile 1.
enum class quantile_one : std::uint8_t { highest, lowest };

/// Quantiles of a set of areas by rank: each holds as nearly as can be the
/// same number of areas, equal values are together in the quantile of the
/// least of their ranks, so that quantiles may stay empty.
///
/// \param values     finite, in any order [any one unit]
/// \param count      how many quantiles, at least 2: 4, 5, 10
/// \param first      whether 1 is the highest values or the lowest
/// \param quantiles  where they are put, size = values.size(): 1 to count, or
///                   0 for all with a reason
/// \returns none, or too_few_groups where there are fewer values than
///          quantiles
/// \error invalid_input  count below 2, spans of different size, a value that
///                       is not finite
/// \source PHEindicatormethods 2.1.1, phe_quantile.
result<reason> ranked_quantiles(std::span<double const> values,
                                std::uint32_t count, quantile_one first,
                                std::span<std::uint32_t> quantiles);

}  // namespace wm::stats
