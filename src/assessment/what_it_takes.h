#pragma once

#include <vector>

#include "figures/assessed.h"
#include "framework/metric.h"

namespace wm::assessment {

/// For each of country, region and goal that the figure is worse than beyond
/// chance: how far it has to go, how many people that is in a year where the
/// figure counts people, and how many periods it takes to see the change.
///
/// \param metric  with a better direction
/// \param newest  the newest measured figure
std::vector<figures::gap_to_close> what_it_takes(
    framework::metric const& metric, figures::assessed_figure const& newest);

}  // namespace wm::assessment
