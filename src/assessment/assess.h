#pragma once

#include "figures/assessed.h"
#include "framework/model.h"

namespace wm::assessment {

/// Compares every figure with the country, the region, the median of similar
/// areas, the goal, its own baseline and the whole it is part of, and finds
/// the recent trend of every series and the control chart of those of
/// everyone. What cannot be said carries its reason.
///
/// \param package  the framework that the figures were read for
/// \param figures  series in the order figure_reader leaves them
figures::assessed_set assess(framework::package const& package,
                             figures::figure_set figures);

}  // namespace wm::assessment
