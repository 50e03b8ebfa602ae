#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "record/life_course.h"
#include "record/moment.h"

namespace wm::record::detail {

/// A source's answer to a question about a person.
struct told_word {
  std::uint32_t source;
  day_number received_on;
  std::string_view word;  // not empty
};

/// The newest answer. Answers date from the day the source first sent them.
/// Answers of one day that differ do not count.
///
/// \param told  by source and day of receipt
/// \returns empty when no answer counts
std::string_view newest_word(std::span<told_word const> told);

/// A source's answer when a person was born or died.
struct told_day {
  std::uint32_t source;
  day_number received_on;
  known_day when;  // its day is known
};

/// Whether two days may be the same one: 1950-02 and 1950-02-11.
bool agree(known_day const& a, known_day const& b);

/// The newest answer as in newest_word(), but answers that agree do not
/// differ, and an older one that agrees with it and is more exact holds.
///
/// \param told  by source and day of receipt
known_day newest_day(std::span<told_day const> told);

/// The earliest answer, or one that agrees with it and is more exact.
///
/// \param told  one for each source, in any order
known_day earliest_day(std::span<told_day const> told);

}  // namespace wm::record::detail
