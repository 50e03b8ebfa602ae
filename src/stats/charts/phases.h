#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "stats/charts/chart.h"
#include "stats/charts/run_rules.h"

namespace wm::stats {

/// Whether a chart of so many points can be made by these options.
///
/// \param options   to be looked at
/// \param values    number of points in the series
/// \param points    number of points in the caller's buffer
/// \param where     for the error: "xmr_chart"
/// \error invalid_input  numbers that differ, positions of new phases that do
///                       not rise within the series, a baseline below 12
///                       points, a run other than 6, 7 or 8, a target that is
///                       not finite
/// \source NHSRplotthedots 0.2.2, validation of options.
result<void> check_chart(chart_options const& options, std::size_t values,
                         std::size_t points, char const* where);

/// Sums a finished chart up.
///
/// \param points      the whole chart, causes and types found
/// \param last_phase  where its last phase begins
/// \param options     improvement and targets
/// \returns icons from the last point and the last limits
/// \source NHSRplotthedots 0.2.2, summary; Making Data Count, NHS England.
chart_summary summarise_chart(std::span<chart_point const> points,
                              std::size_t last_phase,
                              chart_options const& options);

/// Draws a chart phase by phase.
///
/// \param points     values filled in; receive all the rest
/// \param options    checked by check_chart
/// \param set_limits  called with the points of a phase and the number of
///                    those that are its baseline; sets mean, limits,
///                    near_limits and why
/// \returns the summary
/// \source NHSRplotthedots 0.2.2, rebase and fix_after_n_points.
template <typename SetLimits>
chart_summary draw_phases(std::span<chart_point> const points,
                          chart_options const& options,
                          SetLimits const& set_limits) {
  auto from = std::size_t{0};
  for (auto phase = std::size_t{0};; ++phase) {
    auto const is_last = phase == options.rebase_at.size();
    auto const to = is_last ? points.size() : options.rebase_at[phase];
    auto const part = points.subspan(from, to - from);
    for (auto& point : part) {
      point.phase = static_cast<std::uint32_t>(phase);
    }
    auto const baseline =
        std::min(options.baseline_points.value_or(part.size()), part.size());
    set_limits(part, baseline, from);
    find_special_causes(part, options);
    if (is_last) {
      auto summary = summarise_chart(points, from, options);
      summary.points = static_cast<std::size_t>(std::ranges::count_if(
          part.first(baseline),
          [](chart_point const& point) { return point.value.has_value(); }));
      return summary;
    }
    from = to;
  }
}

}  // namespace wm::stats
