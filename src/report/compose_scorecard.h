#pragma once

#include <vector>

#include "report/document.h"
#include "report/evidence.h"

namespace wm::report {

/// Metrics by areas (home, region, country, similar areas by name), each
/// figure for the period of the home area's newest, against the country.
scorecard compose_scorecard(evidence const& from,
                            std::vector<shown_metric> const& metrics);

}  // namespace wm::report
