#pragma once

#include <string>
#include <string_view>

#include "framework/concept.h"
#include "record/life_course.h"

namespace wm::app {

/// "2025-03-28", "2025-03-28 to 2025-04-02", "since 2001" for what goes on.
std::string when_text(record::life_event const& event,
                      framework::concepts const& concepts);

/// "138", "36.6": a measured number with the decimals of its value.
std::string number_text(record::measured_value const& measured,
                        framework::concepts const& concepts);

/// What an event says, on one line: "High blood pressure (snomed 38341003)",
/// "Blood pressure: systolic 138 mmHg, diastolic 88 mmHg; provider F84001".
std::string event_text(record::life_event const& event,
                       framework::concepts const& concepts);

/// "Born 1962-02-02. Sex: female. Ethnic group: not known. Religion: sikh."
std::string facts_text(record::life_course const& course,
                       framework::concepts const& concepts);

/// "mother: p32, since 2024-05-05 (gp)"
std::string relation_text(record::life_relation const& relation);

}  // namespace wm::app
