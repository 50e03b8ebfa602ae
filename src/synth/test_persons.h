#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "record/moment.h"
#include "record/store.h"
#include "record/words.h"
#include "synth/detail/small_areas.h"

namespace wm::synth {

/// One event of a store, as a test reads it.
struct seen_event {
  std::string_view code;  // the concept, or the code of a system
  record::day_number day;
  record::minutes start;
  record::day_number last_day;  // kNoTime: none
  std::string_view provider;
  std::string_view place;
  std::string_view attributes;
  std::array<std::int64_t, 3> values{};  // in the order of their names
  std::array<std::string_view, 3> names{};

  bool says(std::string_view const word) const {
    return attributes.find(word) != std::string_view::npos;
  }
  /// \returns the number, in tenths for a body mass index
  std::optional<std::int64_t> value(std::string_view const name) const {
    for (auto i = std::size_t{0}; i < names.size(); ++i) {
      if (names[i] == name) {
        return values[i];
      }
    }
    return std::nullopt;
  }
};

/// One person of a store, as a test reads it.
struct seen_person {
  record::day_number birth;
  record::day_number death;
  std::string_view sex;
  std::string_view ethnic_group;
  int fifth{0};            // of the last place; 0: none
  bool lives_here{false};  // on the last day
  std::vector<seen_event> events;

  double age(record::day_number const day) const {
    return static_cast<double>(day - birth) / 365.25;
  }
};

/// The last row of a person, which counts.
inline std::size_t newest(record::version_span const& rows) {
  auto out = std::size_t{0};
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    out = rows.superseded_on[i] == record::kNoTime ? i : out;
  }
  return out;
}

/// Reads every person of a store, as known in the end.
///
/// \param each  called with each person
template <typename Each>
void for_each_person(record::store const& from, record::day_number const until,
                     Each const& each) {
  auto fifths = std::map<std::string_view, int>{};
  for (auto const& area : detail::small_areas()) {
    fifths[area.code] = area.local_fifth;
  }
  auto codes = std::vector<std::string_view>{};
  for (auto const text : from.texts(record::words::code)) {
    codes.push_back(record::read_code(text).code);
  }
  auto kinds = std::vector<std::string_view>{};
  for (auto const text : from.texts(record::words::value_kind)) {
    kinds.push_back(record::read_value_kind(text).name);
  }
  auto const text = [&](record::words const of, std::uint32_t const number) {
    return from.texts(of)[number];
  };
  auto const persons = static_cast<std::uint32_t>(from.counts().persons);
  constexpr auto kTogether = std::uint32_t{256};
  for (auto first = std::uint32_t{0}; first < persons; first += kTogether) {
    auto const last = std::min(first + kTogether, persons);
    auto const events = from.events(first, last, record::event_columns::all);
    ASSERT_TRUE(events) << events.error().message;
    for (auto person = first; person < last; ++person) {
      auto const versions = from.versions(person);
      ASSERT_TRUE(versions) << versions.error().message;
      auto const row = newest(*versions);
      auto one =
          seen_person{.birth = versions->birth[row],
                      .death = versions->death[row],
                      .sex = text(record::words::sex, versions->sex[row]),
                      .ethnic_group = text(record::words::ethnic_group,
                                           versions->ethnic_group[row]),
                      .events = {}};
      auto const range = record::events_of(*events, person - first);
      for (auto i = range.from; i < range.to; ++i) {
        if (events->superseded_on[i] != record::kNoTime) {
          continue;
        }
        auto event = seen_event{
            .code = codes[events->code[i]],
            .day = record::day_of(events->start[i]),
            .start = events->start[i],
            .last_day = record::day_of(events->end[i]),
            .provider = text(record::words::provider, events->provider[i]),
            .place = text(record::words::place, events->place[i]),
            .attributes =
                text(record::words::attributes, events->attributes[i])};
        auto const [from_value, to_value] = record::values_of(*events, i);
        for (auto v = from_value; v < to_value; ++v) {
          event.names[v - from_value] = kinds[events->value_kind[v]];
          event.values[v - from_value] = events->value_number[v];
        }
        if (event.code == "residence") {
          one.fifth = fifths[event.place];
          one.lives_here =
              event.last_day == record::kNoTime && event.day <= until;
        }
        one.events.push_back(event);
      }
      each(one);
    }
  }
}

}  // namespace wm::synth
