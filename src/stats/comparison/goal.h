#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "stats/interval.h"

namespace wm::stats {

/// Which side of a goal is the good one.
enum class goal_side { at_least, at_most };

/// How a figure stands to a goal: green, amber, red.
enum class goal_outcome { met, between, missed };

/// A single value as goal, judged by the figure itself. There is no between.
///
/// \param value  finite [the figure's unit]
/// \param goal   finite [the figure's unit]
/// \param side   at_least: value >= goal meets it
/// \returns met (also when equal) or missed
/// \error invalid_input  a number that is not finite
/// \source fingertips-open, SingleValueTargetComparer.
result<goal_outcome> compare_with_goal(double value, double goal,
                                       goal_side side);

/// A single value as goal, judged by the figure's limits.
///
/// \param limits  finite, lower <= upper [the figure's unit]
/// \param goal    finite [the figure's unit]
/// \param side    at_least: the whole interval above the goal meets it
/// \returns between when the limits hold or touch the goal
/// \error invalid_input  limits upside down, or a number that is not finite
/// \source fingertips-open, SingleValueTargetComparer by intervals.
result<goal_outcome> compare_with_goal(interval limits, double goal,
                                       goal_side side);

/// A range as goal: met on the good side of it or on its good end, missed on
/// the bad side of it.
///
/// \param value  finite [the figure's unit]
/// \param goal   finite, lower <= upper [the figure's unit]
/// \param side   at_least: value >= goal.upper meets it
/// \returns between inside the range and on its bad end
/// \error invalid_input  goal upside down, or a number that is not finite
/// \source fingertips-open, RangeTargetComparer.
result<goal_outcome> compare_with_goal(double value, interval goal,
                                       goal_side side);

/// The goal as a range between two percentiles of a set of areas, for
/// instance the best and worst quarter of the country.
///
/// \param values  size >= 1, finite, in any order [the figure's unit]
/// \param lower   within [0, 1], 0.25 for the lower quartile [1]
/// \param upper   within [lower, 1] [1]
/// \returns the range, for compare_with_goal [the figure's unit]
/// \error undefined      no values
/// \error invalid_input  percentiles out of range, or a value not finite
/// \source fingertips-open, percentile targets; Hyndman and Fan 1996, Am Stat
///         50:361-365, definition 7.
result<interval> percentile_goal(std::span<double const> values, double lower,
                                 double upper);

}  // namespace wm::stats
