#include "stats/normal.h"

#include <boost/math/special_functions/erf.hpp>
#include <numbers>

namespace wm::stats {

result<double> normal_quantile(double const p) {
  if (!(p > 0.0 && p < 1.0)) {
    return fail(error_code::invalid_input, "normal_quantile",
                "a normal quantile needs a probability strictly between 0 "
                "and 1");
  }
  return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * p);
}

}  // namespace wm::stats
