#include "app/record_show.h"

#include <set>

#include <fmt/format.h>

#include "app/open_package.h"
#include "app/record_course.h"
#include "base/calendar.h"
#include "record/concept_index.h"
#include "record/store.h"

namespace wm::app {

namespace {

using record::day_number;
using record::kNoTime;

/// The days on which something about a person came in or ceased to count.
class days_of_change {
 public:
  explicit days_of_change(day_number const last) : last_{last} {}

  void add(std::span<day_number const> const days) {
    for (auto const day : days) {
      if (day <= last_ && day != kNoTime) {
        days_.insert(day);
      }
    }
  }
  std::set<day_number> const& all() const { return days_; }

 private:
  day_number last_;
  std::set<day_number> days_;
};

/// Reads one person as known on any day.
struct reader {
  record::store const& records;
  framework::concepts const& concepts;
  record::concept_index index;
  std::uint32_t person;

  result<record::life_course> as_known_on(day_number const day) const {
    return record::life_course_of(records, concepts, index, person, day);
  }

  result<std::vector<learned_on>> learned_until(day_number const last) const {
    using enum record::event_columns;
    auto days = days_of_change{last};
    auto const events =
        WM_TRY(records.events(person, received_on | superseded_on));
    days.add(events.received_on);
    days.add(events.superseded_on);
    auto const versions = WM_TRY(records.versions(person));
    days.add(versions.received_on);
    days.add(versions.superseded_on);
    auto const relations = WM_TRY(records.relations(person));
    days.add(relations.received_on);
    days.add(relations.superseded_on);
    auto out = std::vector<learned_on>{};
    auto before = record::life_course{};
    for (auto const day : days.all()) {
      auto after = WM_TRY(as_known_on(day));
      out.push_back({day, std::move(before), after});
      before = std::move(after);
    }
    return out;
  }
};

result<std::uint32_t> find_person(record::store const& records,
                                  std::filesystem::path const& folder,
                                  std::string const& id) {
  auto found = records.find_person(id);
  if (!found && found.error().code == error_code::not_found) {
    return fail(error_code::not_found, folder.string(),
                fmt::format("There is no person \"{}\" here: nobody of that "
                            "id was imported, or they have opted out.",
                            id));
  }
  return found;
}

}  // namespace

result<std::string> record_show(record_show_request const& request) {
  auto const opened = WM_TRY(open_package(request.package));
  auto const& concepts = opened.package.concepts;
  auto const records = WM_TRY(record::store::open(request.store));
  auto const known_on =
      request.known_on ? to_string(*request.known_on) : std::string{};
  auto const leave = WM_TRY(leave_to_look(
      request.store, records, request.looker,
      {.command = "record show",
       .looked_at = fmt::format(
           "person {}{}{}", request.person,
           known_on.empty() ? "" : " as known on " + known_on,
           request.versions == shown_versions::all ? ", all versions" : "")}));
  // Not before: whether somebody is here is told of that person too.
  auto const person =
      WM_TRY(find_person(records, request.store, request.person));
  auto const reading = reader{records, concepts,
                              record::concept_index{records, concepts}, person};
  auto const last = request.known_on ? record::as_number(*request.known_on)
                                     : record::kAllKnown;
  auto shown = shown_course{.course = WM_TRY(reading.as_known_on(last)),
                            .known_on = known_on,
                            .learned = {}};
  if (request.versions == shown_versions::all) {
    shown.learned = WM_TRY(reading.learned_until(last));
  }
  if (request.format == show_format::json) {
    return course_as_json(shown, concepts, leave.origin());
  }
  auto out = std::string{leave.first_line()} + course_in_words(shown, concepts);
  if (person >= records.counts().persons) {
    out += "No table of persons names this person: figures leave them out.\n";
  }
  return out;
}

}  // namespace wm::app
