#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/moment.h"
#include "record/store_counts.h"
#include "record/words.h"

namespace wm::record {

/// The columns of events, as a set: events() reads only what is asked for.
enum class event_columns : std::uint32_t {
  none = 0,
  start = 1U << 0,
  end = 1U << 1,
  precision = 1U << 2,
  code = 1U << 3,
  provider = 1U << 4,
  site = 1U << 5,
  place = 1U << 6,
  attributes = 1U << 7,
  source = 1U << 8,
  recorded_on = 1U << 9,
  received_on = 1U << 10,
  withdrawn_on = 1U << 11,
  superseded_on = 1U << 12,
  event_id = 1U << 13,
  episode_id = 1U << 14,
  values = 1U << 15,
  all = (1U << 16) - 1,
};
constexpr event_columns operator|(event_columns const a,
                                  event_columns const b) {
  return static_cast<event_columns>(static_cast<std::uint32_t>(a) |
                                    static_cast<std::uint32_t>(b));
}
constexpr bool has(event_columns const set, event_columns const one) {
  return (static_cast<std::uint32_t>(set) & static_cast<std::uint32_t>(one)) !=
         0;
}

/// Texts of the store, one after the other.
class text_span {
 public:
  text_span() = default;
  text_span(std::span<std::uint64_t const> ends, std::span<char const> bytes)
      : ends_{ends}, bytes_{bytes} {}
  std::size_t size() const { return ends_.empty() ? 0 : ends_.size() - 1; }
  std::string_view operator[](std::size_t const i) const {
    auto const from = static_cast<std::size_t>(ends_[i] - ends_.front());
    auto const to = static_cast<std::size_t>(ends_[i + 1] - ends_.front());
    return {bytes_.data() + from, to - from};
  }
  /// All of them, without anything between.
  std::span<char const> bytes() const { return bytes_; }
  /// Where each ends in the file, one more than texts.
  std::span<std::uint64_t const> ends() const { return ends_; }

 private:
  std::span<std::uint64_t const> ends_;  // one more than texts
  std::span<char const> bytes_;
};

/// Events of one person, or of several that follow each other, all versions;
/// of each person by start, event id, source and day of receipt. Each column
/// asked for has one entry per event; others are empty. Numbers of words are
/// looked up in store::texts().
///
/// An event counts, as known on a day K, when
/// received_on <= K < superseded_on; see known_on().
struct event_span {
  std::size_t size{0};
  std::span<std::uint64_t const> person_end;  // persons + 1; see events_of()
  std::span<minutes const> start;  // kNoTime: a bare notice of withdrawal
  std::span<minutes const> end;    // kNoTime: none
  std::span<std::uint8_t const> precision;  // start + 4 * end
  std::span<std::uint32_t const> code;
  std::span<std::uint32_t const> provider;
  std::span<std::uint32_t const> site;
  std::span<std::uint32_t const> place;
  std::span<std::uint32_t const> attributes;
  std::span<std::uint32_t const> source;
  std::span<day_number const> recorded_on;
  std::span<day_number const> received_on;
  std::span<day_number const> withdrawn_on;
  std::span<day_number const> superseded_on;
  text_span event_id;
  text_span episode_id;
  std::span<std::uint64_t const> value_end;  // size + 1; see values_of()
  std::span<std::uint32_t const> value_kind;
  std::span<std::int64_t const> value_number;  // without the point
};

/// The events of one of the persons: where they stand in the columns.
struct event_range {
  std::size_t from;
  std::size_t to;  // not included
};
/// \param person  0 = the first person of the span
inline event_range events_of(event_span const& events,
                             std::size_t const person) {
  auto const base = events.person_end.front();
  return {static_cast<std::size_t>(events.person_end[person] - base),
          static_cast<std::size_t>(events.person_end[person + 1] - base)};
}

/// The values of one event: where they stand in value_kind, value_number.
struct value_range {
  std::size_t from;
  std::size_t to;  // not included
};
inline value_range values_of(event_span const& events, std::size_t const i) {
  auto const base = events.value_end.front();
  return {static_cast<std::size_t>(events.value_end[i] - base),
          static_cast<std::size_t>(events.value_end[i + 1] - base)};
}

/// Whether a version counts in what was known at the end of a day.
constexpr bool known_on(day_number const received_on,
                        day_number const superseded_on, day_number const day) {
  return received_on <= day && day < superseded_on;
}

/// What tables of persons say of one person, all versions, by source and day
/// of receipt.
struct version_span {
  /// Of each person where its versions end, and before them where they begin:
  /// see versions_of().
  std::span<std::uint64_t const> person_end;
  std::span<day_number const> birth;  // kNoTime: not given
  std::span<day_number const> death;
  std::span<std::uint8_t const> precision;  // birth + 4 * death
  std::span<std::uint32_t const> sex;
  std::span<std::uint32_t const> ethnic_group;
  std::span<std::uint32_t const> characteristics;
  std::span<std::uint32_t const> source;
  std::span<day_number const> received_on;
  std::span<day_number const> superseded_on;
  std::size_t size() const { return birth.size(); }
};

/// The versions of one of the persons: where they stand in the columns.
///
/// \param person  0 = the first person of the span
inline event_range versions_of(version_span const& versions,
                               std::size_t const person) {
  auto const base = versions.person_end.front();
  return {static_cast<std::size_t>(versions.person_end[person] - base),
          static_cast<std::size_t>(versions.person_end[person + 1] - base)};
}

/// Relations of one person, all versions.
struct relation_span {
  std::span<std::uint32_t const> kind;   // mother, household, carer, ...
  std::span<std::uint32_t const> other;  // a person or a household
  std::span<day_number const> from;      // kNoTime: not given
  std::span<day_number const> to;
  std::span<std::uint32_t const> source;
  std::span<day_number const> received_on;
  std::span<day_number const> withdrawn_on;
  std::span<day_number const> superseded_on;
  std::size_t size() const { return kind.size(); }
};

/// Which files of the store a column is, for tools that measure.
struct store_file {
  std::string name;
  std::uint64_t bytes;
};

/// Records of persons as one import left them; a later import does not change
/// what is open. Persons are numbered by their ids: first those whom a table
/// of persons names (0 up to counts().persons), then those of whom only
/// events or relations are known (unlinked); figures use the first only. May
/// be read by several threads.
class store {
 public:
  /// \param folder  of the store
  /// \error not_found      there is no store
  /// \error invalid_input  damaged, cut off, or of another format
  /// \error io             a file cannot be opened
  static result<store> open(std::filesystem::path const& folder);

