#include "record/state/age.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace wm::record {

namespace {

/// A month, counted from the year 0.
day_number first_day_of(int const month) {
  return as_number(std::chrono::sys_days{std::chrono::year{month / 12} /
                                         (month % 12 + 1) / 1});
}

/// Months in which people live: looked up, for it is asked for very often.
constexpr auto kFirstMonth = 12 * 1900;
constexpr auto kMonths = std::size_t{12 * 300};

std::array<day_number, kMonths> const kFirstDays = [] {
  auto out = std::array<day_number, kMonths>{};
  for (auto i = std::size_t{0}; i < kMonths; ++i) {
    out[i] = first_day_of(kFirstMonth + static_cast<int>(i));
  }
  return out;
}();

}  // namespace

day_number assumed_day_of_longer(day_number const day,
                                 precision const known_to) {
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
  auto const place = static_cast<std::size_t>(month - kFirstMonth);
  auto const known = month >= kFirstMonth && place + 1 < kMonths;
  auto const first = known ? kFirstDays[place] : first_day_of(month);
  auto const next = known ? kFirstDays[place + 1] : first_day_of(month + 1);
  // Who is born on the 31st is a month older on the 1st after a short month.
  return std::min(first + from.day - 1, next);
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
