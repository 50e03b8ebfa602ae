#pragma once

#include <vector>

#include "report/document.h"
#include "report/evidence.h"

namespace wm::report {

/// What each metric has (figure, limits, comparators, trend, wards, ...), and
/// the reason wherever it has not.
coverage compose_coverage(evidence const& from,
                          std::vector<shown_metric> const& metrics);

}  // namespace wm::report
