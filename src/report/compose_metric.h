#pragma once

#include <chrono>

#include "report/evidence.h"
#include "report/shown_metric.h"

namespace wm::report {

/// The series that stands for a metric: the home area's; where it has none,
/// that of the one trust or integrated care area that has figures; else null.
figures::assessed_series const* main_series(evidence const& from,
                                            figures::metric_index metric);

/// A metric with all that its cleared figures say.
///
/// \param on  the day of the report
shown_metric compose_metric(evidence const& from, figures::metric_index metric,
                            std::chrono::sys_days on);

}  // namespace wm::report
