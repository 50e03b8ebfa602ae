#include "stats/values/proportion.h"

#include <algorithm>
#include <cmath>

#include "stats/detail/distributions.h"
#include "stats/detail/estimates.h"
#include "stats/normal.h"

namespace wm::stats {
namespace {

result<void> check(char const* const where, double const events,
                   double const trials, double const z) {
  if (trials == 0.0) {
    return fail(error_code::undefined, where,
                "a proportion of nobody is undefined");
  }
  WM_TRY(detail::check_share(where, events, trials));
  if (!is_usable_z(z)) {
    return fail(error_code::invalid_input, where,
                "z must be positive and at most 37, 1.959964 for 95 %");
  }
  return {};
}

// Limits of Beta quantiles around a proportion. The beta functions are exact
// to a few bits only, so that the limit is kept on its side of the value.
interval around(double const proportion, double const lower,
                double const upper) {
  return {std::min(lower, proportion), std::max(upper, proportion)};
}

constexpr std::string_view name_of(proportion_method const method) {
  return method == proportion_method::wilson            ? "Wilson"
         : method == proportion_method::clopper_pearson ? "Clopper-Pearson"
                                                        : "Jeffreys";
}

}  // namespace

result<interval> wilson_interval(double const events, double const trials,
                                 double const z) {
  WM_TRY(check("wilson_interval", events, trials, z));
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

result<interval> clopper_pearson_interval(double const events,
                                          double const trials, double const z) {
  WM_TRY(check("clopper_pearson_interval", events, trials, z));
  auto const tail = detail::tail_beyond(z);
  auto const others = trials - events;
  return around(
      events / trials,
      events == 0.0 ? 0.0 : detail::beta_quantile(events, others + 1.0, tail),
      others == 0.0 ? 1.0
                    : detail::beta_quantile_above(events + 1.0, others, tail));
}

result<interval> jeffreys_interval(double const events, double const trials,
                                   double const z) {
  WM_TRY(check("jeffreys_interval", events, trials, z));
  auto const tail = detail::tail_beyond(z);
  auto const a = events + 0.5;
  auto const b = trials - events + 0.5;
  return around(
      events / trials, events == 0.0 ? 0.0 : detail::beta_quantile(a, b, tail),
      events == trials ? 1.0 : detail::beta_quantile_above(a, b, tail));
}

result<estimate> proportion(double const events, double const trials,
                            double const multiplier,
                            proportion_method const method,
                            confidence_levels const& levels) {
  constexpr auto where = "proportion";
  WM_TRY(detail::check_share(where, events, trials));
  WM_TRY(detail::check_positive(where, "the multiplier", multiplier));
  auto const name = name_of(method);
  if (trials == 0.0) {
    return detail::no_value(reason::zero_denominator, name);
  }
  auto* const limits = method == proportion_method::wilson ? wilson_interval
                       : method == proportion_method::clopper_pearson
                           ? clopper_pearson_interval
                           : jeffreys_interval;
  return detail::with_limits(
      where, events / trials * multiplier, name, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const found = WM_TRY(limits(events, trials, level.z));
        return interval{found.lower * multiplier, found.upper * multiplier};
      });
}

}  // namespace wm::stats
