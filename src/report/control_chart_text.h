#pragma once

#include <optional>

#include "framework/metric.h"
#include "report/shown_metric.h"

namespace wm::report {

/// The control chart of a series in words: "November 2025 (21.0 percent) lies
/// above the upper limit (19.7 percent): something other than chance changed."
/// Nothing where months or quarters are not what the figures are of.
std::optional<shown_chart> show_chart(figures::assessed_series const& series,
                                      framework::metric const& of);

}  // namespace wm::report
