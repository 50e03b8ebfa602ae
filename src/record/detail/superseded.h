#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "record/moment.h"

namespace wm::record::detail {

/// One received row of something that has an id.
struct received_row {
  day_number received_on;
  day_number withdrawn_on;  // kNoTime: not withdrawn
  bool says_nothing_else;   // a bare notice of withdrawal
};

struct known_until {
  std::vector<day_number> superseded_on;  // of each row
  std::vector<bool> contradicts;          // of each row
};

/// Until when each row of one thing counts. A row counts from the day it was
/// received until a later one of the same thing is received, or the thing is
/// withdrawn. Rows received on one day that say different things contradict
/// each other: none of them counts. Of rows that say the same, one counts.
///
/// \param rows  all rows of one thing, in the order of the store
/// \param same  whether two rows, by their places, say the same apart from
///              withdrawn_on
/// \returns superseded_on == received_on for rows that never count
known_until until_when_known(
    std::span<received_row const> rows,
    std::function<bool(std::size_t, std::size_t)> const& same);

}  // namespace wm::record::detail
