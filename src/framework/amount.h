#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/money.h"

// How package files write money and parts of a whole.
namespace wm::framework {

/// Reads an amount of money with its unit: "1,250.00 pounds", "1250 pounds".
/// Commas stand between thousands or not at all.
///
/// \returns the amount, negative where a minus stands before it [pence]; else
///          why it is none, in a sentence
std::expected<pence, std::string> parse_pounds(std::string_view written);

/// Reads a part of a whole: "12.5 %", with four decimals at most.
///
/// \returns the part, beyond 0 to 100 % too [millionths]; else why it is none,
///          in a sentence
std::expected<share, std::string> parse_percentage(std::string_view written);

/// "1250.00 pounds", as parse_pounds reads it.
std::string pounds_text(pence amount);

/// What an amount of money, a percentage and a number with its unit look like,
/// as regular expressions (ECMA 262). Money is never negative in a YAML file;
/// parse_pounds also reads the repayments of finance/.
inline constexpr auto kPoundsPattern = std::string_view{
    "^([0-9]{1,14}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,2})? pounds$"};
inline constexpr auto kPercentagePattern =
    std::string_view{"^-?[0-9]{1,4}(\\.[0-9]{1,4})? ?%$"};
inline constexpr auto kAmountPattern =
    std::string_view{"^-?([0-9]+\\.?[0-9]*|\\.[0-9]+) *(%|[a-z].*)?$"};

}  // namespace wm::framework
