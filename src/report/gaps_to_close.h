#pragma once

#include <vector>

#include "report/evidence.h"
#include "report/shown_metric.h"

namespace wm::report {

/// What it would take for the home area's figure to be like the country, the
/// region or its goal, where it is worse beyond chance, in words.
///
/// \param main  the home area's series, or null
std::vector<shown_gap> gaps_to_close(evidence const& from,
                                     figures::metric_index metric,
                                     figures::assessed_series const* main);

}  // namespace wm::report
