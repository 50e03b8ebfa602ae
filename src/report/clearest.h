#pragma once

#include <vector>

#include "report/document.h"
#include "report/evidence.h"

namespace wm::report {

/// The home area's figure of a metric against a comparator, or null where that
/// cannot be said or the figure is another area's.
shown_comparison const* home_against(figures::comparator_kind with,
                                     shown_metric const& metric,
                                     evidence const& from);

/// The clearest differences from the country, at most twelve: first the
/// clearest of each statement, then the second clearest of each, and so on;
/// significant at 99.8 % before 95 %, then by distance in widths of the 95 %
/// limits. What is worse stands first, then what is better, then the others.
std::vector<finding> clearest(evidence const& from,
                              std::vector<shown_metric> const& metrics);

}  // namespace wm::report
