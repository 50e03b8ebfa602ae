#include "app/record_tables.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "framework/concept.h"
#include "framework/places.h"
#include "metrics/sql/sql.h"
#include "record/state/age.h"
#include "record/state/breakdown.h"
#include "record/state/stays.h"
#include "tables/table_writer.h"

namespace wm::app {

namespace {

using record::kNoTime;
using tables::column_type;

struct table_shape {
  std::string_view name;
  std::vector<tables::column> columns;
};

tables::column text(std::string name) {
  return {std::move(name), column_type::text, {}};
}
tables::column number(std::string name) {
  return {std::move(name), column_type::integer, {}};
}
tables::column date(std::string name) {
  return {std::move(name), column_type::date, {}};
}
tables::column yes_or_no(std::string name) {
  return {std::move(name), column_type::boolean, {}};
}

/// In the order of `state`'s appenders.
std::vector<table_shape> shapes() {
  return {
      {"person",
       {number("person"), text("person_id"), date("birth"),
        text("birth_precision"), date("death"), text("death_precision")}},
      {"characteristic", {number("person"), text("name"), text("word")}},
      {"event",
       {number("row"), number("person"), text("event_id"), text("source"),
        date("start_on"), number("start_minute"), text("start_precision"),
        date("end_on"), text("end_precision"), text("provider"), text("site"),
        text("place"), text("episode"), text("code")}},
      {"event_concept",
       {number("row"), text("concept"), yes_or_no("lasts"), text("serves_as")}},
      {"event_value",
       {number("row"), text("concept"), text("value"), number("number"),
        yes_or_no("plausible")}},
      {"event_word",
       {number("row"), text("concept"), text("name"), text("word")}},
      {"place",
       {text("place"), text("ward"), text("locality"),
        text("national_deprivation_fifth"), text("local_deprivation_fifth")}},
      {"period", {date("period_start"), date("reference_day")}},
      {"state", {number("person"), date("day"), text("name"), text("word")}},
  };
}

enum class table {
  person,
  characteristic,
  event,
  event_concept,
  event_value,
  event_word,
  place,
  period,
  state
};

std::string_view word_of(record::precision const known_to) {
  switch (known_to) {
    case record::precision::minute:
      return "minute";
    case record::precision::day:
      return "day";
    case record::precision::month:
      return "month";
    case record::precision::year:
      break;
  }
  return "year";
}

void append_day(tables::table_appender& to, record::day_number const day) {
  if (day == kNoTime) {
    to.null();
  } else {
    to.date(record::as_date(day));
  }
}

void append_word(tables::table_appender& to, std::string_view const word) {
  if (word.empty()) {
    to.null();
  } else {
    to.text(word);
  }
}

std::string_view role_of(framework::concepts const& known,
                         std::string_view const id) {
  if (!known.state) {
    return {};
  }
  return id == known.state->registration.value ? "registration"
         : id == known.state->residence.value  ? "residence"
                                               : std::string_view{};
}

}  // namespace

struct record_tables::state {
  framework::package const& package;
  record::state_rules rules;
  record::relatives const* relatives;
  state_rows states;
  std::vector<record::day_number> reference_days{};
  tables::database_writer writer;
  std::vector<tables::table_appender> into{};
  std::int64_t persons{0};
  std::int64_t rows{0};

  tables::table_appender& at(table const which) {
    return into[static_cast<std::size_t>(which)];
  }

