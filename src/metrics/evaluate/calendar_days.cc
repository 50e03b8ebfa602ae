#include "metrics/evaluate/calendar_days.h"

#include <chrono>

namespace wm::metrics {

namespace {

using record::as_date;
using record::as_number;
using record::day_number;
namespace chrono = std::chrono;

constexpr auto kFirst = as_number(chrono::year{1} / 1 / 1);
constexpr auto kLast = as_number(chrono::year{9999} / 12 / 31);

std::unexpected<error> off_the_calendar() {
  return fail(error_code::invalid_input, "a day of the definition",
              "it lies before the year 1 or after 9999; use a shorter time");
}

result<day_number> on_calendar(std::int64_t const day) {
  if (day < kFirst || day > kLast) {
    return off_the_calendar();
  }
  return static_cast<day_number>(day);
}

result<day_number> months_later(day_number const day,
                                std::int64_t const months) {
  constexpr auto kMost = std::int64_t{12} * 9999;
  if (months < -kMost || months > kMost) {
    return off_the_calendar();
  }
  auto const date = chrono::year_month_day{as_date(day)};
  auto const month = chrono::year_month{date.year(), date.month()} +
                     chrono::months{static_cast<int>(months)};
  auto const same = chrono::year_month_day{month / date.day()};
  auto const end = chrono::year_month_day_last{month / chrono::last};
  return on_calendar(as_number(chrono::sys_days{same.ok() ? same : end}));
}

}  // namespace

result<day_number> shifted(day_number const day, std::int64_t const count,
                           time_unit const unit) {
  switch (unit) {
    case time_unit::days:
      return on_calendar(day + count);
    case time_unit::weeks:
      return on_calendar(day + 7 * count);
    case time_unit::months:
      return months_later(day, count);
    case time_unit::years:
      return months_later(day, 12 * count);
  }
  return off_the_calendar();
}

result<day_number> birthday_of(day_number const birth,
                               std::int32_t const which) {
  auto const born = chrono::year_month_day{as_date(birth)};
  auto const day = WM_TRY(shifted(birth, which, time_unit::years));
  auto const same_day =
      chrono::year_month_day{as_date(day)}.day() == born.day();
  return same_day ? day : day + 1;
}

}  // namespace wm::metrics
