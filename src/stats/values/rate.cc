#include "stats/values/rate.h"

#include <algorithm>
#include <cmath>

#include "stats/detail/distributions.h"
#include "stats/detail/estimates.h"
#include "stats/normal.h"

namespace wm::stats {
namespace {

std::unexpected<error> bad_count(char const* const where) {
  return fail(error_code::invalid_input, where,
              "the number of events must be known and not negative");
}

std::unexpected<error> bad_quantile(char const* const where) {
  return fail(error_code::invalid_input, where,
              "z must be positive and at most 37, 1.959964 for 95 %");
}

result<void> check_exact(char const* const where, double const events,
                         double const z) {
  if (!detail::is_count(events)) {
    return bad_count(where);
  }
  if (events > kExactUpTo) {
    return fail(error_code::invalid_input, where,
                "too many events for exact limits, take Byar's");
  }
  if (!is_usable_z(z)) {
    return bad_quantile(where);
  }
  return {};
}

}  // namespace

result<interval> exact_poisson_interval(double const events, double const z) {
  WM_TRY(check_exact("exact_poisson_interval", events, z));
  // Chi-square with 2k degrees of freedom, halved, is gamma with shape k.
  auto const tail = detail::tail_beyond(z);
  return interval{events == 0.0 ? 0.0 : detail::gamma_quantile(events, tail),
                  detail::gamma_quantile_above(events + 1.0, tail)};
}

result<interval> mid_p_poisson_interval(double const events, double const z) {
  WM_TRY(check_exact("mid_p_poisson_interval", events, z));
  // Half of the probability of the number seen: the mean of the tails from
  // that number on and from the next on.
  auto const tail = detail::tail_beyond(z);
  auto const from = detail::scaled_gamma{events, events == 0.0 ? 0.0 : 1.0};
  auto const beyond = detail::scaled_gamma{events + 1.0, 1.0};
  // Below z of 1 the lower limit of few events would exceed their number.
  return interval{
      std::min(events, detail::mixture_quantile(from, beyond, tail)),
      std::max(events, detail::mixture_quantile_above(from, beyond, tail))};
}

result<interval> byar_interval(double const events, double const z) {
  if (!detail::is_count(events)) {
    return bad_count("byar_interval");
  }
  if (!is_usable_z(z)) {
    return bad_quantile("byar_interval");
  }
  auto const cube_root = [z](double const k, double const side) {
    return 1.0 - 1.0 / (9.0 * k) + side * z / (3.0 * std::sqrt(k));
  };
  auto const high = cube_root(events + 1.0, 1.0);
  auto const upper = (events + 1.0) * (high * high * high);
  if (events == 0.0) {
    return interval{0.0, upper};
  }
  auto const low = std::max(0.0, cube_root(events, -1.0));
  return interval{events * (low * low * low), upper};
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

result<interval> count_interval(double const events, count_method const method,
                                double const z) {
  switch (method) {
    case count_method::exact_then_byar:
      break;
    case count_method::exact:
      return exact_poisson_interval(events, z);
    case count_method::byar:
      return byar_interval(events, z);
    case count_method::mid_p:
      return mid_p_poisson_interval(events, z);
  }
  return poisson_interval(events, z);
}

result<interval> repeated_count_interval(event_count const observed,
                                         count_method const method,
                                         double const z) {
  auto const events = observed.events;
  if (!(events > 0.0 && observed.variance >= 0.0 &&
        std::isfinite(observed.variance))) {
    return fail(error_code::invalid_input, "repeated_count_interval",
                "repeated events and their variance must be known, and there "
                "must be some");
  }
  auto const independent = WM_TRY(count_interval(events, method, z));
  auto const stretch = std::sqrt(observed.variance / events);
  return interval{
      std::max(0.0, events + stretch * (independent.lower - events)),
      events + stretch * (independent.upper - events)};
}

std::string_view name_of(double const events, count_method const method) {
  if (method == count_method::mid_p) {
    return "mid-p Poisson";
  }
  auto const is_exact =
      method == count_method::exact ||
      (method == count_method::exact_then_byar && events < kByarFrom);
  return is_exact ? "exact Poisson" : "Byar";
}

result<estimate> crude_rate(double const events, double const denominator,
                            double const unit, count_method const method,
                            confidence_levels const& levels) {
  constexpr auto where = "crude_rate";
  WM_TRY(detail::check_count(where, "the number of events", events));
  WM_TRY(detail::check_count(where, "the denominator", denominator));
  WM_TRY(detail::check_positive(where, "the unit", unit));
  auto const name = name_of(events, method);
  if (denominator == 0.0) {
    return detail::no_value(reason::zero_denominator, name);
  }
  return detail::with_limits(
      where, events / denominator * unit, name, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const count = WM_TRY(count_interval(events, method, level.z));
        return interval{count.lower / denominator * unit,
                        count.upper / denominator * unit};
      });
}

result<estimate> crude_rate_of_repeated(event_count const observed,
                                        double const denominator,
                                        double const unit,
                                        count_method const method,
                                        confidence_levels const& levels) {
  constexpr auto where = "crude_rate_of_repeated";
  WM_TRY(detail::check_count(where, "the number of events", observed.events));
  WM_TRY(detail::check_count(where, "their variance", observed.variance));
  WM_TRY(detail::check_count(where, "the denominator", denominator));
  WM_TRY(detail::check_positive(where, "the unit", unit));
  auto const name = name_of(observed.events, method);
  if (denominator == 0.0) {
    return detail::no_value(reason::zero_denominator, name);
  }
  auto const value = observed.events / denominator * unit;
  if (observed.events == 0.0) {
    return detail::without_limits(where, value, reason::no_events, name);
  }
  return detail::with_limits(
      where, value, name, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const count =
            WM_TRY(repeated_count_interval(observed, method, level.z));
        return interval{count.lower / denominator * unit,
                        count.upper / denominator * unit};
      });
}

}  // namespace wm::stats
