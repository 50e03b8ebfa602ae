#pragma once

#include <cstddef>
#include <string>

#include "framework/metric.h"
#include "report/shown_figure.h"

namespace wm::report {

/// A figure with its texts, in the metric's unit.
shown_figure show(figures::figure const& f, framework::metric const& of);

/// A similar areas' median as a figure, for a chart.
shown_figure show(figures::neighbours_median const& median,
                  framework::metric const& of);

/// The value with its unit, or empty where the metric has no unit.
std::string value_text(double value, framework::metric const& of);

/// How the limits of a figure were made, in words.
std::string limits_text(figures::figure const& f);

}  // namespace wm::report
