#pragma once

#include <chrono>

#include "figures/assessed.h"
#include "figures/priority.h"
#include "framework/model.h"

namespace wm::assessment {

/// What to act on first in the home area, by the rules of the package
/// (docs/priorities.md): components, classes, and ranks with intervals, of all
/// metrics and of each workstream's. Retired metrics are left out. A metric
/// belongs to a workstream whose core set names it or with which it shares a
/// life stage.
///
/// \param package  without rules for priorities there are none
/// \param from     in the order assess() leaves it
/// \param on       the day from which a figure's age is counted
/// \param threads  > 0; the result is the same for any number
figures::priority_set prioritise(framework::package const& package,
                                 figures::assessed_set const& from,
                                 std::chrono::sys_days on, unsigned threads);

}  // namespace wm::assessment
