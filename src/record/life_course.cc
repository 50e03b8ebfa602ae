#include "record/life_course.h"

#include <algorithm>
#include <map>

#include "record/detail/answers.h"

namespace wm::record {

namespace {

constexpr auto kSex = std::string_view{"sex"};
constexpr auto kEthnicGroup = std::string_view{"ethnic_group"};

/// Whether a word is an answer; any is when the package has no list of them.
bool is_answer(framework::concepts const& concepts, std::string_view const name,
               std::string_view const word) {
  auto const* const known = framework::find_characteristic(concepts, name);
  return !word.empty() &&
         (known == nullptr || known->words.empty() ||
          std::ranges::any_of(known->words, [&](auto const& one) {
            return one.value == word;
          }));
}

class reader {
 public:
  reader(store const& records, framework::concepts const& concepts,
         concept_index const& index, day_number const known_on)
      : in_{records}, concepts_{concepts}, index_{index}, known_on_{known_on} {}

  result<life_course> read(std::uint32_t person) const;
  result<life_course> read_facts(std::uint32_t person) const;

 private:
  std::string_view text(words const of, std::uint32_t const number) const {
    return in_.texts(of)[number];
  }
  void read_persons(version_span const& rows, life_course& into) const;
  life_event read_event(event_span const& rows, std::size_t i) const;
  void read_value(event_span const& rows, std::size_t v,
                  life_event& into) const;

  store const& in_;
  framework::concepts const& concepts_;
  concept_index const& index_;
  day_number known_on_;
};

void reader::read_persons(version_span const& rows, life_course& into) const {
  auto births = std::vector<detail::told_day>{};
  auto deaths = std::vector<detail::told_day>{};
  auto answers = std::map<std::string_view, std::vector<detail::told_word>>{};
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    auto const received = rows.received_on[i];
    // A row that contradicts another of its day is superseded on that day.
    if (received > known_on_ || rows.superseded_on[i] <= received) {
      continue;
    }
    auto const source = rows.source[i];
    auto const add = [&](std::string_view const name,
                         std::string_view const word) {
      if (is_answer(concepts_, name, word)) {
        answers[name].push_back({source, received, word});
      }
    };
    add(kSex, text(words::sex, rows.sex[i]));
    add(kEthnicGroup, text(words::ethnic_group, rows.ethnic_group[i]));
    for (auto const& [name, word] : read_attributes(
             text(words::characteristics, rows.characteristics[i]))) {
      add(name, word);
    }
    if (rows.birth[i] != kNoTime) {
      births.push_back(
          {source,
           received,
           {rows.birth[i], static_cast<precision>(rows.precision[i] % 4)}});
    }
    // Unlike an answer, a death can be taken back.
    if (rows.death[i] != kNoTime &&
        known_on(received, rows.superseded_on[i], known_on_)) {
      deaths.push_back(
          {source,
           received,
           {rows.death[i], static_cast<precision>(rows.precision[i] / 4)}});
    }
  }
  into.birth = detail::newest_day(births);
  into.death = detail::earliest_day(deaths);
  for (auto const& [name, told] : answers) {
    auto const word = detail::newest_word(told);
    if (name == kSex) {
      into.sex = word;
    } else if (name == kEthnicGroup) {
      into.ethnic_group = word;
    } else if (!word.empty()) {
      into.characteristics.push_back({name, word});
    }
  }
}

void reader::read_value(event_span const& rows, std::size_t const v,
                        life_event& into) const {
  for (auto const what : into.concepts) {
    auto const plan = index_.plan_of(what, rows.value_kind[v]);
    if (!plan) {
      continue;
    }
    auto const number = number_in(*plan, rows.value_number[v]);
    if (!number) {
      continue;
    }
    into.values.push_back(
        {.concept_place = what,
         .value = plan->value,
         .number = *number,
         .plausible =
             is_plausible(concepts_.all[what].values[plan->value], *number)});
  }
}

life_event reader::read_event(event_span const& rows,
                              std::size_t const i) const {
  auto const code = read_code(text(words::code, rows.code[i]));
  auto const means = index_.concepts_of(rows.code[i]);
  auto out = life_event{
      .id = rows.event_id[i],
      .source = text(words::source, rows.source[i]),
      .system = code.system,
      .code = code.code,
      .start = rows.start[i],
      .end = rows.end[i],
      .start_precision = static_cast<precision>(rows.precision[i] % 4),
      .end_precision = static_cast<precision>(rows.precision[i] / 4),
      .concepts = {means.begin(), means.end()},
      .values = {},
      .attributes = {},
      .provider = text(words::provider, rows.provider[i]),
      .site = text(words::site, rows.site[i]),
      .place = text(words::place, rows.place[i]),
      .episode_id = rows.episode_id[i],
      .recorded_on = rows.recorded_on[i],
      .received_on = rows.received_on[i]};
  auto const values = values_of(rows, i);
  for (auto v = values.from; v < values.to; ++v) {
    read_value(rows, v, out);
  }
  std::ranges::stable_sort(out.values, {}, &measured_value::concept_place);
  for (auto const& [name, word] :
       read_attributes(text(words::attributes, rows.attributes[i]))) {
    out.attributes.push_back({name, word});
  }
  return out;
}

result<life_course> reader::read_facts(std::uint32_t const person) const {
  auto out = life_course{};
  out.person_id = WM_TRY(in_.person_id(person));
  auto const rows = WM_TRY(in_.versions(person));
  read_persons(rows, out);
  return out;
}

result<life_course> reader::read(std::uint32_t const person) const {
  auto out = WM_TRY(read_facts(person));
  auto const events = WM_TRY(in_.events(person, event_columns::all));
  for (auto i = std::size_t{0}; i < events.size; ++i) {
    if (events.start[i] != kNoTime &&
        known_on(events.received_on[i], events.superseded_on[i], known_on_)) {
      out.events.push_back(read_event(events, i));
    }
  }
  auto const relations = WM_TRY(in_.relations(person));
  for (auto i = std::size_t{0}; i < relations.size(); ++i) {
    if (known_on(relations.received_on[i], relations.superseded_on[i],
                 known_on_)) {
      out.relations.push_back(
          {.kind = text(words::relation_kind, relations.kind[i]),
           .other = text(words::other, relations.other[i]),
           .from = relations.from[i],
           .to = relations.to[i],
           .source = text(words::source, relations.source[i])});
    }
  }
  return out;
}

}  // namespace

