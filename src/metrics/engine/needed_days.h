#pragma once

#include <cstddef>
#include <deque>
#include <vector>

#include "metrics/engine/person_states.h"
#include "metrics/engine/plan.h"

namespace wm::metrics::engine {

/// From the first to the last day on which events of each source matter to
/// plans: what lies wholly outside is in none of the windows, whatever else is
/// known. Records go back many more years than most metrics look.
///
/// \param states   those who ask how persons are need all their events
/// \param sources  how many there are
/// \returns by number of the source; without a day when nobody asks for it
std::vector<day_range> needed_days(std::deque<plan> const& plans,
                                   state_sources const& states,
                                   std::size_t sources);

}  // namespace wm::metrics::engine
