#include "stats/comparison/periods_to_see.h"

#include <algorithm>
#include <cmath>

#include "stats/normal.h"

namespace wm::stats {

namespace {

// Below this point lies a standard normal variable in 80 of 100 cases.
constexpr auto kZPower80 = 0.8416212335729143;

}  // namespace

result<double> periods_to_see(double const change,
                              double const standard_error) {
  if (!std::isfinite(change) || change == 0.0 ||
      !std::isfinite(standard_error) || standard_error < 0.0) {
    return fail(error_code::invalid_input, "periods_to_see",
                "the change must not be 0, the standard error not below 0");
  }
  auto const z = kZ95 + kZPower80;
  auto const ratio = z * standard_error / change;
  return std::max(1.0, std::ceil(2.0 * ratio * ratio));
}

}  // namespace wm::stats
