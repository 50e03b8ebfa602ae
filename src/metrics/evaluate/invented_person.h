#pragma once

#include <cstddef>
#include <deque>
#include <expected>
#include <string>
#include <string_view>

#include "framework/record_definition.h"
#include "record/life_course.h"
#include "record/state/state_rules.h"

namespace wm::metrics {

/// What is wrong with a text of a case, and where in it.
struct case_fault {
  framework::located<std::string> text;
  std::size_t offset{0};  // within the text [bytes]
  std::size_t length{0};  // [bytes]
  std::string message;
  std::string remedy;  // may be empty
};

/// The person of a case. The texts that the life course refers to live as
/// long as this, also when it is moved.
struct invented_person {
  invented_person() = default;
  // A copy would refer to the texts of the other.
  invented_person(invented_person&&) = default;
  invented_person& operator=(invented_person&&) = default;
  invented_person(invented_person const&) = delete;
  invented_person& operator=(invented_person const&) = delete;
  ~invented_person() = default;

  std::deque<std::string> texts;
  record::life_course course;
};

/// Reads the person and the events of a case (docs/language.md: Cases).
/// Unless events say otherwise, the person is registered with the practice
/// "case" and lives at the place "case" all the time.
///
/// \error case_fault  a day that is none, or a concept, attribute, word or
///                    value that concepts.yaml does not have
std::expected<invented_person, case_fault> person_of(
    framework::metric_case const& from, record::state_rules const& rules);

}  // namespace wm::metrics
