#include "synth/detail/text_row.h"

#include <algorithm>
#include <set>

#include "record/moment.h"
#include "record/words.h"

namespace wm::synth::detail {

namespace {

using record::words;

constexpr std::string_view kFixed[] = {
    "event_id",    "person_id",   "concept",      "code",  "system",
    "start",       "end",         "provider",     "place", "episode_id",
    "recorded_on", "received_on", "withdrawn_on", "source"};
static_assert(std::size(kFixed) ==
              static_cast<std::size_t>(event_column::count_));

constexpr std::string_view kCharacteristics[] = {"disability", "main_language",
                                                 "religion"};

std::string day_text(record::day_number const day) {
  return record::to_string({record::start_of(day), record::precision::day});
}

/// As sources write it, with a T between day and time.
std::string moment_text(record::minutes const at,
                        record::precision const precision) {
  auto text = record::to_string({at, precision});
  std::ranges::replace(text, ' ', 'T');
  return text;
}

/// 274 with one decimal place is 27.4.
std::string number_text(std::int64_t const number, int const places) {
  return places == 0 ? std::to_string(number)
                     : to_string(decimal{.digits = number, .places = places});
}

}  // namespace

text_rows::text_rows(words_used const& words) : words_{words} {
  columns_.assign(std::begin(kFixed), std::end(kFixed));
  auto more = std::set<std::string>{};
  for (auto const& text :
       words.lists()[static_cast<std::size_t>(words::attributes)]) {
    for (auto const& [name, word] : record::read_attributes(text)) {
      more.insert("attribute." + std::string{name});
    }
  }
  for (auto const& text :
       words.lists()[static_cast<std::size_t>(words::value_kind)]) {
    if (!text.empty()) {
      auto const name = std::string{record::read_value_kind(text).name};
      more.insert("value." + name);
      more.insert("unit." + name);
    }
  }
  columns_.insert(columns_.end(), more.begin(), more.end());
}

std::size_t text_rows::column(std::string_view const name) const {
  return static_cast<std::size_t>(std::ranges::find(columns_, name) -
                                  columns_.begin());
}

std::string_view text_rows::text(words const of,
                                 std::uint32_t const number) const {
  return words_.lists()[static_cast<std::size_t>(of)][number];
}

std::vector<std::string> text_rows::person_columns() {
  auto out =
      std::vector<std::string>{"person_id",    "birth",  "death",      "sex",
                               "ethnic_group", "source", "received_on"};
  for (auto const name : kCharacteristics) {
    out.push_back("characteristic." + std::string{name});
  }
  return out;
}

std::vector<std::vector<std::string>> text_rows::person(
    record::sorted_rows const& rows, std::size_t const person) const {
  constexpr auto kDeath = std::size_t{2};
  constexpr auto kReceived = std::size_t{6};
  auto const& row = rows.persons[person];
  auto out = std::vector<std::string>{
      std::string{rows.text(row.id)},
      moment_text(record::start_of(row.birth), row.birth_precision),
      day_text(row.death),
      std::string{text(words::sex, row.sex)},
      std::string{text(words::ethnic_group, row.ethnic_group)},
      std::string{text(words::source, row.source)},
      day_text(row.received_on)};
  auto const all = record::read_attributes(
      text(words::characteristics, row.characteristics));
  for (auto const name : kCharacteristics) {
    out.emplace_back();
    for (auto const& [of, word] : all) {
      if (of == name) {
        out.back() = word;
      }
    }
  }
  if (row.death_received_on == record::kNoTime) {
    return {std::move(out)};
  }
  auto later = out;
  later[kReceived] = day_text(row.death_received_on);
  out[kDeath].clear();
  return {std::move(out), std::move(later)};
}

std::vector<std::string> text_rows::relation_columns() {
  return {"person_id", "kind",   "other_id",   "from",
          "to",        "source", "received_on"};
}

std::vector<std::string> text_rows::relation(record::sorted_rows const& rows,
                                             std::size_t const person,
                                             std::size_t const relation) const {
  auto const& row = rows.relations[relation];
  return {std::string{rows.text(rows.persons[person].id)},
          std::string{text(words::relation_kind, row.kind)},
          std::string{rows.text(row.other)},
          day_text(row.from),
          day_text(row.to),
          std::string{text(words::source, row.source)},
          day_text(row.received_on)};
}

std::vector<std::string> text_rows::event(record::sorted_rows const& rows,
                                          std::size_t const person,
                                          std::size_t const event) const {
  auto const& row = rows.events[event];
  auto out = std::vector<std::string>(columns_.size());
  auto const set = [&](event_column const where, std::string_view const what) {
    out[static_cast<std::size_t>(where)] = what;
  };
  set(event_column::event_id, rows.text(row.event_id));
  set(event_column::person_id, rows.text(rows.persons[person].id));
  auto const coded = record::read_code(text(words::code, row.code));
  if (coded.system == record::kConceptSystem) {
    set(event_column::concept_id, coded.code);
  } else {
    set(event_column::code, coded.code);
    set(event_column::system, coded.system);
  }
  set(event_column::start, moment_text(row.start, row.start_precision));
  set(event_column::end, moment_text(row.end, row.end_precision));
  set(event_column::provider, text(words::provider, row.provider));
  set(event_column::place, text(words::place, row.place));
  set(event_column::episode_id, rows.text(row.episode_id));
  set(event_column::recorded_on, day_text(row.recorded_on));
  set(event_column::received_on, day_text(row.received_on));
  set(event_column::withdrawn_on, day_text(row.withdrawn_on));
  set(event_column::source, text(words::source, row.source));
  for (auto const& [name, word] :
       record::read_attributes(text(words::attributes, row.attributes))) {
    out[column("attribute." + std::string{name})] = word;
  }
  auto const first = event == 0 ? 0 : rows.events[event - 1].values_end;
  for (auto v = first; v < row.values_end; ++v) {
    auto const kind =
        record::read_value_kind(text(words::value_kind, rows.values[v].kind));
    auto const name = std::string{kind.name};
    out[column("value." + name)] =
        number_text(rows.values[v].number, kind.places);
    out[column("unit." + name)] = kind.unit;
  }
  return out;
}

}  // namespace wm::synth::detail
