#include "stats/values/proportion.h"

#include <algorithm>
#include <cmath>

#include "stats/normal.h"

namespace wm::stats {

result<interval> wilson_interval(double const events, double const trials,
                                 double const z) {
  if (trials == 0.0) {
    return fail(error_code::undefined, "wilson_interval",
                "a proportion of nobody is undefined");
  }
  if (!(events >= 0.0 && events <= trials && std::isfinite(trials))) {
    return fail(error_code::invalid_input, "wilson_interval",
                "a proportion needs 0 <= events <= trials, both known");
  }
  if (!is_usable_z(z)) {
    return fail(error_code::invalid_input, "wilson_interval",
                "z must be positive and at most 37, 1.959964 for 95 %");
  }
  // The roots of the quadratic written without differences of close numbers:
  // the upper as a sum, the lower as the product of both over the upper.
  auto const proportion = events / trials;
  auto const others = (trials - events) / trials;
  auto const half = 0.5 * z * z;
  auto const sum = events + half + z * std::sqrt(0.5 * half + events * others);
  auto const lower = events == 0.0 ? 0.0 : proportion * (events / sum);
  auto const upper = events == trials ? 1.0 : sum / (trials + z * z);
  return interval{std::min(lower, proportion), std::max(upper, proportion)};
}

}  // namespace wm::stats
