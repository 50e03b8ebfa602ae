#include "framework/amount.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "base/decimal.h"

namespace wm::framework {

namespace {

bool is_digit(char const c) {
  return '0' <= c && c <= '9';
}

bool are_digits(std::string_view const text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The digits before the point, without commas, which stand between groups of
/// three; nothing when it is no number.
std::optional<std::string> whole_part(std::string_view const text) {
  constexpr auto kMostDigits = std::size_t{14};
  auto digits = std::string{};
  auto const first = std::min(text.find(','), text.size());
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const between = i >= first && (i - first) % 4 == 0;
    if (between != (text[i] == ',') || (!between && !is_digit(text[i]))) {
      return std::nullopt;
    }
    if (!between) {
      digits += text[i];
    }
  }
  auto const grouped = first < text.size();
  if (digits.empty() || digits.size() > kMostDigits ||
      (grouped &&
       (first == 0 || first > 3 || (text.size() - first) % 4 != 0))) {
    return std::nullopt;
  }
  return digits;
}

/// A number with so many decimals at most, exact.
std::optional<decimal> number_in(std::string_view text,
                                 std::size_t const decimals) {
  auto const negative = text.starts_with('-');
  if (negative) {
    text.remove_prefix(1);
  }
  auto const point = text.find('.');
  auto whole = whole_part(text.substr(0, point));
  if (!whole) {
    return std::nullopt;
  }
  if (point != std::string_view::npos) {
    auto const rest = text.substr(point + 1);
    if (!are_digits(rest) || rest.size() > decimals) {
      return std::nullopt;
    }
    *whole += "." + std::string{rest};
  }
  auto const number = parse_decimal((negative ? "-" : "") + *whole);
  return number ? std::optional{*number} : std::nullopt;
}

}  // namespace

std::expected<pence, std::string> parse_pounds(std::string_view const written) {
  constexpr auto kUnit = std::string_view{" pounds"};
  if (!written.ends_with(kUnit)) {
    return std::unexpected{fmt::format(
        "\"{}\" is no amount of money: it does not end in pounds", written)};
  }
  auto const number =
      number_in(written.substr(0, written.size() - kUnit.size()), 2);
  if (!number) {
    return std::unexpected{
        fmt::format("\"{}\" is no amount of money", written)};
  }
  auto amount = pence_of_pounds(*number);
  if (!amount) {
    return std::unexpected{fmt::format("{} is more money than there is: {}",
                                       written, amount.error().message)};
  }
  return *amount;
}

std::expected<share, std::string> parse_percentage(
    std::string_view const written) {
  constexpr auto kLongest = std::size_t{4};  // digits before the point
  auto text = written;
  auto const refused =
      std::unexpected{fmt::format("\"{}\" is no percentage", written)};
  if (!text.ends_with('%')) {
    return refused;
  }
  text.remove_suffix(1);
  if (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  auto const number = number_in(text, 4);
  auto const whole = text.substr(text.starts_with('-') ? 1 : 0);
  if (!number || text.contains(',') ||
      whole.substr(0, whole.find('.')).size() > kLongest) {
    return refused;
  }
  // Per cent are hundredths: four decimals of them are millionths.
  return share{*scaled(*number, {}, 4)};
}

std::string pounds_text(pence const amount) {
  auto const size = std::abs(amount.value());
  return fmt::format("{}{}.{:02} pounds", amount.value() < 0 ? "-" : "",
                     size / 100, size % 100);
}

}  // namespace wm::framework
