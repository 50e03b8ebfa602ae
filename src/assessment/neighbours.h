#pragma once

#include <vector>

#include "figures/assessed.h"
#include "framework/model.h"

namespace wm::assessment {

/// The median of the similar areas' figures, per metric and period, where at
/// least half of them have a measured figure. Ordered by metric and period.
std::vector<figures::neighbours_median> neighbours_medians(
    framework::package const& package, figures::figure_set const& figures);

/// The median for that metric and period, or null.
figures::neighbours_median const* find_median(
    std::vector<figures::neighbours_median> const& in,
    figures::metric_index metric, period const& covers);

}  // namespace wm::assessment
