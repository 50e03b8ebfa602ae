#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string_view>
#include <utility>

#include "base/calendar.h"
#include "framework/model.h"
#include "record/life_course.h"
#include "record/state/state_rules.h"

namespace wm::record {

inline day_number day(std::string_view const text) {
  return as_number(*parse_date(text));
}

/// The package that the tests take concepts, places and rules from; see
/// tower_hamlets_test.cc.
framework::package const& tower_hamlets();
state_rules const& rules();

/// A time as sources give it: a day, a month or a year.
inline known_day known(std::string_view const text) {
  auto const when = read_moment(text, framework::date_order::year_month_day);
  return when ? known_day{day_of(when->at), when->precision} : known_day{};
}

/// Somebody invented, to be given events.
inline life_course person(std::string_view const birth,
                          std::string_view const death = {}) {
  auto out = life_course{};
  out.person_id = "p";
  out.birth = known(birth);
  out.death = known(death);
  return out;
}

/// An event of a concept of Tower Hamlets.
///
/// \param end  empty: it goes on
inline life_event stay(std::string_view const what,
                       std::string_view const start,
                       std::string_view const end = {}) {
  auto const* const found =
      framework::find_concept(tower_hamlets().concepts, what);
  EXPECT_NE(found, nullptr) << what;
  auto const from = known(start);
  auto const to = known(end);
  auto out = life_event{};
  out.start = start_of(from.day);
  out.start_precision = from.precision;
  out.end = start_of(to.day);
  out.end_precision = to.precision;
  out.concepts.push_back(
      static_cast<std::uint32_t>(found - tower_hamlets().concepts.all.data()));
  return out;
}

inline life_event registration(std::string_view const practice,
                               std::string_view const start,
                               std::string_view const end = {}) {
  auto out = stay("registration.gp", start, end);
  out.provider = practice;
  return out;
}

}  // namespace wm::record
