#pragma once

#include <cstddef>
#include <span>

#include "stats/charts/chart.h"

namespace wm::stats {

/// Runs of values about the mean of a phase. Values on the mean and missing
/// ones do not count.
struct mean_runs {
  std::size_t longest;
  std::size_t crossings;
  std::size_t longest_expected;
  std::size_t crossings_expected;
};

/// Counts the runs of one phase, and what chance allows: a run of at most
/// round(log2 n) + 3 values, and as many crossings as the 5 % quantile of a
/// binomial of n - 1 trials at one half.
///
/// \param phase  points with their mean, in order of time
/// \returns all 0 when no value lies off the mean
/// \source Anhoej and Olesen 2014, PLoS ONE 9:e113825.
mean_runs runs_about_mean(std::span<chart_point const> phase);

/// Gives each point of one phase its special cause and type by the rules of
/// the options' profile. Points whose value or limits are missing have none;
/// in the compatibility profile trends and shifts need no limits.
///
/// \param phase    points with value, mean and limits, in order of time
/// \param options  profile, lengths of runs, direction of improvement
/// \source NHSRplotthedots 0.2.2; Making Data Count, NHS England; Anhoej and
///         Olesen 2014, PLoS ONE 9:e113825.
void find_special_causes(std::span<chart_point> phase,
                         chart_options const& options);

}  // namespace wm::stats
