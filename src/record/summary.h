#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "framework/concept.h"
#include "record/moment.h"
#include "record/store.h"

namespace wm::record {

/// What rows of a summary stand for.
enum class summary_axis {
  source,
  concepts,  // an event of several concepts counts for each
  code,      // system and code
  provider,
  month,     // in which events start; a year where no more is known
  received,  // the month in which rows were received
};

/// "source", "concept", "code", "provider", "month", "received".
std::string_view name_of(summary_axis axis);

/// How many rows of events there are of one kind. All but `superseded` is
/// about those that count today.
struct summary_row {
  std::vector<std::string> keys;  // one for each axis; empty: none given
  std::uint64_t events{0};
  std::uint64_t persons{0};     // who have one of them
  std::uint64_t superseded{0};  // corrected, withdrawn or contradicted
  minutes first_start{kNoTime};
  minutes last_start{kNoTime};
  day_number first_received{kNoTime};
  day_number last_received{kNoTime};
};

/// Counts the events of persons in several ways at once. Notices of
/// withdrawal are no events.
///
/// \param groupings  each the axes of one table, no axis twice
/// \returns one table for each grouping, its rows by their keys
/// \error invalid_input  the store is damaged
result<std::vector<std::vector<summary_row>>> summarise(
    store const& records, framework::concepts const& concepts,
    std::span<std::vector<summary_axis> const> groupings);

}  // namespace wm::record
