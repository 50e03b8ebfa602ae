#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "record/detail/interner.h"
#include "record/moment.h"
#include "record/words.h"

namespace wm::record::detail {

/// All texts met during an import, each numbered as it came.
class dictionaries {
 public:
  interner persons;
  interner& operator[](words const of) {
    return all_[static_cast<std::size_t>(of)];
  }
  interner const& operator[](words const of) const {
    return all_[static_cast<std::size_t>(of)];
  }

 private:
  std::array<interner, kWords> all_;
};

/// The place of each text among its like, sorted: what the store numbers by.
/// Persons whom no table of persons names come after all others.
class ranking {
 public:
  ranking() = default;
  /// \param known  by number of the person, may be shorter than there are
  ranking(dictionaries const& of, std::vector<bool> const& known);

  std::uint32_t person(std::uint32_t const number) const {
    return persons_[number];
  }
  std::uint32_t operator()(words const of, std::uint32_t const number) const {
    return ranks_[static_cast<std::size_t>(of)][number];
  }

 private:
  std::vector<std::uint32_t> persons_;
  std::array<std::vector<std::uint32_t>, kWords> ranks_;
};

/// The order of persons in a store: first those known, each by their ids. The
/// empty id, which nobody has, comes last.
std::vector<std::uint32_t> person_order(interner const& persons,
                                        std::vector<bool> const& known);

/// One version of an event as it was received, texts by number.
struct event_fields {
  std::uint32_t person{0};
  minutes start{kNoTime};  // kNoTime: a bare notice of withdrawal
  minutes end{kNoTime};
  std::uint32_t code{0};
  std::uint32_t provider{0};
  std::uint32_t site{0};
  std::uint32_t place{0};
  std::uint32_t attributes{0};
  std::uint32_t source{0};
  day_number recorded_on{kNoTime};
  day_number received_on{kNoTime};
  day_number withdrawn_on{kNoTime};
  std::uint32_t precision{0};  // of the start, and of the end times 4
  friend bool operator==(event_fields const&, event_fields const&) = default;
};

struct value_field {
  std::int64_t number{0};  // without the point
  std::uint32_t kind{0};   // name, unit, decimal places
  std::uint32_t unused{0};
};

/// An event that stands somewhere else.
struct event_view {
  event_fields fields;
  std::span<value_field const> values;  // by name
  std::string_view event_id;
  std::string_view episode_id;
};

/// The order of events in a store: person, start, event id, source, day of
/// receipt, and then everything else, so that only equal rows are equal.
std::strong_ordering compare(event_view const& left, event_view const& right,
                             ranking const& by);

}  // namespace wm::record::detail
