#include "stats/inequality/detail/ranks.h"

#include <cstddef>
#include <numeric>

namespace wm::stats::detail {

void middle_ranks(std::span<double const> const populations,
                  std::span<double> const shares,
                  std::span<double> const ranks) {
  auto const all = std::accumulate(populations.begin(), populations.end(), 0.0);
  auto below = 0.0;
  for (auto i = std::size_t{0}; i < populations.size(); ++i) {
    shares[i] = populations[i] / all;
    ranks[i] = (below + 0.5 * populations[i]) / all;
    below += populations[i];
  }
}

double rank_variance(std::span<double const> const shares,
                     std::span<double const> const ranks) {
  auto sum = 0.0;
  for (auto i = std::size_t{0}; i < shares.size(); ++i) {
    sum += shares[i] * (ranks[i] - 0.5) * (ranks[i] - 0.5);
  }
  return sum;
}

rank_line fit_line(std::span<double const> const shares,
                   std::span<double const> const ranks, double const variance,
                   std::span<double const> const values) {
  auto mean = 0.0;
  auto product = 0.0;
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    mean += shares[i] * values[i];
    product += shares[i] * (ranks[i] - 0.5) * values[i];
  }
  auto const slope = product / variance;
  return {mean - 0.5 * slope, slope};
}

}  // namespace wm::stats::detail
