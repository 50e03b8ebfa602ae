#pragma once

#include <cstdint>

#include "record/moment.h"

namespace wm::synth::detail {

/// Kinds of care that the pandemic of 2020 and 2021 changed each in its way.
enum class care_kind : std::uint8_t {
  practice,    // appointments, and what is measured there
  attendance,  // at an emergency department, without admission
  admission,   // in an emergency
  planned,     // stays, day cases, appointments in hospital
  check,       // health checks and other visits that can wait
};

/// How much of the care of other years there was [1], 1 outside the pandemic.
/// Assumed, of the size of the falls in the monthly counts of England.
///
/// \returns 0 to 1
double care_left(care_kind of, record::day_number day);

/// How many times as many died as in other years [1].
///
/// \returns 1 to kMostDeaths
double deaths_more(record::day_number day);
inline constexpr auto kMostDeaths = 2.2;

/// How much longer people wait in emergency departments than on average [1]:
/// shorter while few came, longer since.
double wait_longer(record::day_number day);

}  // namespace wm::synth::detail
