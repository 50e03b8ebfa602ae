#pragma once

#include <optional>
#include <string_view>

#include "figures/assessed.h"
#include "framework/metric.h"
#include "stats/comparison/compare.h"

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

/// What a position above or below means when `direction` is better.
figures::standing judge(stats::standing position, framework::better direction);

}  // namespace wm::assessment
