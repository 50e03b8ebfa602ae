#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace wm::metrics::engine {

/// A set of periods: bit i is the period i of a plan.
using period_mask = std::uint64_t;

/// How many periods a plan may have.
inline constexpr auto kMostPeriods = std::size_t{64};

inline constexpr auto kEveryPeriod = ~period_mask{0};

constexpr period_mask only(std::size_t const period) {
  return period_mask{1} << period;
}

/// The first so many periods.
constexpr period_mask first_periods(std::size_t const count) {
  return count >= kMostPeriods ? kEveryPeriod : only(count) - 1;
}

/// Calls `what` with the place of each period of the set, ascending.
template <typename What>
void for_each_period(period_mask of, What&& what) {
  for (; of != 0; of &= of - 1) {
    what(static_cast<std::size_t>(std::countr_zero(of)));
  }
}

}  // namespace wm::metrics::engine
