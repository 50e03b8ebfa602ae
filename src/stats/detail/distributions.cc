#include "stats/detail/distributions.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <numbers>

#include "stats/detail/root.h"

namespace wm::stats::detail {
namespace {

namespace policies = boost::math::policies;

// A number that cannot be computed comes back as NaN or infinity instead of
// as an exception.
using quiet =
    policies::policy<policies::domain_error<policies::ignore_error>,
                     policies::pole_error<policies::ignore_error>,
                     policies::overflow_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;

double below(scaled_gamma const of, double const x) {
  return of.scale == 0.0
             ? 1.0
             : boost::math::gamma_p(of.shape, x / of.scale, quiet{});
}

double above(scaled_gamma const of, double const x) {
  return of.scale == 0.0
             ? 0.0
             : boost::math::gamma_q(of.shape, x / of.scale, quiet{});
}

}  // namespace

double tail_beyond(double const z) {
  return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

double gamma_quantile(double const shape, double const tail) {
  return boost::math::gamma_p_inv(shape, tail, quiet{});
}

double gamma_quantile_above(double const shape, double const tail) {
  return boost::math::gamma_q_inv(shape, tail, quiet{});
}

double beta_quantile(double const a, double const b, double const tail) {
  return boost::math::ibeta_inv(a, b, tail, quiet{});
}

double beta_quantile_above(double const a, double const b, double const tail) {
  return boost::math::ibetac_inv(a, b, tail, quiet{});
}

double student_quantile_above(double const degrees_of_freedom,
                              double const tail) {
  auto const t =
      boost::math::students_t_distribution<double, quiet>{degrees_of_freedom};
  return boost::math::quantile(boost::math::complement(t, tail));
}

// The mixture's quantile lies between those of its parts.
double mixture_quantile(scaled_gamma const one, scaled_gamma const other,
                        double const tail) {
  if (one.scale == 0.0 || other.scale == 0.0) {
    return 0.0;  // half of the probability, more than the tail, is at 0
  }
  auto const a = one.scale * gamma_quantile(one.shape, tail);
  auto const b = other.scale * gamma_quantile(other.shape, tail);
  return root_between(
      [&](double const x) {
        return 0.5 * (below(one, x) + below(other, x)) - tail;
      },
      std::min(a, b), std::max(a, b));
}

double mixture_quantile_above(scaled_gamma const one, scaled_gamma const other,
                              double const tail) {
  auto const point = [](scaled_gamma const of, double const probability) {
    return of.scale * gamma_quantile_above(of.shape, probability);
  };
  if (one.scale == 0.0) {
    return point(other, 2.0 * tail);
  }
  if (other.scale == 0.0) {
    return point(one, 2.0 * tail);
  }
  auto const a = point(one, tail);
  auto const b = point(other, tail);
  return root_between(
      [&](double const x) {
        return 0.5 * (above(one, x) + above(other, x)) - tail;
      },
      std::min(a, b), std::max(a, b));
}

}  // namespace wm::stats::detail
