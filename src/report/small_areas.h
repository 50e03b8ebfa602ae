#pragma once

#include <vector>

#include "report/evidence.h"
#include "report/shown_metric.h"

namespace wm::report {

/// The newest figures of a metric for the wards, practices and networks of
/// the home area, by type, each held against the home area as a whole, or
/// against the country where that cannot be said for any of them.
std::vector<small_area_figures> small_areas(evidence const& from,
                                            figures::metric_index metric);

}  // namespace wm::report
