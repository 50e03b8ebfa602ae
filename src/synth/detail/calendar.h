#pragma once

#include <algorithm>
#include <cstdint>

#include "record/moment.h"
#include "synth/detail/random_stream.h"
#include "synth/detail/resident.h"

namespace wm::synth::detail {

/// On which days something happens.
enum class rhythm : std::uint8_t {
  practice,   // Monday to Friday, most on Mondays; a few Saturdays; winter
  clinic,     // Monday to Friday
  emergency,  // every day, a little more on Mondays and in winter
};

/// 0 = Monday.
int weekday(day_number day);

/// A day from `from` up to, not including, `to`, as the rhythm has it. Planned
/// care keeps clear of bank holidays.
///
/// \param to  > from
day_number draw_day(random_stream& chance, day_number from, day_number to,
                    rhythm of);

/// That day, or the next on which clinics are open.
day_number clinic_day(day_number day);

/// A time of a day, in the hours of planned care, in steps of ten minutes.
record::minutes planned_time(random_stream& chance, day_number day);
/// A time of a day when emergencies come: most from late morning to evening.
record::minutes emergency_time(random_stream& chance, day_number day);

/// The years of the window in which somebody lives in the borough.
///
/// \param each  called with the first day, and the first day behind, of each
template <typename Each>
void for_each_year(resident const& who, window const& years, Each const& each) {
  constexpr auto kDays = 365;
  auto const end = end_of(who, years);
  for (auto from = std::max(who.came, years.from); from < end;) {
    auto const next = years.from + ((from - years.from) / kDays + 1) * kDays;
    auto const to = std::min(next, end);
    each(from, to);
    from = to;
  }
}

}  // namespace wm::synth::detail
