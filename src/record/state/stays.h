#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "record/life_course.h"

namespace wm::record {

/// The first and the last day of an event, both included; what is known to
/// the month or year counts from assumed_day().
struct stay_days {
  day_number first;
  day_number last;  // kNoTime: it still goes on
};
stay_days days_of(life_event const& stay);

/// The stay of a concept that holds on a day: a registration, a residence. Of
/// several that overlap the one that began last; of those that began on one
/// day the one whose provider, then place, then id comes first by its code.
///
/// \param concept_place  in framework::concepts::all; nothing: no stay
/// \returns null when none holds, or the person is dead or not yet born
life_event const* stay_on(life_course const& of,
                          std::optional<std::uint32_t> concept_place,
                          day_number day);

/// The longest run of days without a stay of a concept: 0 for who is
/// registered all the time. Days before birth and after death are without.
///
/// \param from  first day
/// \param to    from < to; the day after the last
/// \returns 0 to to - from [days]
int longest_gap(life_course const& of,
                std::optional<std::uint32_t> concept_place, day_number from,
                day_number to);

/// The same of stays that are known already.
///
/// \param stays  by their first days; those without days do not count
/// \param from   first day
/// \param to     from < to; the day after the last
int longest_gap(std::span<stay_days const> stays, day_number from,
                day_number to);

}  // namespace wm::record
