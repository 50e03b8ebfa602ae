#include "stats/comparison/funnel_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "stats/values/rate.h"

namespace wm::stats {
namespace {

constexpr auto kLargestSize = 1e15;

std::unexpected<error> bad(char const* const where, std::string message) {
  return fail(error_code::invalid_input, where, std::move(message));
}

// Products with 1e10 events neither overflow nor vanish.
bool is_reasonable(double const number) {
  return number >= 1e-100 && number <= 1e100;
}

// Power of ten of a whole number's first digit: 0 for 0 to 9, 2 for 345.
double first_digit(double const whole) {
  return whole < 1.0 ? 0.0 : std::floor(std::log10(whole));
}

// To one digit, at least 5 % below.
double round_below(double const size) {
  auto const lower = size * 0.95;
  auto const step = std::pow(10.0, first_digit(std::floor(lower)));
  return std::floor(lower / step) * step;
}

// To two digits, at least 5 % above.
double round_above(double const size) {
  auto const upper = size * 1.05;
  auto const step = std::pow(10.0, first_digit(std::ceil(upper)) - 1.0);
  return std::ceil(upper / step) * step;
}

result<void> check_years(double const years, funnel_kind const kind,
                         char const* const where) {
  if (is_rate(kind) && !(years >= 1.0 && std::isfinite(years))) {
    return bad(where,
               fmt::format("{} years of data: it must be at least 1", years));
  }
  return {};
}

}  // namespace

result<funnel_axis> funnel_axis_of(funnel_base const& base,
                                   funnel_kind const kind, double const years) {
  constexpr auto where = "funnel_axis_of";
  WM_TRY(check_years(years, kind, where));
  if (!(base.smallest > 0.0 && base.smallest <= base.largest &&
        base.largest <= kLargestSize && base.average >= 0.0 &&
        base.average * base.largest <= kLargestSize)) {
    return bad(where, fmt::format("denominators from {} to {} make no axis: "
                                  "they must lie between 0 and 1e15",
                                  base.smallest, base.largest));
  }
  auto const span = is_rate(kind) ? years : 1.0;
  auto from = base.largest > 2.0 * base.smallest
                  ? 0.0
                  : round_below(base.smallest / span) * span;
  auto to = round_above(base.largest / span) * span;
  if (is_rate(kind)) {
    from = std::floor(from * base.average);
    to = std::ceil(to * base.average);
  }
  // Each point goes the same share of the way that is left; a ratio's axis
  // ends one step short of `to`, as in the source.
  auto left = is_ratio(kind) ? kFunnelPoints : kFunnelPoints - 1;
  auto axis = funnel_axis{};
  axis[0] = std::max(1.0, from);
  for (auto i = std::size_t{1}; i < kFunnelPoints; ++i, --left) {
    auto const before = axis[i - 1];
    auto const step =
        std::pow(to / before, 1.0 / static_cast<double>(left)) * before;
    axis[i] = std::max(std::nearbyint(step), before + 1.0);
  }
  return axis;
}

result<funnel_line> funnel_line_at(double const at, double const average,
                                   funnel_kind const kind,
                                   double const multiplier, double const years,
                                   confidence_levels const& levels) {
  constexpr auto where = "funnel_line_at";
  if (kind == funnel_kind::proportion) {
    return funnel_line{
        at, WM_TRY(funnel_limits(average, at, kind, multiplier, levels)), {}};
  }
  WM_TRY(check_years(years, kind, where));
  if (!(at >= 1.0 && at <= kExactUpTo)) {
    return bad(where, fmt::format("{} events: a line is drawn from 1 to {} "
                                  "events",
                                  at, kExactUpTo));
  }
  auto const mean = is_rate(kind) ? average : 1.0;
  auto const shift = kind == funnel_kind::count_ratio ? 1.0 : 0.0;
  auto const scale = kind == funnel_kind::count_ratio ? 1.0 : multiplier;
  if (!is_reasonable(mean) || !is_reasonable(scale)) {
    return bad(where, fmt::format("average {} and multiplier {} must be "
                                  "positive numbers within 1e-100 and 1e100",
                                  mean, scale));
  }
  auto const span = is_rate(kind) ? years : 1.0;
  auto point = funnel_line{at, {}, {}};
  point.line.method = "Poisson";
  point.line.value = (mean - shift) * scale;
  for (auto const& level : levels) {
    auto const expected = WM_TRY(exact_poisson_interval(at, level.z));
    auto const limit_for = [&](double const events) {
      return (at / events * mean - shift) * scale;
    };
    point.line.limits.push_back(
        {limit_for(expected.upper), limit_for(expected.lower)});
    point.sizes.push_back(
        {expected.upper / mean / span, expected.lower / mean / span});
  }
  return point;
}

}  // namespace wm::stats
