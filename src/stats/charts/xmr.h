#pragma once

#include <optional>
#include <span>

#include "base/result.h"
#include "stats/charts/chart.h"

namespace wm::stats {

/// Control chart of single values by their moving ranges (XmR). Mean of the
/// phase's baseline, limits at the mean plus and minus 2.66 mean moving
/// ranges, then the rules of the profile. A missing value breaks moving
/// ranges, trends and shifts. Where the values do not vary (or only in a jump
/// that screening leaves out) there are no limits and no special causes, but
/// a reason; the compatibility profile then has what the R package has.
///
/// \param values   in order of time, each finite or missing [any one unit]
/// \param options  as described there; baseline_points >= 12 when given
/// \param points   the same size as values; receives the chart
/// \returns the summary of the same chart
/// \error invalid_input  a value or target that is not finite or too large
///                       (beyond 1e150); sizes that differ; options out of
///                       range; names the point
/// \source Making Data Count, NHS England; Shewhart 1931; Wheeler 1993,
///         Understanding Variation, for 2.66 and 3.267; NHSRplotthedots
///         0.2.2; Anhoej and Olesen 2014, PLoS ONE 9:e113825.
result<chart_summary> xmr_chart(std::span<std::optional<double> const> values,
                                chart_options const& options,
                                std::span<chart_point> points);

}  // namespace wm::stats
