#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "framework/concept.h"
#include "record/life_course.h"

namespace wm::app {

/// A day on which something was learned of a person: what was known the day
/// before, and at its end.
struct learned_on {
  record::day_number day{record::kNoTime};
  record::life_course before;
  record::life_course after;
};

/// What is to be told of one person.
struct shown_course {
  record::life_course course;
  std::string known_on;             // a day; empty: all that the store holds
  std::vector<learned_on> learned;  // by day; empty unless asked for
};

/// An event that the day changed.
struct changed_event {
  record::life_event const* before;
  record::life_event const* after;  // null: it no longer counts
};

/// The events known before that are told otherwise now, or no longer count,
/// in the order they had.
std::vector<changed_event> changed_events(learned_on const& what);

/// Events that were not known before [events].
std::size_t new_events(learned_on const& what);

/// A life course as people read it: facts, relations, events by year, and
/// what was learned when, if that is there.
std::string course_in_words(shown_course const& shown,
                            framework::concepts const& concepts);

/// The same as one JSON object, on one line.
std::string course_as_json(shown_course const& shown,
                           framework::concepts const& concepts,
                           record::origin origin);

}  // namespace wm::app
