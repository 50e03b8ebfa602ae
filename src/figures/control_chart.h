#pragma once

#include <cstddef>
#include <vector>

#include "stats/charts/chart.h"

namespace wm::figures {

/// Which control chart a series has.
enum class chart_kind {
  none,
  proportions,    // P
  rates,          // U
  single_values,  // XmR
};

/// Why a series has no control chart.
enum class chart_gap {
  none,
  not_charted,     // a year or more: the recent trend is for those
  counted_again,   // the same people, or months, in one figure and the next
  too_few_points,  // fewer than kLeastCharted
  no_limits,       // figures that do not vary
};

/// Limits from fewer figures say little.
/// \source ours, between the 12 of a fixed baseline and NHS England, Making
///         Data Count: ten points for trial limits.
inline constexpr auto kLeastCharted = std::size_t{10};

/// What chance alone would make of a series, and where it did more.
struct control_chart {
  chart_kind kind{chart_kind::none};
  chart_gap why{chart_gap::not_charted};
  /// Single values because people differ more than the limits of counts allow.
  bool counts_too_narrow{false};
  std::size_t first{0};  // position in the series of the first point
  std::vector<stats::chart_point> points;  // in order of time [metric's unit]
  stats::chart_summary summary;
};

}  // namespace wm::figures
