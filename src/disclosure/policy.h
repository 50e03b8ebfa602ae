#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace wm::disclosure {

/// Whole counts from the lowest to the highest, both ends in.
struct count_range {
  std::int64_t lowest{0};
  std::int64_t highest{std::numeric_limits<std::int32_t>::max()};
  friend bool operator==(count_range const&, count_range const&) = default;
};

constexpr bool holds(count_range const& range, std::int64_t const count) {
  return range.lowest <= count && count <= range.highest;
}

/// The counts that are in both; none when lowest is above highest.
count_range common(count_range const& a, count_range const& b);

enum class rounding {
  none,
  nearest_5,
  midpoint_6,  // 1-6 become 3, 7-12 become 9, ...: nothing is suppressed
};

/// How counts of people leave the house.
///
/// \source NHS England, Hospital Episode Statistics Analysis Guide, disclosure
///         control: 1 to 7 suppressed, others rounded to the nearest 5.
///         OpenSAFELY documentation, statistical disclosure control: why 7 and
///         not 5; midpoint 6.
struct count_policy {
  std::int64_t smallest_shown{8};  // smaller ones but 0 are hidden [people]
  disclosure::rounding rounding{rounding::nearest_5};
  friend bool operator==(count_policy const&, count_policy const&) = default;
};

/// "none", "nearest_5", "midpoint_6"
std::string_view name_of(rounding r);
std::optional<rounding> rounding_of(std::string_view name);

/// The small counts: 1 up to smallest_shown - 1; with midpoint 6 it is 1 to 6.
///
/// \param unit  what counts as one: 1 for people; for person-days the days of
///              the period, so that few people are few days; >= 1
count_range small_counts(count_policy const& policy, std::int64_t unit = 1);

/// Whether a count is among them.
bool is_small(count_policy const& policy, std::int64_t count,
              std::int64_t unit = 1);

/// Whether small counts are left out, and not shown by a number that several
/// have in common.
bool hides_small(count_policy const& policy);

/// A count as it is shown, and what a reader who knows the policy learns.
struct shown_count {
  std::int64_t shown{0};
  count_range possible;
};

/// \param count  >= 0; not small, where the policy hides small ones
/// \param unit   as of small_counts()
shown_count show_count(count_policy const& policy, std::int64_t count,
                       std::int64_t unit = 1);

/// How many counts one that is not small may be at least, when it is hidden
/// to protect another: as many as share a rounded number [1].
std::int64_t width(count_policy const& policy);

}  // namespace wm::disclosure
