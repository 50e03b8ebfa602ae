#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "record/moment.h"
#include "record/sorted_store.h"
#include "synth/detail/resident.h"
#include "synth/detail/words_used.h"

namespace wm::synth::detail {

using record::minutes;

/// A measured number; with one decimal place in tenths.
struct measurement {
  value what{value::cost};
  int decimals{0};
  std::int64_t number{0};
};

/// Something that happened to a person.
struct entry {
  minutes start{record::kNoTime};
  minutes end{record::kNoTime};  // kNoTime: a moment, or it still goes on
  record::precision start_precision{record::precision::day};
  record::precision end_precision{record::precision::day};
  code what{code::registration};
  said says{said::nothing};
  source from{source::general_practice};
  provider by{provider::none};
  int area{-1};     // place among small_areas(), -1: none
  int episode{-1};  // -1: none
  day_number recorded_on{record::kNoTime};
  /// What it said, without its cost, until it ended or was corrected.
  said said_first{said::nothing};
  day_number corrected_on{record::kNoTime};
  day_number withdrawn_on{record::kNoTime};  // found to be wrong altogether
  std::size_t measured{0};
  std::array<measurement, 3> values{};

  entry& with(value what_value, std::int64_t number, int decimals = 0);
};

/// One person's entries, in any order.
class diary {
 public:
  explicit diary(window const& years);

  /// On a day, without a time.
  ///
  /// \returns to add to; good until the next entry
  entry& on(day_number day, code what, source from, provider by);
  /// At a time.
  entry& at(minutes when, code what, source from, provider by);
  /// From a day to a day, both in; an end that lies after the window is left
  /// out. What is known at the beginning is sent then, all when it has ended.
  entry& during(day_number from_day, day_number to_day, code what, source from,
                provider by);

  void clear() { entries_.clear(); }

  /// Takes out the care of days when the person lives elsewhere: what they
  /// are registered for, and what they have, remains.
  ///
  /// \param to  the first day back
  void forget_care(day_number from, day_number to);

  /// Puts what was written behind the rows, in the store's order. Entries
  /// after the last day are left out, and so is one that says the same as
  /// another at the same time.
  ///
  /// \param person  the id, which is in the rows' letters
  void write(record::text_place person, words_used const& words,
             record::sorted_rows& into);

  /// The day on which a source sends what was written down on a day.
  day_number received(day_number day, source from) const;

 private:
  /// One row, or two when more is known later.
  void put_rows(entry const& one, words_used const& words,
                record::sorted_rows::event row,
                record::sorted_rows& into) const;
  window years_;
  std::vector<day_number> month_after_;  // its first day, by day of the window
  std::vector<entry> entries_;
};

}  // namespace wm::synth::detail
