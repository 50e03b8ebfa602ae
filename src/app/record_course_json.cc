#include <boost/json.hpp>

#include "app/record_course.h"
#include "app/record_event_text.h"
#include "base/calendar.h"
#include "record/store_counts.h"

namespace wm::app {

namespace {

namespace json = boost::json;
namespace rec = record;

json::value day_value(rec::day_number const day) {
  return day == rec::kNoTime
             ? json::value(nullptr)
             : json::value(json::string{to_string(rec::as_date(day))});
}

/// As exactly as it is known: "1950", "1950-02", "1950-02-03".
json::value moment_value(rec::moment const& when) {
  return when.at == rec::kNoTime ? json::value(nullptr)
                                 : json::value(json::string{to_string(when)});
}

json::value moment_value(rec::known_day const& day) {
  return moment_value(rec::moment{rec::start_of(day.day), day.precision});
}

json::value word_value(std::string_view const word) {
  return word.empty() ? json::value(nullptr) : json::value(word);
}

json::object words_object(std::vector<rec::said> const& words) {
  auto out = json::object{};
  for (auto const& [name, word] : words) {
    out[name] = word;
  }
  return out;
}

json::object event_object(rec::life_event const& event,
                          framework::concepts const& concepts) {
  auto ids = json::array{};
  for (auto const place : event.concepts) {
    ids.emplace_back(concepts.all[place].id.value);
  }
  auto values = json::array{};
  for (auto const& measured : event.values) {
    auto const& of = concepts.all[measured.concept_place];
    values.push_back({{"concept", of.id.value},
                      {"value", of.values[measured.value].id.value},
                      {"number", number_text(measured, concepts)},
                      {"unit", of.values[measured.value].unit},
                      {"plausible", measured.plausible}});
  }
  return {
      {"id", event.id},
      {"source", event.source},
      {"system", event.system},
      {"code", event.code},
      {"concepts", std::move(ids)},
      {"start", moment_value(rec::moment{event.start, event.start_precision})},
      {"end", moment_value(rec::moment{event.end, event.end_precision})},
      {"values", std::move(values)},
      {"attributes", words_object(event.attributes)},
      {"provider", word_value(event.provider)},
      {"site", word_value(event.site)},
      {"place", word_value(event.place)},
      {"episode_id", word_value(event.episode_id)},
      {"recorded_on", day_value(event.recorded_on)},
      {"received_on", day_value(event.received_on)}};
}

json::object facts_object(rec::life_course const& course) {
  auto relations = json::array{};
  for (auto const& one : course.relations) {
    relations.push_back({{"kind", one.kind},
                         {"other", one.other},
                         {"from", day_value(one.from)},
                         {"to", day_value(one.to)},
                         {"source", one.source}});
  }
  return {{"birth", moment_value(course.birth)},
          {"death", moment_value(course.death)},
          {"sex", word_value(course.sex)},
          {"ethnic_group", word_value(course.ethnic_group)},
          {"characteristics", words_object(course.characteristics)},
          {"relations", std::move(relations)}};
}

json::object learned_object(learned_on const& what,
                            framework::concepts const& concepts) {
  auto changed = json::array{};
  for (auto const& change : changed_events(what)) {
    changed.push_back(
        {{"was", event_object(*change.before, concepts)},
         {"is", change.after == nullptr
                    ? json::value(nullptr)
                    : json::value(event_object(*change.after, concepts))}});
  }
  return {{"on", day_value(what.day)},
          {"facts", facts_object(what.after)},
          {"new_events", new_events(what)},
          {"changed_events", std::move(changed)}};
}

}  // namespace

std::string course_as_json(shown_course const& shown,
                           framework::concepts const& concepts,
                           rec::origin const origin) {
  auto events = json::array{};
  for (auto const& event : shown.course.events) {
    events.push_back(event_object(event, concepts));
  }
  auto learned = json::array{};
  for (auto const& one : shown.learned) {
    learned.push_back(learned_object(one, concepts));
  }
  auto out = json::object{{"synthetic", origin == rec::origin::synthetic},
                          {"person", shown.course.person_id},
                          {"known_on", word_value(shown.known_on)}};
  for (auto const& [key, value] : facts_object(shown.course)) {
    out[key] = value;
  }
  out["events"] = std::move(events);
  if (!shown.learned.empty()) {
    out["learned"] = std::move(learned);
  }
  return json::serialize(out) + "\n";
}

}  // namespace wm::app
