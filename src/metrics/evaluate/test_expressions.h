#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "framework/concept.h"
#include "metrics/definition.h"
#include "metrics/evaluate/evaluation.h"
#include "metrics/evaluate/invented_person.h"
#include "metrics/expression.h"
#include "record/moment.h"

namespace wm::metrics {

/// The places of the concepts below.
enum test_concept : std::uint32_t {
  reading,
  stay,
  diagnosis,
  registration,
  home
};

/// A reading with two values, a stay with a method, a diagnosis.
inline framework::concepts test_concepts() {
  using framework::concept_kind;
  auto out = framework::concepts{};
  for (auto const& [id, kind] :
       {std::pair{"observation.blood_pressure", concept_kind::moment},
        std::pair{"hospital_stay", concept_kind::stay},
        std::pair{"diagnosis.hypertension", concept_kind::state},
        std::pair{"registration.gp", concept_kind::stay},
        std::pair{"residence", concept_kind::stay}}) {
    auto& one = out.all.emplace_back();
    one.id.value = id;
    one.kind = kind;
  }
  for (auto const* const id : {"systolic", "diastolic"}) {
    auto& value = out.all[reading].values.emplace_back();
    value.id.value = id;
    value.unit = "mmHg";
    value.lowest = decimal{.digits = 20, .places = 0};
    value.highest = decimal{.digits = 300, .places = 0};
  }
  auto& method = out.all[stay].attributes.emplace_back();
  method.id.value = "method";
  for (auto const* const word : {"emergency", "elective"}) {
    method.words.emplace_back().value = word;
  }
  return out;
}

inline framework::package test_package() {
  auto out = framework::package{};
  out.concepts = test_concepts();
  auto& state = out.concepts.state.emplace();
  state.registration.value = "registration.gp";
  state.residence.value = "residence";
  return out;
}

/// Days since 1970.
inline day_number day(std::string const& date) {
  return record::as_number(*parse_date(date));
}

inline expression node(operation const does, value_type const type,
                       std::vector<expression> parts = {}) {
  auto out = expression{};
  out.does = does;
  out.type = type;
  out.parts = std::move(parts);
  return out;
}
inline expression is_true(operation const does,
                          std::vector<expression> parts = {}) {
  return node(does, value_type::truth, std::move(parts));
}
inline expression on(std::string const& date) {
  auto out = node(operation::literal_day, value_type::day);
  out.number = day(date);
  return out;
}
inline expression reference() {
  return node(operation::reference_day, value_type::day);
}
inline expression number(std::int64_t const digits, int const places = 0) {
  auto out = node(operation::number_literal, value_type::number);
  out.number = digits;
  out.places = places;
  return out;
}
inline expression of_events(operation const does, value_type const type,
                            event_choice events) {
  auto out = node(does, type);
  out.events.push_back(std::move(events));
  return out;
}
inline expression event_at(std::size_t const slot) {
  auto out = node(operation::event_in, value_type::event);
  out.slot = slot;
  return out;
}
inline expression value_of(std::string const& id, expression event) {
  auto out =
      node(operation::event_value, value_type::number, {std::move(event)});
  out.value = value_name{id, "mmHg", 0};
  return out;
}
inline expression compared(expression left, comparison const order,
                           expression right) {
  auto out =
      is_true(operation::compare_numbers, {std::move(left), std::move(right)});
  out.order = order;
  return out;
}

inline window days(window::shape const shape, std::vector<expression> at,
                   std::int32_t const count = 0, std::int32_t const last = 0,
                   time_unit const unit = time_unit::days) {
  return {shape, count, last, unit, std::move(at)};
}
inline event_choice events(test_concept const what) {
  auto out = event_choice{};
  out.concepts = {what};
  out.slot = 1;
  return out;
}
inline event_choice in_window(event_choice of, window which,
                              window_side const side = window_side::starting) {
  of.windows.push_back({side, std::move(which)});
  return of;
}
inline event_choice with(event_choice of, expression filter) {
  of.filters.push_back(std::move(filter));
  return of;
}

/// A person as cases invent them, and what expressions are of them at the end
/// of the first quarter of 2025.
class tested_person {
 public:
  tested_person(std::vector<std::string> const& lines,
                std::string const& born = "1960-05-01",
                std::string const& died = "",
                std::string const& registered = "always") {
    auto from = framework::metric_case{};
    from.person.born.value = born;
    from.person.died.value = died;
    from.person.registered.value = registered;
    for (auto const& line : lines) {
      from.events.emplace_back().value = line;
    }
    auto read = person_of(from, rules_);
    EXPECT_TRUE(read) << read.error().message;
    person_ = *std::move(read);
    by_.slots = 4;
  }

  evaluation now() const {
    return evaluation{subject_, by_, {day("2025-01-01"), day("2025-03-31")}};
  }
  truth is(expression const& what) const { return *now().truth_of(what); }
  std::string tells(expression const& what) const {
    auto const told = *now().number_of(what);
    return told ? to_string(*told) : "unknown";
  }
  std::string first_to_last(window const& which) const {
    auto const told = *now().days_of(which);
    return told ? to_string(record::as_date(told->first)) + " to " +
                      to_string(record::as_date(told->last))
                : "unknown";
  }
  definition& by() { return by_; }

 private:
  framework::package package_{test_package()};
  record::state_rules rules_{package_};
  invented_person person_;
  subject subject_{person_.course, package_.concepts, rules_};
  definition by_;
};

}  // namespace wm::metrics