  store(store&&) noexcept;
  store& operator=(store&&) noexcept;
  ~store();

  store_counts const& counts() const;
  /// The name of the version: equal records have equal names.
  std::string const& version() const;

  /// All different texts of one kind, sorted; number 0 is the empty one.
  std::span<std::string_view const> texts(words of) const;
  /// \returns nothing when the store does not have the text
  std::optional<std::uint32_t> find(words of, std::string_view text) const;

  /// The id of a person.
  ///
  /// \param person  < persons + unlinked
  /// \error invalid_input  the store is damaged
  result<std::string_view> person_id(std::uint32_t person) const;
  /// The person with that id, among all, unlinked ones included.
  ///
  /// \error not_found      the store does not know the id
  /// \error invalid_input  the store is damaged
  result<std::uint32_t> find_person(std::string_view id) const;

  /// \param person  < persons + unlinked
  /// \error invalid_input  the store is damaged
  result<event_span> events(std::uint32_t person, event_columns wanted) const;
  /// Of persons from `first` up to, not including, `last`: much quicker than
  /// one by one, when a few hundred are asked for at a time.
  ///
  /// \param last  first < last <= persons + unlinked
  result<event_span> events(std::uint32_t first, std::uint32_t last,
                            event_columns wanted) const;
  result<version_span> versions(std::uint32_t person) const;
  /// Of persons from `first` up to, not including, `last`: one after the other.
  ///
  /// \param last  first < last <= persons + unlinked
  result<version_span> versions(std::uint32_t first, std::uint32_t last) const;
  result<relation_span> relations(std::uint32_t person) const;

  /// Opt-outs: scope and person id, by both.
  struct opt_out {
    std::string_view scope;
    std::string_view person_id;
  };
  std::vector<opt_out> opt_outs() const;

  /// The files with the columns' numbers, for tools that measure.
  std::vector<store_file> files(event_columns wanted) const;

 private:
  struct state;
  explicit store(std::unique_ptr<state const> opened);
  std::unique_ptr<state const> state_;
};

}  // namespace wm::record
