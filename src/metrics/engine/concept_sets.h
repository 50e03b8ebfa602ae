#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "framework/concept.h"
#include "metrics/evaluate/day_range.h"
#include "record/concept_index.h"
#include "record/store.h"

namespace wm::metrics::engine {

/// Some concepts together, by number: those asked for that an event has.
using set_number = std::uint32_t;

/// Events of one of some concepts, as lines of definitions ask for them.
using source_number = std::uint32_t;

/// A set of sources, roughly: each has one of 64 marks, some share one. What
/// lacks a mark lacks its sources.
using source_marks = std::uint64_t;
constexpr source_marks mark_of(source_number const source) {
  return source_marks{1} << (source % 64);
}
constexpr source_marks marks_of(std::span<source_number const> const sources) {
  auto out = source_marks{0};
  for (auto const source : sources) {
    out |= mark_of(source);
  }
  return out;
}

/// Which events lines ask for, and which codes are such events. First all
/// sources are asked for, then the codes are looked up.
class concept_sets {
 public:
  explicit concept_sets(framework::concepts const& known) : known_{known} {}

  source_number source_of(std::vector<std::uint32_t> const& concepts);
  std::size_t sources() const { return sources_.size(); }

  /// Looks up all codes of a store.
  ///
  /// \param needed  of each source: no other events of it are asked for
  void find_codes(record::store const& in, record::concept_index const& index,
                  std::span<day_range const> needed);

  /// An event with this code is one of that source, as these concepts, if it
  /// has a day of these.
  struct membership {
    source_number source;
    set_number as;
    day_range days;
  };
  /// \param code  of the store
  std::span<membership const> of_code(std::uint32_t const code) const {
    return std::span{members_}.subspan(ends_[code],
                                       ends_[code + 1] - ends_[code]);
  }

  /// Days from the first to the last of all sources of a code; without a day
  /// when it is an event of none.
  day_range const& days_wanted(std::uint32_t const code) const {
    return wanted_[code];
  }

  /// \param concepts  places, ascending
  set_number number(std::vector<std::uint32_t> const& concepts);
  std::vector<std::uint32_t> const& concepts(set_number const of) const {
    return sets_[of].concepts;
  }
  /// Whether an event of these concepts has an end: one is no moment.
  bool lasts(set_number const of) const { return sets_[of].lasts; }

 private:
  struct set {
    std::vector<std::uint32_t> concepts;
    bool lasts;
  };
  framework::concepts const& known_;
  std::vector<std::vector<std::uint32_t>> sources_;
  std::vector<set> sets_;
  std::map<std::vector<std::uint32_t>, set_number> numbers_;
  std::vector<membership> members_;
  std::vector<std::size_t> ends_;  // one more than codes
  std::vector<day_range> wanted_;  // by code
};

}  // namespace wm::metrics::engine
