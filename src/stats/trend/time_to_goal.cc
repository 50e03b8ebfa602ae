#include "stats/trend/time_to_goal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wm::stats {
namespace {

estimate without_value(reason const why) {
  auto none = estimate{};
  none.method = "Fieller";
  none.why = why;
  return none;
}

std::unexpected<error> too_far(double const goal) {
  return fail(error_code::invalid_input, "time_to_goal",
              fmt::format("the goal {} must be known and near enough for a "
                          "time",
                          goal));
}

}  // namespace

result<estimate> time_to_goal(weighted_line const& line, double const goal,
                              goal_side const side,
                              confidence_levels const& levels) {
  if (!std::isfinite(goal)) {
    return too_far(goal);
  }
  if (!line.slope.value) {
    return without_value(line.slope.why);
  }
  auto const slope = *line.slope.value;
  auto const now = line.level + slope * (line.last - line.centre);
  if (side == goal_side::at_least ? now >= goal : now <= goal) {
    auto reached = without_value(reason::goal_reached);
    reached.value = 0.0;
    return reached;
  }
  if (side == goal_side::at_least ? slope <= 0.0 : slope >= 0.0) {
    return without_value(reason::moving_away);
  }
  // Time from the line's centre, where level and slope do not depend on each
  // other, so that the ratio has Fieller's limits in their short form.
  auto const ratio = (goal - line.level) / slope;
  auto found = without_value(reason::none);
  found.value = line.centre + ratio - line.last;
  if (!std::isfinite(*found.value)) {
    return too_far(goal);
  }
  auto limits = limit_list{};
  for (auto const& each : levels) {
    auto const doubt = each.z * each.z * line.slope_variance / slope / slope;
    if (doubt >= 1.0) {
      found.why = reason::slope_uncertain;
      return found;
    }
    auto const middle = ratio / (1.0 - doubt);
    auto const half = each.z / std::abs(slope) / (1.0 - doubt) *
                      std::sqrt(line.level_variance * (1.0 - doubt) +
                                ratio * ratio * line.slope_variance);
    auto const from_last = line.centre - line.last;
    limits.push_back(
        {std::max(0.0, from_last + middle - half), from_last + middle + half});
    if (!std::isfinite(middle + half)) {
      return too_far(goal);
    }
  }
  found.limits = limits;
  return found;
}

}  // namespace wm::stats
