#include "stats/values/median_limits.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <boost/math/special_functions/beta.hpp>

#include "stats/normal.h"
#include "stats/quantile.h"

namespace wm::stats {

namespace {

constexpr auto kFewest = std::size_t{6};
constexpr auto kTail = 0.025;

/// How likely at most k of n values lie below the median.
double at_most(std::size_t const k, std::size_t const n) {
  return boost::math::ibetac(static_cast<double>(k) + 1,
                             static_cast<double>(n - k), 0.5);
}

}  // namespace

result<median_ranks> ranks_of_median(std::size_t const n) {
  if (n < kFewest) {
    return fail(error_code::undefined, "ranks_of_median",
                "A median of fewer than six values has no 95 % limits.");
  }
  auto const size = static_cast<double>(n);
  auto const near = size / 2 - kZ95 * std::sqrt(size) / 2;
  // The normal approximation is at most two ranks off.
  auto rank = static_cast<std::size_t>(std::max(std::floor(near) - 2, 0.0));
  while (at_most(rank, n) <= kTail) {
    ++rank;
  }
  rank = std::max(rank, std::size_t{1});
  return median_ranks{rank, n - rank + 1};
}

result<median_with_limits> median_limits(std::vector<double> values) {
  auto const ranks = WM_TRY(ranks_of_median(values.size()));
  auto const middle = WM_TRY(median(values));
  std::ranges::sort(values);
  return median_with_limits{middle,
                            {values[ranks.lower - 1], values[ranks.upper - 1]}};
}

}  // namespace wm::stats
