#pragma once

#include <deque>
#include <expected>
#include <string>

#include "metrics/evaluate/invented_person.h"

namespace wm::metrics {

/// Reads an event of a case: "2025-03-31 observation.blood_pressure
/// systolic=139 diastolic=89", "2025-01-03 to 2025-01-09 hospital_stay
/// method=emergency provider=B".
///
/// \param texts  where the texts go that the event refers to
/// \error case_fault  a day that is none, or a concept, attribute, word or
///                    value that concepts.yaml does not have
std::expected<record::life_event, case_fault> event_of(
    framework::located<std::string> const& line,
    framework::concepts const& known, std::deque<std::string>& texts);

}  // namespace wm::metrics
