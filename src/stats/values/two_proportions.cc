#include "stats/values/two_proportions.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "stats/detail/estimates.h"
#include "stats/detail/root.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

double part(share const of) {
  return of.events / of.trials;
}

// One group's term of the score statistic: the squared distance of the events
// seen from those expected at proportion p (others: q = 1 - p), over their
// variance.
double distance(share const of, double const p, double const q) {
  if (of.events == 0.0) {
    return of.trials * p / q;
  }
  if (of.events == of.trials) {
    return of.trials * q / p;
  }
  auto const off = of.events - of.trials * p;
  return off * off / (of.trials * p * q);
}

// Koopman's statistic: how far both groups are from the likeliest pair of
// proportions whose ratio is `ratio`.
double koopman_statistic(share const of, share const to, double const ratio) {
  auto const events = of.events + to.events;
  auto const half = ratio * (of.trials + to.events) + of.events + to.trials;
  auto const root = std::sqrt(std::max(
      0.0, half * half - 4.0 * ratio * events * (of.trials + to.trials)));
  auto const p_to = std::min(1.0, 2.0 * events / (half + root));
  auto const p_of = std::min(1.0, ratio * p_to);
  return distance(of, p_of, 1.0 - p_of) + distance(to, p_to, 1.0 - p_to);
}

// The ratio, above or below `from`, at which the statistic reaches z^2. It
// grows without bound on either side, so that doubling the step in the
// logarithm soon passes it.
double koopman_limit(share const of, share const to, double const from,
                     double const step, double const z) {
  auto const beyond = [&](double const logarithm) {
    return koopman_statistic(of, to, std::exp(logarithm)) - z * z;
  };
  auto near = std::log(from);
  auto far = near + step;
  auto grown = step;
  while (beyond(far) < 0.0 && std::abs(far) < 700.0) {
    near = far;
    grown *= 2.0;
    far += grown;
  }
  return std::exp(detail::root_between(beyond, near, far));
}

}  // namespace

result<estimate> difference_of_proportions(share const of, share const than,
                                           double const multiplier,
                                           confidence_levels const& levels) {
  constexpr auto where = "difference_of_proportions";
  constexpr auto method = std::string_view{"Newcombe"};
  WM_TRY(detail::check_share(where, of.events, of.trials));
  WM_TRY(detail::check_share(where, than.events, than.trials));
  WM_TRY(detail::check_positive(where, "the multiplier", multiplier));
  if (of.trials == 0.0 || than.trials == 0.0) {
    return detail::no_value(reason::zero_denominator, method);
  }
  auto const difference = part(of) - part(than);
  return detail::with_limits(
      where, difference * multiplier, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const a = WM_TRY(wilson_interval(of.events, of.trials, level.z));
        auto const b =
            WM_TRY(wilson_interval(than.events, than.trials, level.z));
        auto const below = std::hypot(part(of) - a.lower, b.upper - part(than));
        auto const above = std::hypot(a.upper - part(of), part(than) - b.lower);
        return interval{std::max(-1.0, difference - below) * multiplier,
                        std::min(1.0, difference + above) * multiplier};
      });
}

result<estimate> ratio_of_proportions(share const of, share const to,
                                      confidence_levels const& levels) {
  constexpr auto where = "ratio_of_proportions";
  constexpr auto method = std::string_view{"Koopman"};
  WM_TRY(detail::check_share(where, of.events, of.trials));
  WM_TRY(detail::check_share(where, to.events, to.trials));
  if (of.trials == 0.0 || to.trials == 0.0) {
    return detail::no_value(reason::zero_denominator, method);
  }
  if (to.events == 0.0) {
    return detail::no_value(reason::zero_comparator, method);
  }
  auto const ratio = part(of) / part(to);
  return detail::with_limits(
      where, ratio, method, levels,
      [&](confidence_level const& level) -> result<interval> {
        if (of.events == 0.0) {
          // The statistic grows from 0 at a ratio of 0: look on both sides of
          // what half an event would give.
          auto const half = 0.5 / of.trials / part(to);
          auto const is_past =
              koopman_statistic(of, to, half) > level.z * level.z;
          return interval{
              0.0, is_past ? std::exp(detail::root_between(
                                 [&](double const logarithm) {
                                   return koopman_statistic(
                                              of, to, std::exp(logarithm)) -
                                          level.z * level.z;
                                 },
                                 std::log(half) - 700.0, std::log(half)))
                           : koopman_limit(of, to, half, 1.0, level.z)};
        }
        return interval{koopman_limit(of, to, ratio, -1.0, level.z),
                        koopman_limit(of, to, ratio, 1.0, level.z)};
      });
}

}  // namespace wm::stats
