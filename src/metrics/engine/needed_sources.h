#pragma once

#include <vector>

#include "metrics/engine/concept_sets.h"
#include "metrics/engine/plan.h"

namespace wm::metrics::engine {

/// Sources of which a person must have events for a condition to be true, or
/// unknown, in any period: without one of them it is false, whatever else is
/// known. Most persons have nothing to do with most conditions.
///
/// \returns ascending; empty where nothing is sure
std::vector<source_number> needed_sources(plan const& of,
                                          node_number condition);

/// Sources without whose events nothing is chosen.
///
/// \returns one source
std::vector<source_number> needed_sources(plan const& of,
                                          plan_choice const& choice);

}  // namespace wm::metrics::engine
