#pragma once

#include <array>
#include <optional>

#include "figures/assessed.h"
#include "framework/metric.h"

namespace wm::assessment {

/// How far a figure lies from what would change its standing, all counted so
/// that up is worse.
struct standing_moves {
  /// How far the value has to move for it to be no longer better at 99.8 %,
  /// no longer better at 95 %, worse at 95 %, worse at 99.8 %; not falling
  /// [the metric's unit].
  std::array<double, 4> to{};
  /// How far chance alone moves the value to the better and to the worse; both
  /// >= 0 [the metric's unit per standard deviation].
  double better_by_chance{0};
  double worse_by_chance{0};
};

/// Where a figure stands within its limits, or within the control limits
/// around its comparator where the metric is compared by these.
///
/// \param found      how the figure was compared; can be said
/// \param direction  which direction is better
std::optional<standing_moves> moves_of(framework::metric const& metric,
                                       figures::figure const& figure,
                                       figures::comparison const& found,
                                       framework::better direction);

/// How many standard deviations of chance a move is, up is worse.
///
/// \param move  [the metric's unit]
/// \returns infinite where chance moves the value not at all
double deviations(standing_moves const& of, double move);

}  // namespace wm::assessment
