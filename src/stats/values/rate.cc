#include "stats/values/rate.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <numbers>

#include "stats/normal.h"

namespace wm::stats {
namespace {

bool is_count(double const events) {
  return events >= 0.0 && std::isfinite(events);
}

std::unexpected<error> bad_count(char const* const where) {
  return fail(error_code::invalid_input, where,
              "the number of events must be known and not negative");
}

std::unexpected<error> bad_quantile(char const* const where) {
  return fail(error_code::invalid_input, where,
              "z must be positive and at most 37, 1.959964 for 95 %");
}

}  // namespace

result<interval> exact_poisson_interval(double const events, double const z) {
  constexpr auto where = "exact_poisson_interval";
  if (!is_count(events)) {
    return bad_count(where);
  }
  if (events > kExactUpTo) {
    return fail(error_code::invalid_input, where,
                "too many events for exact limits, take Byar's");
  }
  if (!is_usable_z(z)) {
    return bad_quantile(where);
  }
  // Chi-square with 2k degrees of freedom, halved, is gamma with shape k.
  auto const tail = 0.5 * std::erfc(z / std::numbers::sqrt2);
  return interval{events == 0.0 ? 0.0 : boost::math::gamma_p_inv(events, tail),
                  boost::math::gamma_q_inv(events + 1.0, tail)};
}

result<interval> byar_interval(double const events, double const z) {
  if (!is_count(events)) {
    return bad_count("byar_interval");
  }
  if (!is_usable_z(z)) {
    return bad_quantile("byar_interval");
  }
  auto const cube_root = [z](double const k, double const side) {
    return 1.0 - 1.0 / (9.0 * k) + side * z / (3.0 * std::sqrt(k));
  };
  auto const upper =
      (events + 1.0) * std::pow(cube_root(events + 1.0, 1.0), 3.0);
  if (events == 0.0) {
    return interval{0.0, upper};
  }
  auto const low = std::max(0.0, cube_root(events, -1.0));
  return interval{events * std::pow(low, 3.0), upper};
}

result<interval> poisson_interval(double const events, double const z) {
  if (!is_usable_z(z)) {
    return bad_quantile("poisson_interval");
  }
  return events < kByarFrom ? exact_poisson_interval(events, z)
                            : byar_interval(events, z);
}

result<interval> rate_interval(double const events, double const denominator,
                               double const unit, double const z) {
  if (denominator == 0.0) {
    return fail(error_code::undefined, "rate_interval",
                "a rate over nobody is undefined");
  }
  if (!(denominator > 0.0 && std::isfinite(denominator))) {
    return fail(error_code::invalid_input, "rate_interval",
                "the denominator must be known and positive");
  }
  if (!(unit > 0.0 && std::isfinite(unit))) {
    return fail(error_code::invalid_input, "rate_interval",
                "the unit must be a positive number, 100000 for a rate per "
                "100,000");
  }
  auto const count = WM_TRY(poisson_interval(events, z));
  return interval{count.lower / denominator * unit,
                  count.upper / denominator * unit};
}

}  // namespace wm::stats
