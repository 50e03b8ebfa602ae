#include "framework/unit.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.h"

namespace wm::framework {

namespace {

constexpr auto kMostDecimals = 6;

/// Those whose name holds no number.
constexpr std::string_view kFixedUnits[] = {
    "percent",
    "years",
    "months",
    "weeks",
    "days",
    "nights",
    "hours",
    "minutes",
    "pounds",
    "ratio",
    "count",
    "kilometres",
    "score",
    "micrograms per cubic metre",
    "accidents per square kilometre",
    "per hectare",
    "points",
    "mmHg",
    "kPa",
    "mmol/mol",
    "mmol/L",
    "kg",
    "kg/m2",
    "g",
    "cm",
    "m",
};

/// Those in which a mean change may be a fall: what is measured of persons.
constexpr std::string_view kMeasuredUnits[] = {
    "score", "points", "mmHg", "kPa", "mmol/mol", "mmol/L",
    "kg",    "kg/m2",  "g",    "cm",  "m",
};

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) {
    return {};
  }
  auto const last = text.find_last_not_of(' ');
  return text.substr(first, last - first + 1);
}

/// Digits, with or without commas between thousands.
std::optional<double> whole_number(std::string_view const text) {
  auto digits = std::string{};
  auto const leading = std::min(text.find(','), text.size());
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const between = i >= leading && (i - leading) % 4 == 0;
    if (between != (text[i] == ',') ||
        (!between && !('0' <= text[i] && text[i] <= '9'))) {
      return std::nullopt;
    }
    if (!between) {
      digits += text[i];
    }
  }
  auto const grouped = leading < text.size();
  if (digits.empty() || digits.size() > 12 || leading == 0 ||
      (grouped && (leading > 3 || (text.size() - leading) % 4 != 0))) {
    return std::nullopt;
  }
  auto number = 0.0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// The N of "N decimals" or "1 decimal".
std::optional<int> decimals_of(std::string_view const text) {
  auto const space = text.find(' ');
  if (space == std::string_view::npos) {
    return std::nullopt;
  }
  auto const word = trimmed(text.substr(space));
  auto const number = whole_number(text.substr(0, space));
  if (!number || (word != "decimal" && word != "decimals")) {
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

/// The N of "per N" and "per N something".
std::optional<double> per_of(std::string_view const name) {
  if (!name.starts_with("per ")) {
    return std::nullopt;
  }
  auto const rest = name.substr(4);
  auto const number = whole_number(rest.substr(0, rest.find(' ')));
  return number && *number > 0 ? number : std::nullopt;
}

/// The N of "score out of N".
std::optional<double> highest_score(std::string_view const name) {
  constexpr auto kOutOf = std::string_view{"score out of "};
  return name.starts_with(kOutOf) ? whole_number(name.substr(kOutOf.size()))
                                  : std::nullopt;
}

std::unexpected<unit_fault> refuse(diagnostic_code const code,
                                   std::string message, std::string remedy) {
  return std::unexpected{
      unit_fault{code, std::move(message), std::move(remedy)}};
}

/// Whether a number in this unit says what it is without naming it.
bool may_go_unnamed(unit const& u) {
  return u.name == "ratio" || u.name == "count" || u.name.starts_with("score");
}

std::unexpected<unit_fault> unknown_unit(std::string_view const name) {
  auto const guess = nearest(name, kFixedUnits);
  return refuse(
      diagnostic_code::unknown_unit, fmt::format("unknown unit \"{}\"", name),
      guess.empty()
          ? fmt::format("Allowed: {}, per N, per N something, score out of N.",
                        fmt::join(kFixedUnits, ", "))
          : fmt::format("Did you mean \"{}\"?", guess));
}

}  // namespace

std::expected<unit, unit_fault> parse_unit(std::string_view const written) {
  auto const comma = written.rfind(',');
  auto const decimals = comma == std::string_view::npos
                            ? std::nullopt
                            : decimals_of(trimmed(written.substr(comma + 1)));
  auto const name = trimmed(decimals ? written.substr(0, comma) : written);
  auto const per = per_of(name);
  if (std::ranges::find(kFixedUnits, name) == std::end(kFixedUnits) && !per &&
      !highest_score(name)) {
    return unknown_unit(name);
  }
  if (!decimals) {
    return refuse(
        diagnostic_code::unit_without_decimals,
        "the unit does not say with how many decimals it is shown",
        fmt::format("Write \"{}, 1 decimal\", or as many as fit.", name));
  }
  if (*decimals > kMostDecimals) {
    return refuse(diagnostic_code::too_many_decimals,
                  fmt::format("at most {} decimals can be shown, not {}",
                              kMostDecimals, *decimals),
                  "Write as many as differ between places: most often 1.");
  }
  return unit{.name = std::string{name},
              .per = name == "percent" ? 100.0 : per.value_or(1.0),
              .decimals = *decimals,
              .at = {}};
}

std::expected<double, unit_fault> parse_amount(std::string_view const written,
                                               unit const& in) {
  auto const text = trimmed(written);
  auto const in_its_unit =
      fmt::format("Write the value in the metric's unit, {}.", in.name);
  auto number = 0.0;
  auto const [end, failure] = std::from_chars(
      text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (failure != std::errc{} || !std::isfinite(number)) {
    return refuse(diagnostic_code::not_an_amount,
                  fmt::format("\"{}\" does not start with a number", text),
                  in_its_unit);
  }
  auto const name = trimmed({end, text.data() + text.size()});
  auto const same = name == in.name || (name == "%" && in.name == "percent");
  if (name.empty() && !may_go_unnamed(in)) {
    return refuse(
        diagnostic_code::amount_without_unit,
        fmt::format("\"{}\" has no unit; the metric is in {}", text, in.name),
        in_its_unit);
  }
  if (!same && !name.empty()) {
    return refuse(diagnostic_code::amount_in_other_unit,
                  fmt::format("\"{}\" is in another unit than the metric, "
                              "which is in {}",
                              text, in.name),
                  in_its_unit);
  }
  auto const highest =
      in.name == "percent" ? 100.0 : highest_score(in.name).value_or(HUGE_VAL);
  if (number > highest) {
    return refuse(
        diagnostic_code::amount_above_highest,
        fmt::format("{} is more than {}, the most there can be", text, highest),
        "Write a value that can be reached.");
  }
  auto const measured =
      std::ranges::find(kMeasuredUnits, in.name) != std::end(kMeasuredUnits);
  if (number < 0 && !measured) {
    return refuse(diagnostic_code::amount_below_nothing,
                  fmt::format("{} is less than nothing", text),
                  "Write a value that can be reached.");
  }
  return number;
}

std::string amount_text(double const value, unit const& in) {
  return fmt::format("{} {}", value, in.name == "percent" ? "%" : in.name);
}

std::string unit_pattern() {
  constexpr auto kNumber = "([1-9][0-9]{0,11}|[1-9][0-9]{0,2}(,[0-9]{3})+)";
  return fmt::format(
      "^({0}|per {1}( .*)?|score out of {1}), *[0-{2}] decimals?$",
      fmt::join(kFixedUnits, "|"), kNumber, kMostDecimals);
}

}  // namespace wm::framework
