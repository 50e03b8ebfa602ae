#include "report/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace wm::report {

namespace {

constexpr auto kPlace = std::string_view{"{value}"};
constexpr auto kOutOf = std::string_view{"score out of "};

/// How a unit reads after a number, and alone on an axis.
struct wording {
  std::string_view unit;
  std::string_view one;  // after exactly 1
  std::string_view many;
  std::string_view symbol;
};

constexpr auto kWordings = std::array{
    wording{"percent", "%", "%", "%"},
    wording{"years", "year", "years", "years"},
    wording{"days", "day", "days", "days"},
    wording{"ratio", "", "", ""},
    wording{"count", "", "", ""},
    wording{"score", "", "", ""},
    wording{"kilometres", "kilometre", "kilometres", "km"},
    wording{"micrograms per cubic metre", "microgram per cubic metre",
            "micrograms per cubic metre", "µg/m³"},
    wording{"accidents per square kilometre", "accident per square kilometre",
            "accidents per square kilometre", "per km²"},
    wording{"per hectare", "per hectare", "per hectare", "per ha"},
};

/// "per 1,000" of "per 1,000 live births".
std::string_view per_alone(std::string_view const name) {
  auto const second = name.find(' ', name.find(' ') + 1);
  return name.substr(0, second);
}

std::string unit_words(std::string_view const number,
                       framework::unit const& in) {
  if (in.name.starts_with(kOutOf)) {
    return in.name.substr(std::string_view{"score "}.size());
  }
  for (auto const& w : kWordings) {
    if (w.unit == in.name) {
      return std::string{number == "1" ? w.one : w.many};
    }
  }
  return in.name;  // "per 1,000 live births"
}

bool has(std::string_view const text, std::string_view const words) {
  return text.find(words) != std::string_view::npos;
}

/// Whether a sentence says what its number counts, so that "16.6 %" would say
/// it twice: the base of a share or rate anywhere, other units right after.
bool says_unit(std::string_view const sentence, std::string_view const after,
               framework::unit const& in) {
  if (in.name == "percent") {
    return has(sentence, "100") || has(sentence, "%") ||
           has(sentence, "per cent") || has(sentence, "percent");
  }
  if (in.name == "pounds") {
    return has(sentence, "£{value}");
  }
  if (in.name.starts_with("per ")) {
    return has(sentence, per_alone(in.name).substr(4));
  }
  if (in.name.starts_with(kOutOf)) {
    return has(sentence, "out of");
  }
  for (auto const& w : kWordings) {
    if (w.unit == in.name && !w.many.empty()) {
      auto const first_word = w.one.substr(0, w.one.find(' '));
      return after.starts_with(" " + std::string{first_word});
    }
  }
  return false;
}

}  // namespace

std::string number_text(double const value, int const decimals) {
  auto out = fmt::format("{:.{}f}", value, decimals);
  auto const negative = out.starts_with('-');
  auto const zero = out.find_first_of("123456789") == std::string::npos;
  if (negative && zero) {
    out.erase(0, 1);
  }
  auto const first = out.starts_with('-') ? 1U : 0U;
  auto const point = std::min(out.find('.'), out.size());
  for (auto i = point; i > first + 3; i -= 3) {
    out.insert(i - 3, ",");
  }
  return out;
}

double number_of(share const of) {
  return static_cast<double>(of.value()) / static_cast<double>(kAll.value());
}

std::string pounds_text(pence const amount) {
  constexpr auto kPenceInAPound = 100.0;
  auto const pounds = number_text(
      std::abs(static_cast<double>(amount.value())) / kPenceInAPound, 0);
  return fmt::format("{}£{}", amount < kNothing && pounds != "0" ? "-" : "",
                     pounds);
}

std::string value_text(double const value, framework::unit const& in) {
  auto const number = number_text(value, in.decimals);
  if (in.name == "pounds") {
    return number.starts_with('-') ? "-£" + number.substr(1) : "£" + number;
  }
  auto const words = unit_words(number, in);
  return words.empty() ? number : number + " " + words;
}

std::string unit_symbol(framework::unit const& of) {
  if (of.name == "pounds") {
    return "£";
  }
  if (of.name.starts_with(kOutOf)) {
    return of.name.substr(std::string_view{"score "}.size());
  }
  for (auto const& w : kWordings) {
    if (w.unit == of.name) {
      return std::string{w.symbol};
    }
  }
  return std::string{per_alone(of.name)};
}

std::string fill_value(std::string_view const sentence, double const value,
                       framework::unit const& in) {
  auto out = std::string{};
  auto rest = sentence;
  for (auto at = rest.find(kPlace); at != std::string_view::npos;
       at = rest.find(kPlace)) {
    out += rest.substr(0, at);
    rest.remove_prefix(at + kPlace.size());
    out += says_unit(sentence, rest, in) ? number_text(value, in.decimals)
                                         : value_text(value, in);
  }
  out += rest;
  return out;
}

std::string counted(std::size_t const number, std::string_view const one,
                    std::string_view const many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

}  // namespace wm::report
