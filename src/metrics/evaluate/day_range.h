#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "record/moment.h"

namespace wm::metrics {

using record::day_number;

/// No first day: `by R`.
inline constexpr auto kNoBeginning = std::numeric_limits<day_number>::min();
/// No last day: `after R`, or it goes on.
inline constexpr auto kNoEnd = record::kNoTime;

/// Days, both ends in; none when the last is before the first.
struct day_range {
  day_number first{kNoBeginning};
  day_number last{kNoEnd};
  friend bool operator==(day_range const&, day_range const&) = default;
};

constexpr bool holds(day_range const& range, day_number const day) {
  return range.first <= day && day <= range.last;
}

/// Whether some day may be in both: both have days.
constexpr bool touch(day_range const& a, day_range const& b) {
  return a.first <= b.last && b.first <= a.last;
}

/// Has no day.
inline constexpr auto kNoDay = day_range{1, 0};

/// From the first to the last day of both; one without a day adds none.
day_range hull(day_range const& a, day_range const& b);

/// The days of both.
day_range common_days(day_range const& a, day_range const& b);

/// Ranges in order of time that share no day. Two become one when fewer than
/// `gap` + 1 days lie between them: with 0, when they touch or overlap.
///
/// \param ranges  in any order; those without days are dropped
/// \param gap     >= 0 [days]
std::vector<day_range> joined(std::vector<day_range> ranges, std::int32_t gap);

/// How many different days of the window are in one of the ranges.
///
/// \param ranges  in any order, may overlap
/// \returns days, or nothing when they have no beginning or no end [days]
std::optional<std::int64_t> days_in(std::span<day_range const> ranges,
                                    day_range const& window);

}  // namespace wm::metrics
