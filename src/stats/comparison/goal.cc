#include "stats/comparison/goal.h"

#include <fmt/format.h>

#include <cmath>

#include "stats/quantile.h"

namespace wm::stats {
namespace {

constexpr auto kWhere = "compare_with_goal";

result<void> check_number(double const number, char const* const what) {
  if (!std::isfinite(number)) {
    return fail(error_code::invalid_input, kWhere,
                fmt::format("{} is {}: it must be known", what, number));
  }
  return {};
}

result<void> check_interval(interval const of, char const* const what) {
  if (!(std::isfinite(of.lower) && std::isfinite(of.upper) &&
        of.lower <= of.upper)) {
    return fail(error_code::invalid_input, kWhere,
                fmt::format("{} from {} to {}: both ends must be known, the "
                            "lower first",
                            what, of.lower, of.upper));
  }
  return {};
}

}  // namespace

result<goal_outcome> compare_with_goal(double const value, double const goal,
                                       goal_side const side) {
  WM_TRY(check_number(value, "the value"));
  WM_TRY(check_number(goal, "the goal"));
  auto const is_met =
      side == goal_side::at_least ? value >= goal : value <= goal;
  return is_met ? goal_outcome::met : goal_outcome::missed;
}

result<goal_outcome> compare_with_goal(interval const limits, double const goal,
                                       goal_side const side) {
  WM_TRY(check_interval(limits, "limits"));
  WM_TRY(check_number(goal, "the goal"));
  if (limits.lower <= goal && goal <= limits.upper) {
    return goal_outcome::between;
  }
  return (limits.lower > goal) == (side == goal_side::at_least)
             ? goal_outcome::met
             : goal_outcome::missed;
}

result<goal_outcome> compare_with_goal(double const value, interval const goal,
                                       goal_side const side) {
  WM_TRY(check_number(value, "the value"));
  WM_TRY(check_interval(goal, "the goal"));
  auto const is_high = side == goal_side::at_least;
  if (is_high ? value >= goal.upper : value <= goal.lower) {
    return goal_outcome::met;
  }
  return (is_high ? value < goal.lower : value > goal.upper)
             ? goal_outcome::missed
             : goal_outcome::between;
}

result<interval> percentile_goal(std::span<double const> const values,
                                 double const lower, double const upper) {
  if (!(lower <= upper)) {
    return fail(error_code::invalid_input, "percentile_goal",
                fmt::format("percentiles {} and {}: the lower comes first",
                            lower, upper));
  }
  auto const all = std::vector<double>(values.begin(), values.end());
  auto const from = WM_TRY(percentile(all, lower));
  auto const to = WM_TRY(percentile(all, upper));
  return interval{from, to};
}

}  // namespace wm::stats
