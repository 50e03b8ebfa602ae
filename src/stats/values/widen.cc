#include "stats/values/widen.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wm::stats {
namespace {

constexpr auto kInfinity = std::numeric_limits<double>::infinity();

struct range {
  double least;
  double greatest;
};

range range_of(scale const on) {
  switch (on) {
    case scale::logarithmic:
      return {0.0, kInfinity};
    case scale::logit:
      return {0.0, 1.0};
    case scale::plain:
      break;
  }
  return {-kInfinity, kInfinity};
}

double odds(double const p) {
  return p / (1.0 - p);
}

// The limit moved away from the value by `factor` on the scale.
double stretch(double const value, double const limit, double const factor,
               scale const on) {
  auto const [least, greatest] = range_of(on);
  auto const inside = [&](double const x) { return x > least && x < greatest; };
  if (on != scale::plain && inside(value) && inside(limit)) {
    if (on == scale::logarithmic) {
      return value * std::pow(limit / value, factor);
    }
    auto const stretched =
        odds(value) * std::pow(odds(limit) / odds(value), factor);
    return std::isinf(stretched) ? 1.0 : stretched / (1.0 + stretched);
  }
  return std::clamp(value + (limit - value) * factor, least, greatest);
}

}  // namespace

result<interval> widen(double const value, interval const limits95,
                       scale const on, double const z_from, double const z_to) {
  auto const bad = [](char const* const message) {
    return fail(error_code::invalid_input, "widen", message);
  };
  if (!(std::isfinite(value) && std::isfinite(limits95.lower) &&
        std::isfinite(limits95.upper))) {
    return bad("the value and its limits must be known");
  }
  if (!(limits95.lower <= value && value <= limits95.upper)) {
    return bad("the value must lie within its limits");
  }
  auto const [least, greatest] = range_of(on);
  if (limits95.lower < least || limits95.upper > greatest) {
    return bad(on == scale::logit
                   ? "a proportion and its limits must lie between 0 and 1; "
                     "divide percentages by 100"
                   : "on the log scale neither value nor limits may be "
                     "negative");
  }
  if (!(z_from > 0.0 && z_to >= z_from && std::isfinite(z_to))) {
    return bad("limits are widened from a positive z to one at least as large");
  }
  auto const factor = z_to / z_from;
  auto const wider = interval{
      std::min(limits95.lower, stretch(value, limits95.lower, factor, on)),
      std::max(limits95.upper, stretch(value, limits95.upper, factor, on))};
  if (!std::isfinite(wider.lower) || !std::isfinite(wider.upper)) {
    return bad("limits so far apart cannot be widened");
  }
  return wider;
}

}  // namespace wm::stats
