#pragma once

#include <array>
#include <cstddef>

#include "base/result.h"
#include "stats/comparison/funnel.h"
#include "stats/confidence.h"
#include "stats/estimate.h"

namespace wm::stats {

/// A funnel's lines are drawn through this many points.
/// \source PHEindicatormethods 2.1.1, calculate_funnel_limits.
inline constexpr std::size_t kFunnelPoints = 100;

/// Positions of the points along the axis, rising, closer where smaller.
using funnel_axis = std::array<double, kFunnelPoints>;

/// The axis on which the funnel is drawn: people for proportions, events for
/// ratios and rates. It begins at 1 where the largest area is more than twice
/// the smallest, else at a round number below the smallest, and ends at a
/// round number above the largest.
///
/// \param base   from funnel_base_of; denominators at most 1e15
/// \param kind   what the funnel compares
/// \param years  >= 1 years of data, read for rates only [years]
/// \returns whole numbers [people, or events]
/// \error invalid_input  a number out of its range or not finite
/// \source PHEindicatormethods 2.1.1, calculate_funnel_limits.
result<funnel_axis> funnel_axis_of(funnel_base const& base, funnel_kind kind,
                                   double years);

/// One point of the funnel's lines.
struct funnel_line {
  double at;      // on the axis [people, or events]
  estimate line;  // centre and limits [the figure's unit]
  /// Ratios and rates: the sizes of area that see `at` events on a limit.
  /// lower belongs to the lower limit and is the larger size. Empty for
  /// proportions [expected events; people a year for rates].
  limit_list sizes;
};

/// The funnel's lines at one position of its axis.
///
/// \param at          >= 1, for ratios and rates at most 1e10 [people, events]
/// \param average     from funnel_base_of, for rates > 0; not read for ratios
///                    [1]
/// \param kind        what the funnel compares
/// \param multiplier  > 0; not read for count_ratio [1]
/// \param years       >= 1 years of data, read for rates only [years]
/// \param levels      0.95 and 0.998 for PHE's funnels
/// \returns for proportions funnel_limits at that size; for others the
///          limits on which an area with `at` events would lie, with its size
/// \error invalid_input  a number out of its range or not finite
/// \source PHEindicatormethods 2.1.1, calculate_funnel_limits; limits of
///         Garwood 1936, Biometrika 28:437-442.
result<funnel_line> funnel_line_at(double at, double average, funnel_kind kind,
                                   double multiplier, double years,
                                   confidence_levels const& levels);

}  // namespace wm::stats
