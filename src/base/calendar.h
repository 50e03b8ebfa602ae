#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wm {

/// Days from `from` up to, not including, `to`.
struct period {
  std::chrono::sys_days from;
  std::chrono::sys_days to;
  friend auto operator<=>(period const&, period const&) = default;
};

/// Reads "2027-03-31".
///
/// \error invalid_input  not four, two and two digits, or no such day
result<std::chrono::sys_days> parse_date(std::string_view text);

/// "2027-03-31".
std::string to_string(std::chrono::sys_days day);

/// The period of `years` years from `from`; years may be a twelfth or a
/// quarter and is rounded to whole months.
///
/// \param from   first day; a 29 February ends on the last day of February
/// \param years  > 0, at most 200 [years]
/// \error invalid_input  years outside its range or less than half a month
result<period> period_of(std::chrono::sys_days from, double years);

/// Whether two periods share at least one day.
constexpr bool overlap(period const& a, period const& b) {
  return a.from < b.to && b.from < a.to;
}

/// Whole months from the first to the last day of a period that starts and
/// ends on the same day of a month; else rounded to the nearest [months].
int months(period const& p);

}  // namespace wm
