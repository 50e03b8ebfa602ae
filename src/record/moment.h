#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "framework/record_mapping.h"

namespace wm::record {

/// How exactly a time is known.
enum class precision : std::uint8_t {
  minute = 0,
  day = 1,
  month = 2,
  year = 3
};

/// Minutes since the beginning of 1970, by the clock on the wall [minutes].
using minutes = std::int32_t;
/// Days since the beginning of 1970 [days].
using day_number = std::int32_t;

/// "No time given": an event without end, a person who has not died.
inline constexpr auto kNoTime = std::numeric_limits<std::int32_t>::max();

/// The day on which everything is known that a store holds.
inline constexpr auto kAllKnown = day_number{kNoTime - 1};

/// A time as sources give it; of a day, month or year its first minute.
struct moment {
  minutes at{kNoTime};
  record::precision precision{record::precision::day};
  friend bool operator==(moment const&, moment const&) = default;
};

/// Reads 2024-03-31, 2024-03-31T09:30:00, 2024-03-31 09:30, 2024-03, 2024 and
/// 20240331; with `order`, 31/03/2024 or 03/31/2024, also with - or . between
/// and with a time behind it. Seconds are dropped. An offset (Z, +01:00) is
/// dropped too: the time counts as the clock showed it.
///
/// \returns nothing for what is no such text, no such day, or a year before
///          1850 or after 2199
std::optional<moment> read_moment(std::string_view text,
                                  framework::date_order order);

/// The day of a time; kNoTime stays kNoTime.
constexpr day_number day_of(minutes const at) {
  constexpr auto kDay = 24 * 60;
  if (at == kNoTime) {
    return kNoTime;
  }
  return at >= 0 ? at / kDay : -((kDay - 1 - at) / kDay);
}

/// The first minute of a day.
constexpr minutes start_of(day_number const day) {
  return day == kNoTime ? kNoTime : day * 24 * 60;
}

constexpr std::chrono::sys_days as_date(day_number const day) {
  return std::chrono::sys_days{std::chrono::days{day}};
}
constexpr day_number as_number(std::chrono::sys_days const day) {
  return static_cast<day_number>(day.time_since_epoch().count());
}

/// "2024-03-31 09:30", "2024-03-31", "2024-03" or "2024"; empty for none.
std::string to_string(moment const& when);

}  // namespace wm::record
