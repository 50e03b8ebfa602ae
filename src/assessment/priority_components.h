#pragma once

#include <chrono>
#include <optional>
#include <span>

#include "assessment/rank_draws.h"
#include "figures/assessed.h"
#include "figures/priority.h"
#include "framework/model.h"

namespace wm::assessment {

/// One metric of the home area: its components, its class, and how its levels
/// move when its figures move within their limits.
struct judged_metric {
  figures::priority priority;
  /// Nothing where the metric cannot be ranked.
  std::optional<moving_metric> moving;
};

/// Puts each component of a metric on its scale, with the reason where there
/// is none, and the metric into a class by the decision table.
///
/// \param package  says how priorities are made
/// \param of       the metric's series, by area and group
/// \param home     position of the home area
/// \param on       the day from which a figure's age is counted
judged_metric judge_priority(framework::package const& package,
                             figures::metric_index metric,
                             std::span<figures::assessed_series const> of,
                             figures::area_index home,
                             std::chrono::sys_days on);

}  // namespace wm::assessment
