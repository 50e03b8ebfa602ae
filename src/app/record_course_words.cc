#include <algorithm>

#include <fmt/format.h>

#include "app/in_words.h"
#include "app/record_course.h"
#include "app/record_event_text.h"
#include "base/calendar.h"

namespace wm::app {

namespace {

namespace rec = record;

constexpr auto kIndent = std::string_view{"  "};

/// "[gp p52-04]": where an event is from, to look it up there.
std::string origin_text(rec::life_event const& event) {
  return fmt::format("[{} {}]", event.source, event.id);
}

std::string event_line(rec::life_event const& event,
                       framework::concepts const& concepts) {
  return fmt::format("{:<24}  {} {}", when_text(event, concepts),
                     event_text(event, concepts), origin_text(event));
}

std::string year_of(rec::life_event const& event) {
  return to_string(rec::moment{event.start, rec::precision::year});
}

std::string events_by_year(std::vector<rec::life_event> const& events,
                           framework::concepts const& concepts) {
  auto out = std::string{};
  auto year = std::string{};
  for (auto const& event : events) {
    if (auto const next = year_of(event); next != year) {
      year = next;
      out += fmt::format("\n{}\n", year);
    }
    out += fmt::format("{}{}\n", kIndent, event_line(event, concepts));
  }
  return out;
}

std::string relation_lines(rec::life_course const& course) {
  auto out = std::string{};
  for (auto const& one : course.relations) {
    out += relation_text(one) + "\n";
  }
  return out;
}

std::string change_line(changed_event const& change,
                        framework::concepts const& concepts) {
  auto const was = event_line(*change.before, concepts);
  if (change.after == nullptr) {
    return fmt::format("{}no longer counts: {}\n", kIndent, was);
  }
  return fmt::format("{}was: {}\n{}is:  {}\n", kIndent, was, kIndent,
                     event_line(*change.after, concepts));
}

std::string learned_text(learned_on const& what,
                         framework::concepts const& concepts) {
  auto out = fmt::format("\n{}\n", to_string(rec::as_date(what.day)));
  auto const quiet = out.size();
  auto const facts = facts_text(what.after, concepts);
  if (facts != facts_text(what.before, concepts)) {
    out += fmt::format("{}{}\n", kIndent, facts);
  }
  if (auto const relations = relation_lines(what.after);
      relations != relation_lines(what.before)) {
    out +=
        fmt::format("{}relations: {} before, {} now\n", kIndent,
                    what.before.relations.size(), what.after.relations.size());
  }
  if (auto const count = new_events(what); count > 0) {
    out += fmt::format("{}{} new {}\n", kIndent, count,
                       count == 1 ? "event" : "events");
  }
  for (auto const& change : changed_events(what)) {
    out += change_line(change, concepts);
  }
  return out.size() == quiet ? out + "  nothing that counts changed\n" : out;
}

}  // namespace

std::string course_in_words(shown_course const& shown,
                            framework::concepts const& concepts) {
  auto const& course = shown.course;
  auto out =
      fmt::format("Person {}, {}\n{}\n{}", course.person_id,
                  shown.known_on.empty() ? "with all that the store holds"
                                         : "as known on " + shown.known_on,
                  facts_text(course, concepts), relation_lines(course));
  if (course.events.empty()) {
    out += "No events.\n";
  }
  out += events_by_year(course.events, concepts);
  if (!shown.learned.empty()) {
    out += "\nWhat was learned when\n";
    for (auto const& one : shown.learned) {
      out += learned_text(one, concepts);
    }
  }
  return out;
}

}  // namespace wm::app
