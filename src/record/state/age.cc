#include "record/state/age.h"

#include <chrono>

namespace wm::record {

day_number assumed_day(day_number const day, precision const known_to) {
  if (day == kNoTime || known_to <= precision::day) {
    return day;
  }
  using namespace std::chrono;  // NOLINT(google-build-using-namespace)
  auto const date = year_month_day{as_date(day)};
  return as_number(known_to == precision::month
                       ? date.year() / date.month() / 15
                       : date.year() / July / 1);
}

living living_on(life_course const& of, day_number const day) {
  if (assumed_day(of.death) < day) {
    return living::dead;
  }
  if (of.birth.day == kNoTime) {
    return living::unknown;
  }
  return assumed_day(of.birth) <= day ? living::alive : living::unborn;
}

month_and_day month_and_day_of(day_number const day) {
  auto const date = std::chrono::year_month_day{as_date(day)};
  return {.month = 12 * static_cast<int>(date.year()) +
                   static_cast<int>(static_cast<unsigned>(date.month())) - 1,
          .day = static_cast<int>(static_cast<unsigned>(date.day()))};
}

day_number day_after_months(month_and_day const from, int const months) {
  auto const month = from.month + months;
  auto const first =
      std::chrono::year{month / 12} / static_cast<int>(month % 12 + 1) / 1;
  auto const last = std::chrono::year_month_day_last{
      first.year(), std::chrono::month_day_last{first.month()}};
  // Who is born on the 31st is a month older on the 1st after a short month.
  auto const days = static_cast<int>(static_cast<unsigned>(last.day()));
  return as_number(std::chrono::sys_days{first}) +
         (from.day > days ? days : from.day - 1);
}

std::optional<int> age_in_months(life_course const& of, day_number const day) {
  auto const birth = assumed_day(of.birth);
  if (birth == kNoTime || day < birth) {
    return std::nullopt;
  }
  return whole_months(month_and_day_of(birth), month_and_day_of(day));
}

std::optional<int> age_in_years(life_course const& of, day_number const day) {
  auto const months = age_in_months(of, day);
  return months ? std::optional{*months / 12} : std::nullopt;
}

}  // namespace wm::record
