#pragma once

#include "framework/metric.h"
#include "report/shown_figure.h"

namespace wm::report {

/// The recent trend of a series in words: "It has been falling, a change for
/// the better: 33.1 in 2016, 28.0 in 2020."
shown_trend show_trend(figures::assessed_series const& series,
                       framework::metric const& of);

}  // namespace wm::report
