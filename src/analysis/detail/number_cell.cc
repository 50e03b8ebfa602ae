#include "analysis/detail/number_cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace wm::analysis::detail {
namespace {

/// Up to so many digits make a whole number that a double holds exactly, and
/// dividing it by a power of ten below 1e22 rounds once: the nearest double.
constexpr auto kExactDigits = 15;
constexpr auto kPowersOfTen =
    std::array{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) {
    text.remove_prefix(1);
  }
  while (text.ends_with(' ') || text.ends_with('\t')) {
    text.remove_suffix(1);
  }
  return text;
}

bool is_missing_word(std::string_view const text) {
  constexpr auto kWords = std::array<std::string_view, 8>{
      "NA", "N/A", "NaN", "nan", "-nan", "null", "NULL", "None"};
  return std::ranges::find(kWords, text) != kWords.end();
}

number_cell read_any(std::string_view const cell) {
  auto const text = trimmed(cell);
  if (text.empty()) {
    return {0.0, number_fault::empty};
  }
  if (is_missing_word(text)) {
    return {0.0, number_fault::missing};
  }
  auto value = 0.0;
  auto const* const end = text.data() + text.size();
  auto const [stop, problem] = std::from_chars(text.data(), end, value);
  if (problem == std::errc::invalid_argument || stop != end ||
      std::isnan(value)) {
    return {0.0, number_fault::not_a_number};
  }
  if (problem != std::errc{} || !std::isfinite(value)) {
    return {0.0, number_fault::not_finite};
  }
  return {value, number_fault::none};
}

}  // namespace

number_cell read_number(std::string_view const cell) {
  auto mantissa = std::uint64_t{0};
  auto digits = 0;
  auto decimals = std::size_t{0};
  auto behind_point = false;
  for (auto const character : cell) {
    auto const digit = static_cast<unsigned>(character) - '0';
    if (digit <= 9) {
      mantissa = mantissa * 10 + digit;
      ++digits;
      decimals += behind_point ? 1U : 0U;
    } else if (character == '.' && !behind_point) {
      behind_point = true;
    } else {
      return read_any(cell);
    }
  }
  if (digits == 0 || digits > kExactDigits) {
    return read_any(cell);
  }
  return {static_cast<double>(mantissa) / kPowersOfTen[decimals],
          number_fault::none};
}

}  // namespace wm::analysis::detail