  void add_places();
  void add_periods(std::span<metrics::day_range const> periods);
  void add_person(record::life_course const& person);
  void add_event(record::life_event const& event);
  void add_states(record::life_course const& person);
  void add_meaning(record::life_event const& event, std::uint32_t place);
};

void record_tables::state::add_places() {
  auto const edition = package.concepts.state
                           ? package.concepts.state->deprivation
                           : framework::deprivation_edition::imd2025;
  auto const fifths = framework::local_fifths(package.places, edition);
  auto& to = at(table::place);
  for (auto i = std::size_t{0}; i < package.places.size(); ++i) {
    auto const& place = package.places[i];
    auto const& deprived = place.deprived[static_cast<std::size_t>(edition)];
    to.text(place.code.value);
    append_word(to, place.ward.value);
    append_word(to, place.locality.value);
    append_word(to, deprived ? std::to_string((deprived->decile + 1) / 2)
                             : std::string{});
    append_word(to, fifths[i] > 0 ? std::to_string(fifths[i]) : std::string{});
    to.end_row();
  }
}

void record_tables::state::add_periods(
    std::span<metrics::day_range const> const periods) {
  for (auto const& period : periods) {
    at(table::period).date(record::as_date(period.first));
    at(table::period).date(record::as_date(period.last));
    at(table::period).end_row();
    reference_days.push_back(period.last);
  }
}

void record_tables::state::add_meaning(record::life_event const& event,
                                       std::uint32_t const place) {
  auto const& means = package.concepts.all[place];
  auto& concepts = at(table::event_concept);
  concepts.integer(rows);
  concepts.text(means.id.value);
  concepts.boolean(means.kind != framework::concept_kind::moment);
  append_word(concepts, role_of(package.concepts, means.id.value));
  concepts.end_row();
  for (auto const& [name, word] : event.attributes) {
    auto const* const attribute = framework::find_attribute(means, name);
    if (attribute != nullptr &&
        (attribute->words.empty() ||
         std::ranges::any_of(attribute->words, [&](auto const& each) {
           return each.value == word;
         }))) {
      auto& words = at(table::event_word);
      words.integer(rows);
      words.text(means.id.value);
      words.text(name);
      words.text(word);
      words.end_row();
    }
  }
}

void record_tables::state::add_event(record::life_event const& event) {
  auto const start = record::day_of(event.start);
  auto& to = at(table::event);
  to.integer(rows);
  to.integer(persons);
  to.text(event.id);
  to.text(event.source);
  to.date(record::as_date(start));
  if (event.start_precision == record::precision::minute) {
    to.integer(event.start - record::start_of(start));
  } else {
    to.null();
  }
  to.text(word_of(event.start_precision));
  append_day(to, record::day_of(event.end));
  to.text(word_of(event.end_precision));
  append_word(to, event.provider);
  append_word(to, event.site);
  append_word(to, event.place);
  append_word(to, event.episode_id);
  append_word(to, event.code);
  to.end_row();
  for (auto const place : event.concepts) {
    add_meaning(event, place);
  }
  for (auto const& value : event.values) {
    auto const& means = package.concepts.all[value.concept_place];
    auto& values = at(table::event_value);
    values.integer(rows);
    values.text(means.id.value);
    values.text(means.values[value.value].id.value);
    values.integer(value.number);
    values.boolean(value.plausible);
    values.end_row();
  }
  ++rows;
}

/// What SQL is not written for, on the days that definitions ask about.
void record_tables::state::add_states(record::life_course const& person) {
  auto days = std::set<record::day_number>{reference_days.begin(),
                                           reference_days.end()};
  auto const death = record::assumed_day(person.death);
  days.insert({record::assumed_day(person.birth), death});
  for (auto const& event : person.events) {
    auto const lasts = record::days_of(event);
    days.insert(lasts.first);
    days.insert(std::min(lasts.last, death));
  }
  days.erase(kNoTime);
  for (auto const day : days) {
    auto const is = record::state_on(person, rules, relatives, day);
    for (auto const name : metrics::kLookedUpStates) {
      auto const word = record::group_of(is, name);
      if (word != record::kUnknownGroup) {
        auto& to = at(table::state);
        to.integer(persons);
        to.date(record::as_date(day));
        to.text(name);
        to.text(word);
        to.end_row();
      }
    }
  }
}

void record_tables::state::add_person(record::life_course const& person) {
  auto& to = at(table::person);
  to.integer(persons);
  to.text(person.person_id);
  append_day(to, person.birth.day);
  to.text(word_of(person.birth.precision));
  append_day(to, person.death.day);
  to.text(word_of(person.death.precision));
  to.end_row();
  auto const say = [&](std::string_view const name,
                       std::string_view const word) {
    if (!word.empty()) {
      auto& words = at(table::characteristic);
      words.integer(persons);
      words.text(name);
      words.text(word);
      words.end_row();
    }
  };
  say("sex", person.sex);
  say("ethnic_group", person.ethnic_group);
  for (auto const& [name, word] : person.characteristics) {
    say(name, word);
  }
  for (auto const& event : person.events) {
    add_event(event);
  }
  if (states == state_rows::all) {
    add_states(person);
  }
  ++persons;
}

record_tables::record_tables(std::unique_ptr<state> of)
    : state_{std::move(of)} {}
record_tables::record_tables(record_tables&&) noexcept = default;
record_tables& record_tables::operator=(record_tables&&) noexcept = default;
record_tables::~record_tables() = default;

result<record_tables> record_tables::create(
    std::filesystem::path const& file, framework::package const& package,
    std::span<metrics::day_range const> const periods,
    record::relatives const* const relatives, state_rows const states) {
  auto of = std::make_unique<state>(
      state{.package = package,
            .rules = record::state_rules{package},
            .relatives = relatives,
            .states = states,
            .writer = WM_TRY(tables::database_writer::create(file))});
  for (auto const& shape : shapes()) {
    WM_TRY(of->writer.create_table(shape.name, shape.columns));
  }
  for (auto const& shape : shapes()) {
    of->into.push_back(WM_TRY(of->writer.append_to(shape.name)));
  }
  of->add_places();
  of->add_periods(periods);
  return record_tables{std::move(of)};
}

void record_tables::add(record::life_course const& person) {
  state_->add_person(person);
}

result<void> record_tables::finish() {
  for (auto& each : state_->into) {
    WM_TRY(each.finish());
  }
  WM_TRY(state_->writer.execute(metrics::sql_views()));
  return state_->writer.commit();
}

}  // namespace wm::app
