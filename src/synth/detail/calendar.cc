#include "synth/detail/calendar.h"

#include <chrono>
#include <cmath>
#include <numbers>

namespace wm::synth::detail {

namespace {

struct week {
  double days[7];    // Monday first, at most 1
  double of_winter;  // how much more in January than on average
};
constexpr week kRhythms[] = {{{1.0, 0.92, 0.85, 0.85, 0.82, 0.06, 0.0}, 0.12},
                             {{0.95, 1.0, 1.0, 0.95, 0.85, 0.0, 0.0}, 0.0},
                             {{1.0, 0.95, 0.94, 0.93, 0.94, 0.93, 0.95}, 0.08}};

/// \source Anonymous, Nature 13 (1876), 487, the date of Easter Sunday.
day_number easter(int const year) {
  auto const a = year % 19;
  auto const b = year / 100;
  auto const c = year % 100;
  auto const d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  auto const e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  auto const f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  using namespace std::chrono;
  return record::as_number(
      sys_days{std::chrono::year{year} /
               std::chrono::month{static_cast<unsigned>(f / 31)} /
               std::chrono::day{static_cast<unsigned>(f % 31 + 1)}});
}

/// Bank holidays of England.
bool is_closed(day_number const day) {
  auto const date = std::chrono::year_month_day{record::as_date(day)};
  using namespace std::chrono;
  auto const of_year = date.month() / date.day();
  if (of_year == December / 25 || of_year == December / 26 ||
      of_year == January / 1) {
    return true;
  }
  constexpr auto kFriday = 4;
  auto const of_week = weekday(day);
  if (of_week == 0) {
    constexpr auto kWeek = 7U;
    auto const of_month = static_cast<unsigned>(date.day());
    auto const last = of_month + kWeek > 31;  // of May and August
    return (date.month() == May && (of_month <= kWeek || last)) ||
           (date.month() == August && last) ||
           (of_year > March / 21 && of_year < April / 28 &&
            day == easter(static_cast<int>(date.year())) + 1);
  }
  return of_week == kFriday && of_year > March / 18 && of_year < April / 25 &&
         day == easter(static_cast<int>(date.year())) - 2;
}

double weight_of(day_number const day, rhythm const of) {
  auto const& week = kRhythms[static_cast<std::size_t>(of)];
  auto const of_week = week.days[weekday(day)];
  if (of_week <= 0.0 || (of != rhythm::emergency && is_closed(day))) {
    return 0.0;
  }
  constexpr auto kMidJanuary = 15.0;
  auto const winter =
      std::cos(2.0 * std::numbers::pi * (day - kMidJanuary) / kYear);
  return of_week * (1.0 + week.of_winter * winter) / (1.0 + week.of_winter);
}

}  // namespace

int weekday(day_number const day) {
  constexpr auto kThursday = 3;  // 1 January 1970
  return ((day + kThursday) % 7 + 7) % 7;
}

day_number draw_day(random_stream& chance, day_number const from,
                    day_number const to, rhythm const of) {
  constexpr auto kTries = 12;
  auto day = from;
  for (auto i = 0; i < kTries; ++i) {
    day = chance.between(from, to - 1);
    if (chance.uniform() < weight_of(day, of)) {
      return day;
    }
  }
  for (auto other = from; other < to; ++other) {
    if (weight_of(other, of) > 0.5) {
      return other;
    }
  }
  return day;
}

day_number clinic_day(day_number day) {
  while (weight_of(day, rhythm::clinic) <= 0.0) {
    ++day;
  }
  return day;
}

record::minutes planned_time(random_stream& chance, day_number const day) {
  constexpr auto kOpens = 8 * 60 + 30;
  return record::start_of(day) + kOpens + 10 * chance.between(0, 55);
}

record::minutes emergency_time(random_stream& chance, day_number const day) {
  // Share of arrivals by hour of the day, as running sums.
  constexpr double kHours[] = {3,  5.5,  7.5,  9,  10.5, 12,   14,   17,
                               22, 28,   34.5, 41, 47,   53,   59,   64.5,
                               70, 75.5, 81,   86, 90.5, 94.5, 97.5, 100};
  auto const hour = static_cast<int>(chance.pick(kHours));
  return record::start_of(day) + hour * 60 + chance.between(0, 59);
}

}  // namespace wm::synth::detail
