#pragma once

#include "synth/detail/resident.h"
#include "synth/detail/words_used.h"

/// Truths that are planted for tests of what finds them, or must not be fooled
/// by them. What was planted stands in tests/golden/synth/planted.csv.
namespace wm::synth::detail::planted {

/// By how much the true upper blood pressure of people with high blood
/// pressure is lower there and then [mmHg].
double better_blood_pressure(provider practice, day_number day,
                             window const& years);

/// Whether a reading leads to coaching. Coaching changes nothing.
///
/// \param chance  0 to 1
bool is_coached(long systolic, double chance, day_number day,
                window const& years);

/// Whether a hospital's attendances of that day never arrived.
bool is_lost(provider hospital, day_number day, window const& years);

/// Whether an emergency stay that ends on its first day is recorded as an
/// appointment.
///
/// \param chance  0 to 1
bool is_recorded_as_appointment(provider hospital, double chance,
                                day_number day, window const& years);

}  // namespace wm::synth::detail::planted
