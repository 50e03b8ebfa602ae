#include "synth/detail/pandemic.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>

namespace wm::synth::detail {

namespace {

constexpr auto kKinds = std::size_t{5};

struct month {
  double care[kKinds];  // by care_kind
  double deaths;
};

// From March 2020 on, month by month.
constexpr month kMonths[] = {
    {{0.88, 0.75, 0.85, 0.70, 0.60}, 1.25},  // March 2020
    {{0.66, 0.44, 0.62, 0.28, 0.04}, 2.20},  // April
    {{0.66, 0.58, 0.72, 0.33, 0.04}, 1.35},  // May
    {{0.78, 0.68, 0.82, 0.45, 0.06}, 1.02},  // June
    {{0.84, 0.76, 0.88, 0.56, 0.10}, 1.00},  // July
    {{0.86, 0.84, 0.92, 0.66, 0.18}, 1.00},  // August
    {{0.97, 0.82, 0.92, 0.76, 0.28}, 1.00},  // September
    {{0.98, 0.76, 0.90, 0.80, 0.32}, 1.05},  // October
    {{0.96, 0.70, 0.87, 0.78, 0.30}, 1.15},  // November
    {{0.95, 0.70, 0.86, 0.74, 0.26}, 1.35},  // December
    {{0.88, 0.62, 0.84, 0.55, 0.12}, 1.90},  // January 2021
    {{0.90, 0.65, 0.84, 0.58, 0.12}, 1.35},  // February
    {{0.98, 0.79, 0.92, 0.76, 0.24}, 1.02},  // March
    {{0.97, 0.88, 0.95, 0.84, 0.34}, 1.00},  // April
    {{0.97, 0.95, 0.98, 0.88, 0.42}, 1.00},  // May
    {{0.99, 0.99, 1.00, 0.92, 0.48}, 1.00},  // June
    {{0.98, 0.98, 1.00, 0.91, 0.54}, 1.02},  // July
    {{0.98, 0.97, 1.00, 0.91, 0.58}, 1.03},  // August
    {{1.00, 1.00, 1.00, 0.94, 0.64}, 1.03},  // September
    {{1.00, 1.00, 1.00, 0.94, 0.68}, 1.03},  // October
    {{1.00, 0.98, 1.00, 0.96, 0.72}, 1.03},  // November
    {{0.94, 0.92, 0.96, 0.90, 0.60}, 1.05},  // December
    {{0.97, 0.92, 0.97, 0.92, 0.70}, 1.05},  // January 2022
};

/// Months since March 2020.
int month_of(record::day_number const day) {
  auto const date = std::chrono::year_month_day{record::as_date(day)};
  return (static_cast<int>(date.year()) - 2020) * 12 +
         static_cast<int>(static_cast<unsigned>(date.month())) - 3;
}

bool is_in_pandemic(record::day_number const day) {
  constexpr auto kFirst = 18322;  // 1 March 2020
  constexpr auto kAfter = 19024;  // 1 February 2022
  return day >= kFirst && day < kAfter;
}

month const& of_day(record::day_number const day) {
  auto const place =
      std::clamp(month_of(day), 0, static_cast<int>(std::size(kMonths)) - 1);
  return kMonths[static_cast<std::size_t>(place)];
}

}  // namespace

double care_left(care_kind const of, record::day_number const day) {
  return is_in_pandemic(day) ? of_day(day).care[static_cast<std::size_t>(of)]
                             : 1.0;
}

double deaths_more(record::day_number const day) {
  return is_in_pandemic(day) ? of_day(day).deaths : 1.0;
}

double wait_longer(record::day_number const day) {
  constexpr auto kSince = 19083;  // 1 April 2022
  return day >= kSince         ? 1.06
         : is_in_pandemic(day) ? 0.70 + 0.27 * of_day(day).care[1]
                               : 0.98;
}

}  // namespace wm::synth::detail
