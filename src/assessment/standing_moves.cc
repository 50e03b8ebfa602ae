#include "assessment/standing_moves.h"

#include <algorithm>
#include <limits>

#include "assessment/compare.h"
#include "stats/normal.h"

namespace wm::assessment {

namespace {

using framework::better;
using stats::interval;

/// Counted so that up is worse.
interval turned(interval const& limits, better const direction) {
  return direction == better::lower ? limits
                                    : interval{-limits.upper, -limits.lower};
}

double turned(double const value, better const direction) {
  return direction == better::lower ? value : -value;
}

/// The spread on each side of a value that its 95 % limits stand for.
void set_chance(standing_moves& of, double const value, interval const& at_95) {
  of.better_by_chance = std::max(value - at_95.lower, 0.0) / stats::kZ95;
  of.worse_by_chance = std::max(at_95.upper - value, 0.0) / stats::kZ95;
}

}  // namespace

std::optional<standing_moves> moves_of(framework::metric const& metric,
                                       figures::figure const& figure,
                                       figures::comparison const& found,
                                       better const direction) {
  if (!figure.value || !found.value) {
    return std::nullopt;
  }
  auto const value = turned(*figure.value, direction);
  auto const other = turned(*found.value, direction);
  auto out = standing_moves{};
  if (found.method == figures::comparison_method::control_limits) {
    auto const limits = control_limits_around(metric, *found.value,
                                              figure.denominator.value_or(0));
    if (!limits) {
      return std::nullopt;
    }
    auto const at_95 = turned(limits->at_95, direction);
    auto const at_998 = turned(limits->at_998, direction);
    out.to = {at_998.lower - value, at_95.lower - value, at_95.upper - value,
              at_998.upper - value};
    if (has_limits(figure.at_95)) {
      set_chance(out, value, turned(figure.at_95.limits, direction));
    } else {
      set_chance(out, other, at_95);
    }
    return out;
  }
  if (!has_limits(figure.at_95) || !has_limits(figure.at_998)) {
    return std::nullopt;
  }
  auto const at_95 = turned(figure.at_95.limits, direction);
  auto const at_998 = turned(figure.at_998.limits, direction);
  out.to = {other - at_998.upper, other - at_95.upper, other - at_95.lower,
            other - at_998.lower};
  set_chance(out, value, at_95);
  return out;
}

double deviations(standing_moves const& of, double const move) {
  auto const chance = move < 0 ? of.better_by_chance : of.worse_by_chance;
  if (chance > 0) {
    return move / chance;
  }
  return move < 0   ? -std::numeric_limits<double>::infinity()
         : move > 0 ? std::numeric_limits<double>::infinity()
                    : 0.0;
}

}  // namespace wm::assessment
