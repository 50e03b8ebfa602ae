#pragma once

#include <optional>

#include "record/life_course.h"

namespace wm::record {

/// The day that stands for a time known to the month (its 15th) or to the
/// year (1 July); a day stands for itself, kNoTime for kNoTime.
///
/// \param day  of a month or year its first day
day_number assumed_day_of_longer(day_number day, precision known_to);
inline day_number assumed_day(day_number const day, precision const known_to) {
  return known_to <= precision::day ? day
                                    : assumed_day_of_longer(day, known_to);
}
inline day_number assumed_day(known_day const& when) {
  return assumed_day(when.day, when.precision);
}

/// Whether somebody is there on a day. Whoever dies on a day is alive on it.
enum class living {
  unknown,  // not dead, and no birth is known
  unborn,
  alive,
  dead
};
living living_on(life_course const& of, day_number day);

/// A day as months since the year 0 and the day of its month.
struct month_and_day {
  int month{0};
  int day{0};
};
month_and_day month_and_day_of(day_number day);

/// Whole months from one day to another: from the 31st to the 1st but one of
/// a month of 30 days [months].
constexpr int whole_months(month_and_day const from, month_and_day const to) {
  return to.month - from.month - (to.day < from.day ? 1 : 0);
}

/// The first day on which so many whole months have passed.
///
/// \param months  >= 0; the day lies before the year 10000
day_number day_after_months(month_and_day from, int months);

/// Age in whole years. Who is born on 29 February is a year older on 1 March
/// of years without that day. How exactly it is known: life_course::birth.
/// Death does not end it.
///
/// \returns nothing before the birth, or when it is not known [years]
std::optional<int> age_in_years(life_course const& of, day_number day);

/// The same in whole months, as whole_months() counts them [months].
std::optional<int> age_in_months(life_course const& of, day_number day);

}  // namespace wm::record
