#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wm {

/// A number as people write it, without rounding: digits / 10^places.
/// Sums of such numbers with equal places are exact, sums of doubles are not.
struct decimal {
  std::int64_t digits{0};
  int places{0};  // 0 to 30 [decimal places]
};

/// Reads "139", "-0.5", "1e-5". Zeros at the end behind the point are
/// dropped: equal numbers have equal digits and places.
///
/// \error invalid_input  not a number; more than 18 digits or 30 decimal
///                       places
result<decimal> parse_decimal(std::string_view text);

/// "139", "-0.5", "0.00001".
std::string to_string(decimal number);

std::strong_ordering compare(decimal left, decimal right);

/// How a number in one unit becomes one in another: times, then plus.
struct conversion {
  decimal times{.digits = 1, .places = 0};
  decimal plus{};
};

/// The number in the other unit, in units of 10^-places, halves away from
/// zero.
///
/// \param places  0 to 9 [decimal places]
/// \returns nothing when it does not fit into 64 bits
std::optional<std::int64_t> scaled(decimal number, conversion const& by,
                                   int places);

}  // namespace wm
