#pragma once

#include "base/result.h"
#include "stats/comparison/goal.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/trend/weighted_line.h"

namespace wm::stats {

/// When a gap closes if the line goes on as it went: time from the line's
/// last point until it reaches the goal. For the gap between two areas, fit
/// the line to the differences and take 0 as goal. Limits are Fieller's; a
/// lower limit before the last point is 0.
///
/// \param line    from fit_weighted_line
/// \param goal    finite [the figure's unit]
/// \param side    which side of the goal is the good one
/// \param levels  of the limits
/// \returns the time, >= 0 [unit of the line's times]; or a reason:
///          few_points as the line; goal_reached (value 0) when the line is
///          there already; moving_away (no value) when it never gets there
///          at this slope; slope_uncertain (no limits) when at one of the
///          levels "never" cannot be excluded
/// \error invalid_input  the goal is not finite, or so far that the time
///                       overflows
/// \source Fieller 1954, J R Stat Soc B 16:175-185.
result<estimate> time_to_goal(weighted_line const& line, double goal,
                              goal_side side, confidence_levels const& levels);

}  // namespace wm::stats
