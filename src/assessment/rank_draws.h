#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "figures/priority.h"

namespace wm::assessment {

/// A level that rises with a standard normal variable: levels[0] below at[0],
/// levels[1] from there to at[1], ...
struct rising_level {
  std::array<double, 4> at{};   // not falling [standard deviations]
  std::array<int, 5> levels{};  // not falling
};

/// How a metric's levels move when its figures move within their limits.
/// Every variable's upper side is the worse one. A component without level
/// takes any level with equal chance: what is not known makes ranks unsure.
struct moving_metric {
  std::uint64_t stream{0};             // the same for a metric in every package
  rising_level benchmark;              // by the newest figure
  std::optional<rising_level> people;  // by the newest figure
  std::optional<rising_level> trend;   // by the slope
  double newest_in_slope{0};  // correlation of newest figure and slope [1]
  /// From where on each part counts as worse; empty: no level.
  std::vector<double> parts_worse_from;
  std::vector<int> inequality_steps;  // [parts in a hundred]
  std::optional<int> voice;
  int confidence{0};
};

struct draw_settings {
  std::uint64_t seed{0};
  std::uint32_t draws{10'000};  // > 0
  unsigned threads{1};          // > 0
  /// By framework::priority_component; each >= 0, one at least above 0.
  std::array<double, framework::kPriorityComponents> weights{};
};

/// Ranks metrics again and again, with figures drawn within their limits and
/// weights from a Dirichlet distribution that has the given weights as mean
/// and is as wide as one over all weights alike. The highest sum of weighted
/// levels is rank 1; metrics that are level share their ranks. Each draw
/// depends on the seed, its number and the metric alone: the same result on
/// any number of threads, and one metric's figures never change another's
/// draws.
///
/// \param lists  positions in `metrics` that are ranked among each other
/// \returns for each list the metrics by their middle rank
/// \source Goldstein and Spiegelhalter 1996, J R Stat Soc A 159:385-443, for
///         intervals of ranks by drawing.
std::vector<std::vector<figures::ranked>> draw_ranks(
    std::vector<moving_metric> const& metrics,
    std::vector<std::vector<std::size_t>> const& lists,
    draw_settings const& settings);

}  // namespace wm::assessment
