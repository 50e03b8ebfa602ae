#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "base/calendar.h"
#include "base/decimal.h"
#include "record/moment.h"
#include "record/store.h"
#include "record/words.h"

namespace wm::record {

/// Everything that a store says of persons and events, one line each, for
/// people to compare.
inline std::string contents_of(store const& from) {
  auto const day = [](day_number const of) {
    return of == kNoTime ? std::string{"-"} : wm::to_string(as_date(of));
  };
  auto const when = [](minutes const at, unsigned const precision) {
    return at == kNoTime ? std::string{"-"}
                         : to_string(moment{
                               at, static_cast<record::precision>(precision)});
  };
  auto const word = [&](words const of, std::uint32_t const number) {
    auto text = std::string{from.texts(of)[number]};
    std::ranges::replace(text, '\x1f', ' ');
    return text.empty() ? std::string{"-"} : text;
  };
  auto out = std::string{};
  auto const& counts = from.counts();
  for (auto person = std::uint32_t{0};
       person < counts.persons + counts.unlinked; ++person) {
    out += fmt::format("{}{}\n", *from.person_id(person),
                       person < counts.persons ? "" : " (no table names them)");
    auto const versions = *from.versions(person);
    for (auto i = std::size_t{0}; i < versions.size(); ++i) {
      out += fmt::format("  born {}, died {}, sex {}, ethnic group {}\n",
                         day(versions.birth[i]), day(versions.death[i]),
                         word(words::sex, versions.sex[i]),
                         word(words::ethnic_group, versions.ethnic_group[i]));
    }
    auto const events = *from.events(person, event_columns::all);
    for (auto i = std::size_t{0}; i < events.size; ++i) {
      out += fmt::format(
          "  {}: {}, {} to {}, attributes {}, provider {}, episode {}, "
          "recorded {}, counts until {}\n",
          events.event_id[i], word(words::code, events.code[i]),
          when(events.start[i], events.precision[i] % 4U),
          when(events.end[i], events.precision[i] / 4U),
          word(words::attributes, events.attributes[i]),
          word(words::provider, events.provider[i]),
          events.episode_id[i].empty() ? "-" : events.episode_id[i],
          day(events.recorded_on[i]), day(events.superseded_on[i]));
      auto const [first, end] = values_of(events, i);
      for (auto value = first; value < end; ++value) {
        auto const kind = read_value_kind(
            from.texts(words::value_kind)[events.value_kind[value]]);
        out += fmt::format(
            "    {} {} {}\n", kind.name,
            wm::to_string(decimal{events.value_number[value], kind.places}),
            kind.unit);
      }
    }
  }
  return out;
}

}  // namespace wm::record
