#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "figures/gap.h"
#include "figures/gap_to_close.h"
#include "figures/keys.h"
#include "framework/priorities.h"

namespace wm::figures {

/// One component of a priority on its scale.
struct component_level {
  std::optional<int> level;  // 0 to 4, 4 the strongest reason to act
  gap why{gap::none};        // why there is none
};

/// Parts of the home area, or groups of its people, told apart in one way.
struct parts_told_apart {
  /// Word of an area type or of a breakdown: "ward_2014", "ethnic_group".
  std::string_view by;
  std::string_view title;  // of the breakdown; empty for areas
  std::string_view label;  // the period
  int parts{0};
  int worse{0};  // than the middle one of them, beyond chance at 95 %
};

/// Why a metric of the home area should be acted on, or not.
struct priority {
  metric_index metric{0};
  std::array<component_level, framework::kPriorityComponents> components;
  std::optional<framework::benchmark_with> against;
  std::optional<framework::benchmark_word> benchmark;
  std::optional<framework::trend_word> trend;
  std::optional<double> people;  // a year [people or events]
  std::optional<parts_told_apart> parts;
  std::optional<double> years_old;
  /// Nothing: it cannot be said, for what its components lack.
  std::optional<framework::priority_class> decided;
  std::optional<std::size_t> row;  // of the decision table, that decided
  /// What it would take to be like those that it is worse than.
  std::vector<gap_to_close> to_close;
};

/// Where a metric stands when figures and weights are drawn anew, 1 is first;
/// metrics that are level share the ranks between them. 95 %.
struct rank_interval {
  double middle{0};
  double lower{0};
  double upper{0};
};

struct ranked {
  std::size_t priority{0};  // position in priority_set::all
  rank_interval rank;
};

/// Ranked metrics, the first to act on first.
struct ranking {
  std::optional<std::size_t> workstream;  // nothing: of all metrics
  std::vector<ranked> in_order;
};

/// What to act on first in the home area, from what may be seen.
struct priority_set {
  std::vector<priority> all;  // by metric, without retired ones
  std::vector<ranking> rankings;
  /// Components that any ranked metric has; the others rank nothing.
  std::array<bool, framework::kPriorityComponents> in_use{};
};

inline component_level const& level_of(
    priority const& of, framework::priority_component const component) {
  return of.components[static_cast<std::size_t>(component)];
}

}  // namespace wm::figures
