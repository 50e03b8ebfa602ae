#include "metrics/evaluate/window_days.h"

#include <cstdint>

#include "metrics/evaluate/calendar_days.h"

namespace wm::metrics {

result<day_range> days_of(window const& which,
                          std::span<day_number const> const days,
                          day_range const period) {
  auto const away = [&](std::int64_t const count) {
    return shifted(days[0], count, which.unit);
  };
  switch (which.is) {
    case window::shape::period:
      break;
    case window::shape::to_day:
      return day_range{WM_TRY(away(-std::int64_t{which.count})) + 1, days[0]};
    case window::shape::from_day:
      return day_range{days[0], WM_TRY(away(which.count)) - 1};
    case window::shape::up_to:
      return day_range{kNoBeginning, days[0]};
    case window::shape::before:
      return day_range{kNoBeginning, days[0] - 1};
    case window::shape::after:
      return day_range{days[0] + 1, kNoEnd};
    case window::shape::on:
      return day_range{days[0], days[0]};
    case window::shape::between:
      return day_range{days[0], days[1]};
    case window::shape::days_after:
      return day_range{WM_TRY(away(which.count)), WM_TRY(away(which.last))};
    case window::shape::days_before:
      return day_range{WM_TRY(away(-std::int64_t{which.last})),
                       WM_TRY(away(-std::int64_t{which.count}))};
  }
  return period;
}

}  // namespace wm::metrics
