#pragma once

#include <cstddef>
#include <optional>

#include "figures/gap.h"
#include "stats/interval.h"

namespace wm::figures {

enum class comparator_kind : std::size_t;

/// What it would take for a figure to be like what it is held against.
struct gap_to_close {
  comparator_kind with{};
  double value{0};                               // [the metric's unit]
  std::optional<double> people;                  // [people or events a year]
  std::optional<stats::interval> people_limits;  // 95 % [the same]
  gap no_people{gap::none};                      // why there are none
  /// Periods before and after, put together, that could tell the change from
  /// chance.
  std::optional<double> periods_to_see;
};

}  // namespace wm::figures