result<life_course> life_course_of(store const& records,
                                   framework::concepts const& concepts,
                                   concept_index const& index,
                                   std::uint32_t const person,
                                   day_number const known_on) {
  return reader{records, concepts, index, known_on}.read(person);
}

person_facts::person_facts(store const& records,
                           framework::concepts const& concepts,
                           concept_index const& index,
                           day_number const known_on)
    : in_{records},
      concepts_{concepts},
      index_{index},
      known_on_{known_on},
      sexes_(records.texts(words::sex).size()),
      ethnic_groups_(records.texts(words::ethnic_group).size()),
      characteristics_(records.texts(words::characteristics).size()) {}

result<void> person_facts::read_batch(std::uint32_t const first,
                                      std::uint32_t const last) {
  rows_ = WM_TRY(in_.versions(first, last));
  batch_first_ = first;
  return {};
}

std::string_view person_facts::word(std::vector<answer>& known,
                                    std::string_view const name, words const of,
                                    std::uint32_t const number) {
  auto& one = known[number];
  if (!one.looked_up) {
    auto const text = in_.texts(of)[number];
    one = {
        .looked_up = true,
        .word = is_answer(concepts_, name, text) ? text : std::string_view{}};
  }
  return one.word;
}

person_facts::answers const& person_facts::characteristics(
    std::uint32_t const number) {
  auto& out = characteristics_[number];
  if (out.looked_up) {
    return out;
  }
  out.looked_up = true;
  for (auto const& [name, word] :
       read_attributes(in_.texts(words::characteristics)[number])) {
    if (is_answer(concepts_, name, word)) {
      out.all.push_back({name, word});
    }
  }
  std::ranges::sort(out.all, {}, &said::name);
  out.contradicts =
      std::ranges::adjacent_find(out.all, {}, &said::name) != out.all.end() ||
      std::ranges::any_of(out.all, [](said const& one) {
        return one.name == kSex || one.name == kEthnicGroup;
      });
  return out;
}

bool person_facts::read_only_row(std::size_t const row) {
  auto const received = rows_.received_on[row];
  are_.birth = are_.death = {};
  are_.sex = are_.ethnic_group = {};
  are_.characteristics.clear();
  if (received > known_on_ || rows_.superseded_on[row] <= received) {
    return true;
  }
  auto const& told = characteristics(rows_.characteristics[row]);
  if (told.contradicts) {
    return false;
  }
  are_.sex = word(sexes_, kSex, words::sex, rows_.sex[row]);
  are_.ethnic_group = word(ethnic_groups_, kEthnicGroup, words::ethnic_group,
                           rows_.ethnic_group[row]);
  are_.characteristics.assign(told.all.begin(), told.all.end());
  if (rows_.birth[row] != kNoTime) {
    are_.birth = {rows_.birth[row],
                  static_cast<precision>(rows_.precision[row] % 4)};
  }
  if (rows_.death[row] != kNoTime &&
      known_on(received, rows_.superseded_on[row], known_on_)) {
    are_.death = {rows_.death[row],
                  static_cast<precision>(rows_.precision[row] / 4)};
  }
  return true;
}

result<void> person_facts::go_to(std::uint32_t const person) {
  auto const [from, to] = versions_of(rows_, person - batch_first_);
  if (to - from != 1 || !read_only_row(from)) {
    are_ =
        WM_TRY((reader{in_, concepts_, index_, known_on_}.read_facts(person)));
    return {};
  }
  are_.person_id = WM_TRY(in_.person_id(person));
  return {};
}

}  // namespace wm::record
