#include "base/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace wm {

namespace {

__extension__ using wide = __int128;

constexpr auto kMostDigits = 18;
constexpr auto kMostPlaces = 30;

std::unexpected<error> refuse(std::string_view const text) {
  return fail(error_code::invalid_input, {},
              fmt::format("\"{}\" is not a number: write digits, a point and "
                          "perhaps a minus, like -12.5",
                          text));
}

bool is_digit(char const c) {
  return c >= '0' && c <= '9';
}

/// value * 10^places, or nothing when it becomes too large for `wide`.
std::optional<wide> shifted(wide value, int const places) {
  constexpr auto kLargest = (wide{1} << 126) / 10;
  for (auto i = 0; i < places; ++i) {
    if (value > kLargest || value < -kLargest) {
      return std::nullopt;
    }
    value *= 10;
  }
  return value;
}

/// value / 10^places, halves away from zero.
wide rounded(wide value, int const places) {
  auto divisor = wide{1};
  for (auto i = 0; i < places; ++i) {
    if (divisor > (wide{1} << 122)) {
      return 0;  // far above twice any value
    }
    divisor *= 10;
  }
  auto const whole = value / divisor;
  auto const rest = value % divisor;
  auto const twice = rest < 0 ? -rest * 2 : rest * 2;
  return twice < divisor ? whole : whole + (value < 0 ? -1 : 1);
}

}  // namespace

result<decimal> parse_decimal(std::string_view const text) {
  auto i = std::size_t{0};
  auto const negative = text.starts_with('-');
  i += negative || text.starts_with('+') ? 1U : 0U;
  auto digits = std::int64_t{0};
  auto count = 0;  // without zeros at the front
  auto places = 0;
  auto zeros = 0;  // at the end, not yet in `digits`
  auto seen = false;
  auto behind_point = false;
  for (; i < text.size() && (is_digit(text[i]) || text[i] == '.'); ++i) {
    if (text[i] == '.') {
      if (behind_point) {
        return refuse(text);
      }
      behind_point = true;
      continue;
    }
    seen = true;
    places += behind_point ? 1 : 0;
    if (text[i] == '0') {
      ++zeros;
      continue;
    }
    auto const taken = digits == 0 ? 1 : zeros + 1;
    if (count + taken > kMostDigits) {
      return refuse(text);
    }
    for (auto zero = 0; digits != 0 && zero < zeros; ++zero) {
      digits *= 10;
    }
    digits = digits * 10 + (text[i] - '0');
    count += taken;
    zeros = 0;
  }
  if (!seen) {
    return refuse(text);
  }
  auto exponent = 0;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    auto const* begin = text.data() + i + 1;
    auto const* const end = text.data() + text.size();
    begin += begin != end && *begin == '+' ? 1 : 0;
    auto const [stop, failure] = std::from_chars(begin, end, exponent);
    if (failure != std::errc{} || stop != end || std::abs(exponent) > 60) {
      return refuse(text);
    }
    i = text.size();
  }
  if (i != text.size()) {
    return refuse(text);
  }
  if (digits == 0) {
    return decimal{};
  }
  places -= zeros + exponent;
  for (; places < 0; ++places) {
    if (++count > kMostDigits) {
      return refuse(text);
    }
    digits *= 10;
  }
  if (places > kMostPlaces) {
    return refuse(text);
  }
  return decimal{.digits = negative ? -digits : digits, .places = places};
}

std::string to_string(decimal const number) {
  auto const negative = number.digits < 0;
  auto text =
      fmt::format("{}", negative ? 0 - static_cast<std::uint64_t>(number.digits)
                                 : static_cast<std::uint64_t>(number.digits));
  auto const places = static_cast<std::size_t>(std::max(number.places, 0));
  if (places > 0) {
    if (text.size() <= places) {
      text.insert(0, places + 1 - text.size(), '0');
    }
    text.insert(text.size() - places, 1, '.');
  }
  return negative ? "-" + text : text;
}

std::strong_ordering compare(decimal const left, decimal const right) {
  auto const places = std::max(left.places, right.places);
  auto const a = shifted(left.digits, places - left.places);
  auto const b = shifted(right.digits, places - right.places);
  if (a && b) {
    return *a <=> *b;
  }
  // Only one can be too large, and it is the larger in size.
  auto const sign = a ? -right.digits : left.digits;
  return sign <=> std::int64_t{0};
}

std::optional<std::int64_t> scaled(decimal const number, conversion const& by,
                                   int const places) {
  auto const product = wide{number.digits} * by.times.digits;
  auto const product_places = number.places + by.times.places;
  auto const common = std::max(product_places, by.plus.places);
  auto const left = shifted(product, common - product_places);
  auto const right = shifted(by.plus.digits, common - by.plus.places);
  if (!left || !right) {
    return std::nullopt;
  }
  auto const sum = *left + *right;
  auto const exact = common <= places
                         ? shifted(sum, places - common)
                         : std::optional{rounded(sum, common - places)};
  constexpr auto kLimit = wide{std::numeric_limits<std::int64_t>::max()};
  if (!exact || *exact > kLimit || *exact < -kLimit) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*exact);
}

}  // namespace wm
