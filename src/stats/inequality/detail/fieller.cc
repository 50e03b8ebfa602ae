#include "stats/inequality/detail/fieller.h"

#include <algorithm>
#include <cmath>

namespace wm::stats::detail {

std::optional<interval> fieller_interval(normal_ratio const& of,
                                         double const z) {
  // In units of the mean below, so that nothing is squared that could not be.
  auto const ratio = of.above / of.below;
  auto const above = of.above_variance / of.below / of.below;
  auto const below = of.below_variance / of.below / of.below;
  auto const both = of.covariance / of.below / of.below;
  auto const square = z * z;
  auto const apart = 1.0 - square * below;
  if (!(apart > 0.0)) {
    return std::nullopt;
  }
  auto const inside =
      square * (above - 2.0 * ratio * both + ratio * ratio * below -
                square * (above * below - both * both));
  auto const half = std::sqrt(std::max(0.0, inside));
  auto const middle = ratio - square * both;
  auto const found = interval{(middle - half) / apart, (middle + half) / apart};
  if (!std::isfinite(found.lower) || !std::isfinite(found.upper)) {
    return std::nullopt;
  }
  return found;
}

}  // namespace wm::stats::detail
