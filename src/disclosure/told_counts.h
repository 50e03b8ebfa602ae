#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"

namespace wm::disclosure {

/// The counts of a figure from records.
enum class column : std::size_t {
  numerator,
  denominator,
  unknown,
  with_baseline,
  responses,
};
inline constexpr std::size_t kColumns = 5;

/// The counts of one figure and which of them were told. It holds the true
/// counts, so it is for the memory of the gate and for nobody else.
struct told_counts {
  std::string metric;  // id and version
  std::string area;    // code
  std::string group;   // "sex=female"; empty: everybody
  period covers;
  std::int64_t unit{1};  // days of the period where denominators are days
  bool exact{false};     // something told gives the counts away unrounded
  std::array<std::optional<std::int64_t>, kColumns> counts;
  std::array<bool, kColumns> told{};
  friend bool operator==(told_counts const&, told_counts const&) = default;
};

/// "sex" of "sex=female".
std::string_view breakdown_of(told_counts const& figure);

}  // namespace wm::disclosure
