#pragma once

#include <cstddef>
#include <span>

#include "figures/assessed.h"
#include "framework/metric.h"

namespace wm::assessment {

/// The recent trend of a series up to its newest measured point: the last
/// five annual points (of rolling periods, the last five that do not
/// overlap), in a row, after the last break, none of them imputed. By the
/// proportion test where every point has a count and denominator, by the
/// weighted slope where every point has limits.
///
/// \param points  in order of time
/// \param latest  position of the newest measured point, < points.size()
/// \source Fingertips, "recent trend"; docs/methods/recent-trend.md
figures::trend recent_trend(framework::metric const& metric,
                            std::span<figures::figure const> points,
                            std::size_t latest);

/// The first point that the newest one can be compared with: the metric's
/// stated baseline, else the first measured point after the last break; it
/// must not overlap the newest, and where figures cover less than a year it
/// must be of the same time of the year. Null when there is none.
figures::figure const* baseline_point(framework::metric const& metric,
                                      std::span<figures::figure const> points,
                                      std::size_t latest);

}  // namespace wm::assessment
