#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "stats/interval.h"

namespace wm::stats {

/// Places of sorted values, counted from 1.
struct median_ranks {
  std::size_t lower;
  std::size_t upper;
};

/// Between which of n sorted values the median of a population lies with at
/// least 95 % confidence, whatever its distribution.
///
/// \param n  >= 6; five values have no such limits [values]
/// \error undefined  n < 6
/// \source Conover 1999, Practical Nonparametric Statistics, 3rd ed., ch. 3;
///         Campbell and Gardner 1988, BMJ 296:1454-1456, table of ranks.
result<median_ranks> ranks_of_median(std::size_t n);

/// Median of values with 95 % limits by ranks_of_median().
struct median_with_limits {
  double median{0};     // [the values' unit]
  interval limits95{};  // [the values' unit]
};

/// \param values  at least 6, finite, in any order [any one unit]
/// \returns the median (percentile() at 1/2) and two of the values
/// \error undefined      fewer than 6 values
/// \error invalid_input  a value that is not finite
/// \source Conover 1999, Practical Nonparametric Statistics, 3rd ed., ch. 3.
result<median_with_limits> median_limits(std::vector<double> values);

}  // namespace wm::stats
