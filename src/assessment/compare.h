#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "figures/assessed.h"
#include "framework/metric.h"
#include "stats/comparison/compare.h"
#include "stats/interval.h"

namespace wm::assessment {

/// The comparator of one comparison, or why there is none.
struct comparator {
  std::optional<double> value;                    // [the metric's unit]
  std::string_view label;                         // its period
  figures::gap why{figures::gap::no_comparator};  // when there is no value
};

/// Holds a figure against a comparator's value by the metric's own method, at
/// 95 and 99.8 %: the figure's limits against the value (the default), or the
/// figure's value against control limits around the comparator. An imputed
/// figure is never judged.
///
/// \returns standing, confidence, method; or cannot_say with the reason
figures::comparison compare_with(framework::metric const& metric,
                                 figures::figure const& figure,
                                 comparator const& comparator);

/// Holds a figure against a goal: better when the limits lie wholly on the
/// goal's good side, worse when wholly on the other, similar when they hold
/// the goal.
figures::comparison compare_with_goal(framework::metric const& metric,
                                      figures::figure const& figure);

/// Holds a figure against an earlier one of the same series; both have
/// limits, and they must not overlap for a difference. Stricter than a test
/// of the difference, so an "as before" can hide a small change.
figures::comparison compare_with_earlier(framework::metric const& metric,
                                         figures::figure const& figure,
                                         figures::figure const& earlier);

/// The limits within which an area of that size would vary by chance around
/// its comparator.
struct control_limits {
  stats::interval at_95;   // [the metric's unit]
  stats::interval at_998;  // [the metric's unit]
};

/// \param comparator   the comparator's value, >= 0 [the metric's unit]
/// \param denominator  the area's, > 0 [people, or what the unit counts]
/// \error as stats::spc_limits_proportion and stats::spc_limits_rate
result<control_limits> control_limits_around(framework::metric const& metric,
                                             double comparator,
                                             double denominator);

/// What a position above or below means when `direction` is better.
figures::standing judge(stats::standing position, framework::better direction);

}  // namespace wm::assessment
