#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/decimal.h"
#include "metrics/language/parser.h"

namespace wm::metrics::language {

using framework::diagnostic_code;

namespace {

/// Longer than any life and any record, in days.
constexpr auto kMostCounted = 99'999;

/// Words with which people begin windows that the language does not have.
std::string_view instead_of(std::string_view const word) {
  if (word == "within") {
    return "Say which days: \"0 to 30 days after ...\", \"in the 30 days to "
           "...\".";
  }
  if (word == "between") {
    return "Write \"from ... to ...\"; both days are in.";
  }
  if (word == "during") {
    return "Write \"in the period\", or \"overlapping in the period\" for what "
           "goes on.";
  }
  if (word == "since") {
    return "Write \"from ... to R\".";
  }
  if (word == "until" || word == "til") {
    return "Write \"by ...\"; the day is in.";
  }
  return {};
}

}  // namespace

bool parser::starts_window() const {
  static constexpr auto kWords = std::array<std::string_view, 11>{
      "in",      "by",     "before", "after", "on",   "from",
      "between", "within", "during", "since", "until"};
  if (next().kind == token_kind::number) {
    return true;
  }
  return next().kind == token_kind::word &&
         std::ranges::find(kWords, next().text) != kWords.end();
}

understood<std::int32_t> parser::count(std::string_view const of_what) {
  if (next().kind != token_kind::number) {
    return std::unexpected{
        not_expected(fmt::format("a number of {}", of_what))};
  }
  auto const& written = take();
  auto const number = parse_decimal(written.text);
  if (!number || number->places != 0 || number->digits > kMostCounted) {
    return std::unexpected{fault_at(
        written, diagnostic_code::line_not_understood,
        fmt::format("\"{}\" is no number of {}", written.text, of_what),
        fmt::format("Write a whole number up to {}.", kMostCounted))};
  }
  return static_cast<std::int32_t>(number->digits);
}

understood<time_unit> parser::unit_of_time() {
  struct named_unit {
    std::string_view word;
    time_unit unit;
  };
  static constexpr auto kUnits = std::array<named_unit, 8>{{
      {"day", time_unit::days},
      {"days", time_unit::days},
      {"week", time_unit::weeks},
      {"weeks", time_unit::weeks},
      {"month", time_unit::months},
      {"months", time_unit::months},
      {"year", time_unit::years},
      {"years", time_unit::years},
  }};
  auto const found = std::ranges::find(kUnits, next().text, &named_unit::word);
  if (found == kUnits.end()) {
    return std::unexpected{not_expected("days, weeks, months or years")};
  }
  take();
  return found->unit;
}

understood<window> parser::days() {
  auto out = window{};
  auto const first = next();
  if (auto const instead = instead_of(first.text); !instead.empty()) {
    return std::unexpected{fault_at(
        first, diagnostic_code::window_expected,
        fmt::format("\"{}\" leaves open which days are meant", first.text),
        std::string{instead})};
  }
  if (take_if("in")) {
    WM_UNDERSTAND(expect("the",
                         "after \"in\": in the period, in the 12 months "
                         "to R"));
    if (take_if("period")) {
      return out;
    }
    out.count = WM_UNDERSTAND(count("days, weeks, months or years"));
    out.unit = WM_UNDERSTAND(unit_of_time());
    out.is = is("from") ? window::shape::from_day : window::shape::to_day;
    if (!take_if("from")) {
      WM_UNDERSTAND(expect("to",
                           "or \"from\" and a day: in the 12 months to "
                           "R"));
    }
    if (out.count == 0) {
      return std::unexpected{fault_at(first, diagnostic_code::window_expected,
                                      "a window of no days",
                                      "For one day write \"on ...\".")};
    }
    out.days.push_back(WM_UNDERSTAND(day()));
    return out;
  }
  if (first.kind == token_kind::number) {
    out.count = WM_UNDERSTAND(count("days"));
    if (!is("to")) {
      return std::unexpected{fault_at(
          first, diagnostic_code::window_expected,
          "a window needs its first and its last day",
          fmt::format("Write \"0 to {} days after ...\"; day 0 is the day "
                      "itself.",
                      first.text))};
    }
    take();
    out.last = WM_UNDERSTAND(count("days"));
    out.unit = WM_UNDERSTAND(unit_of_time());
    if (!is("after") && !is("before")) {
      return std::unexpected{not_expected("\"after\" or \"before\" and a day")};
    }
    out.is = take().text == "after" ? window::shape::days_after
                                    : window::shape::days_before;
    if (out.last < out.count) {
      return std::unexpected{fault_at(
          first, diagnostic_code::window_expected,
          fmt::format("{} to {} has no day in it", out.count, out.last),
          "Write the smaller number first.")};
    }
    out.days.push_back(WM_UNDERSTAND(day()));
    return out;
  }
  struct named_shape {
    std::string_view word;
    window::shape is;
  };
  static constexpr auto kShapes = std::array<named_shape, 5>{{
      {"by", window::shape::up_to},
      {"before", window::shape::before},
      {"after", window::shape::after},
      {"on", window::shape::on},
      {"from", window::shape::between},
  }};
  auto const found = std::ranges::find(kShapes, first.text, &named_shape::word);
  if (found == kShapes.end()) {
    auto wrong = not_expected("a window, as \"in the period\" or \"by R\",");
    wrong.code = diagnostic_code::window_expected;
    return std::unexpected{std::move(wrong)};
  }
  take();
  out.is = found->is;
  out.days.push_back(WM_UNDERSTAND(day()));
  if (out.is == window::shape::between) {
    WM_UNDERSTAND(expect("to", "and the last day"));
    out.days.push_back(WM_UNDERSTAND(day()));
  }
  return out;
}

}  // namespace wm::metrics::language
