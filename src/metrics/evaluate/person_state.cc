#include "metrics/evaluate/person_state.h"

#include <algorithm>

#include "record/state/age.h"
#include "record/state/breakdown.h"
#include "record/state/person_state.h"
#include "record/state/stays.h"

namespace wm::metrics {

namespace {

using record::life_course;

std::optional<day_number> told(day_number const day) {
  return day == record::kNoTime ? std::nullopt : std::optional{day};
}

std::optional<std::uint32_t> concept_of(subject const& of, belonging const to) {
  return to == belonging::registered ? of.rules.registration()
                                     : of.rules.residence();
}

}  // namespace

std::optional<day_number> birth_of(life_course const& course) {
  return told(record::assumed_day(course.birth));
}

std::optional<day_number> death_of(life_course const& course) {
  return told(record::assumed_day(course.death));
}

truth alive_on(life_course const& course, day_number const day) {
  auto const living = record::living_on(course, day);
  return living == record::living::unknown
             ? truth::unknown
             : certain(living == record::living::alive);
}

truth belongs_on(subject const& of, belonging const to, day_number const day) {
  return certain(record::stay_on(of.course, concept_of(of, to), day) !=
                 nullptr);
}

truth belongs_throughout(subject const& of, belonging const to,
                         day_range const& window, std::int32_t const gap) {
  if (window.last < window.first) {
    return truth::yes;
  }
  if (window.first == kNoBeginning || window.last == kNoEnd) {
    return truth::no;
  }
  return certain(record::longest_gap(of.course, concept_of(of, to),
                                     window.first, window.last + 1) <= gap);
}

std::vector<day_range> days_belonging(subject const& of, belonging const to) {
  auto const what = concept_of(of, to);
  auto const life = day_range{birth_of(of.course).value_or(kNoBeginning),
                              death_of(of.course).value_or(kNoEnd)};
  auto out = std::vector<day_range>{};
  for (auto const& event : of.course.events) {
    if (what && std::ranges::binary_search(event.concepts, *what)) {
      auto const [first, last] = record::days_of(event);
      out.push_back(common_days({first, last}, life));
    }
  }
  return joined(std::move(out), 0);
}

std::string characteristic_of(life_course const& course,
                              std::string_view const name) {
  if (name == "sex") {
    return std::string{course.sex};
  }
  if (name == "ethnic_group") {
    return std::string{course.ethnic_group};
  }
  for (auto const& one : course.characteristics) {
    if (one.name == name) {
      return std::string{one.word};
    }
  }
  return {};
}

std::string group_on(subject const& of, std::string_view const name,
                     day_number const day) {
  if (auto word = characteristic_of(of.course, name); !word.empty()) {
    return word;
  }
  auto word = record::group_of(
      record::state_on(of.course, of.rules, of.relatives, day), name);
  return word == record::kUnknownGroup ? std::string{} : word;
}

}  // namespace wm::metrics
