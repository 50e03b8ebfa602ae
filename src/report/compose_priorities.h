#pragma once

#include <optional>

#include "report/evidence.h"
#include "report/shown_priorities.h"

namespace wm::report {

/// What to act on first in words: each metric's components side by side, its
/// class with the row of the decision table, the ranks with their intervals.
///
/// \returns nothing where the framework has no rules for priorities
std::optional<shown_priorities> compose_priorities(evidence const& from);

}  // namespace wm::report
