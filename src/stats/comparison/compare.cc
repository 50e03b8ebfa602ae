#include "stats/comparison/compare.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "stats/normal.h"
#include "stats/values/proportion.h"
#include "stats/values/rate.h"

namespace wm::stats {
namespace {

// A standing has no value for "unknown", so a missing limit that got here is
// a mistake of the caller; "similar" would hide it.
void require(bool const holds, char const* const what) {
  if (!holds) {
    std::fprintf(stderr, "wm::stats comparison: %s\n", what);
    std::abort();
  }
}

void require_limits(interval const limits) {
  require(std::isfinite(limits.lower) && std::isfinite(limits.upper) &&
              limits.lower <= limits.upper,
          "limits must be finite with lower <= upper");
}

// Rates are often rounded quotients of whole counts: what is a whole number
// but for that is taken as one, or rounding up would add an event.
double whole_if_nearly(double const expected) {
  auto const whole = std::round(expected);
  return std::abs(expected - whole) <= 1e-9 * whole ? whole : expected;
}

}  // namespace

standing compare_to_limits(double const value, interval const limits) {
  require(std::isfinite(value), "the value must be finite");
  require_limits(limits);
  if (value < limits.lower) {
    return standing::below;
  }
  return value > limits.upper ? standing::above : standing::similar;
}

standing compare_to_value(interval const limits, double const comparator) {
  require(std::isfinite(comparator), "the comparator must be finite");
  return compare_intervals(limits, interval{comparator, comparator});
}

two_level_standing compare_to_value(interval const limits95,
                                    interval const limits998,
                                    double const comparator) {
  return {compare_to_value(limits95, comparator),
          compare_to_value(limits998, comparator)};
}

standing compare_intervals(interval const a, interval const b) {
  require_limits(a);
  require_limits(b);
  if (a.upper < b.lower) {
    return standing::below;
  }
  return a.lower > b.upper ? standing::above : standing::similar;
}

result<interval> spc_limits_proportion(double const comparator_proportion,
                                       double const denominator,
                                       double const z) {
  if (!(comparator_proportion >= 0.0 && comparator_proportion <= 1.0)) {
    return fail(error_code::invalid_input, "spc_limits_proportion",
                "the comparator must be a proportion between 0 and 1; divide "
                "a percentage by 100");
  }
  return wilson_interval(comparator_proportion * denominator, denominator, z);
}

result<interval> spc_limits_rate(double const comparator,
                                 double const denominator, double const unit,
                                 double const tail_probability) {
  constexpr auto where = "spc_limits_rate";
  if (denominator == 0.0) {
    return fail(error_code::undefined, where,
                "a rate over nobody is undefined");
  }
  if (!(comparator >= 0.0 && denominator > 0.0 && unit > 0.0 &&
        std::isfinite(comparator * denominator) && std::isfinite(unit))) {
    return fail(error_code::invalid_input, where,
                "the comparator must be known and not negative, denominator "
                "and unit known and positive");
  }
  if (!(tail_probability > 0.0 && tail_probability < 0.5)) {
    return fail(error_code::invalid_input, where,
                "the probability in one tail must lie between 0 and 0.5, "
                "0.025 for 95 %");
  }
  auto const z = -WM_TRY(normal_quantile(tail_probability));
  auto const expected = whole_if_nearly(comparator * denominator / unit);
  auto const upper = WM_TRY(exact_poisson_interval(std::floor(expected), z));
  auto const lower = WM_TRY(exact_poisson_interval(std::ceil(expected), z));
  // DEVIATION: rounded up to one event, an expectation below 0.025 would lie
  // under its own lower limit.
  return interval{expected < 1.0 ? 0.0 : lower.lower / denominator * unit,
                  upper.upper / denominator * unit};
}

}  // namespace wm::stats
