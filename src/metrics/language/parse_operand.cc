#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/calendar.h"
#include "base/decimal.h"
#include "metrics/language/parser.h"
#include "metrics/language/units.h"

namespace wm::metrics::language {

using framework::diagnostic_code;

namespace {

/// More decimal places than any value and factor need together; numbers stay
/// far from the end of 64 bits.
constexpr auto kMostPlaces = 12;

bool is_unit_of_time(std::string_view const word) {
  static constexpr auto kWords = std::array<std::string_view, 8>{
      "day", "days", "week", "weeks", "month", "months", "year", "years"};
  return std::ranges::find(kWords, word) != kWords.end();
}

}  // namespace

understood<expression> parser::sum() {
  auto left = WM_UNDERSTAND(product());
  if (left.type == value_type::day) {
    return shifted(std::move(left));
  }
  while (is("+") || is("-")) {
    auto const sign = take();
    auto right = WM_UNDERSTAND(product());
    WM_UNDERSTAND(expect_type(left, value_type::number));
    WM_UNDERSTAND(expect_type(right, value_type::number));
    if (!units_go_together(left, right)) {
      return std::unexpected{
          units_differ(left, right, sign.text == "+" ? "add" : "subtract")};
    }
    auto out = expression{};
    out.does = sign.text == "+" ? operation::plus : operation::minus;
    out.type = value_type::number;
    out.from = left.from;
    out.unit = left.unit.empty() ? right.unit : left.unit;
    out.places = std::max(left.places, right.places);
    out.parts.push_back(std::move(left));
    out.parts.push_back(std::move(right));
    left = closed(std::move(out));
  }
  return left;
}

understood<expression> parser::product() {
  auto left = WM_UNDERSTAND(operand());
  if (!is("times")) {
    return left;
  }
  take();
  WM_UNDERSTAND(expect_type(left, value_type::number));
  auto factor = WM_UNDERSTAND(literal());
  if (!factor.unit.empty()) {
    return std::unexpected{
        fault{.code = diagnostic_code::units_do_not_go_together,
              .from = factor.from,
              .length = factor.length,
              .message = "a factor has no unit",
              .remedy = "Delete it."}};
  }
  auto out = expression{};
  out.does = operation::times;
  out.type = value_type::number;
  out.from = left.from;
  out.unit = left.unit;
  out.places = left.places + factor.places;
  if (out.places > kMostPlaces) {
    return std::unexpected{fault{
        .code = diagnostic_code::wrong_kind_of_thing,
        .from = factor.from,
        .length = factor.length,
        .message = fmt::format("{} decimal places are too many", out.places),
        .remedy = "Round the factor."}};
  }
  out.parts.push_back(std::move(left));
  out.parts.push_back(std::move(factor));
  return closed(std::move(out));
}

understood<expression> parser::operand() {
  auto const& first = next();
  switch (first.kind) {
    case token_kind::number:
      return literal();
    case token_kind::date: {
      auto const date = parse_date(take().text);
      if (!date) {
        return std::unexpected{
            fault_at(first, diagnostic_code::line_not_understood,
                     fmt::format("there is no day {}", first.text),
                     "Write year, month and day of a day that exists.")};
      }
      auto out = make(operation::literal_day, value_type::day, first);
      out.number = date->time_since_epoch().count();
      return closed(std::move(out));
    }
    case token_kind::symbol:
      if (first.text == "(") {
        return bracketed();
      }
      if (first.text == "-" && ahead(1).kind == token_kind::number) {
        return literal();
      }
      break;
    case token_kind::word:
      return is_reserved(first.text) && first.text != "start" &&
                     first.text != "end" && first.text != "episode" &&
                     first.text != "change"
                 ? keyword(first)
                 : named(first);
    case token_kind::text:
    case token_kind::end:
      break;
  }
  return std::unexpected{not_expected("a condition, number, day or word")};
}

understood<expression> parser::bracketed() {
  auto const open = take();
  auto out = WM_UNDERSTAND(disjunction());
  if (!take_if(")")) {
    auto wrong = not_expected("\")\"");
    if (next().kind == token_kind::end) {
      wrong = fault_at(open, diagnostic_code::open_bracket,
                       "this bracket is not closed", "Add \")\".");
    }
    return std::unexpected{std::move(wrong)};
  }
  out.from = open.from;
  return closed(std::move(out));
}

understood<expression> parser::literal() {
  auto const first = next();
  auto const negative = take_if("-");
  if (next().kind != token_kind::number) {
    return std::unexpected{not_expected("a number")};
  }
  auto const& written = take();
  auto const number = parse_decimal(written.text);
  if (!number || number->places > 9) {
    return std::unexpected{fault_at(
        written, diagnostic_code::line_not_understood,
        "the number has too many digits", "Write at most 18, and 9 decimals.")};
  }
  auto out = make(operation::number_literal, value_type::number, first);
  out.number = negative ? -number->digits : number->digits;
  out.places = number->places;
  out.unit = WM_UNDERSTAND(unit_here());
  return closed(std::move(out));
}

understood<expression> parser::keyword(token const& first) {
  static constexpr auto kAbout = std::array<std::string_view, 6>{
      "any", "no", "has", "registered", "resident", "alive"};
  auto const& word = first.text;
  if (std::ranges::find(kAbout, word) != kAbout.end()) {
    return condition_about(first);
  }
  if (word == "count") {
    return counted(first);
  }
  if (word == "sum" || word == "mean" || word == "lowest" ||
      word == "highest") {
    return summed(word == "sum"      ? operation::sum_of
                  : word == "mean"   ? operation::mean_of
                  : word == "lowest" ? operation::lowest_of
                                     : operation::highest_of,
                  first);
  }
  if (word == "days" || word == "nights") {
    return days_about(first);
  }
  if (word == "age") {
    return age(first);
  }
  if (word == "last" && ahead(1).text == "day") {
    return last_day(first);
  }
  if (word == "first" || word == "last") {
    auto out = make(word == "first" ? operation::first_of : operation::last_of,
                    value_type::event, first);
    take();
    out.events.push_back(WM_UNDERSTAND(events(window_rule::allowed)));
    return closed(std::move(out));
  }
  if (word == "if") {
    return choice_between();
  }
  if (word == "how") {
    take();
    WM_UNDERSTAND(expect("many", "after \"how\""));
    return several(operation::how_many, 0, first);
  }
  if (word == "at") {
    take();
    WM_UNDERSTAND(expect("least", "after \"at\""));
    auto const least = WM_UNDERSTAND(count("conditions"));
    return several(operation::at_least, least, first);
  }
  if (word == "R" || word == "birth" || word == "death") {
    take();
    return closed(make(word == "R"       ? operation::reference_day
                       : word == "birth" ? operation::birth_day
                                         : operation::death_day,
                       value_type::day, first));
  }
  if (word == "birthday") {
    auto out = make(operation::birthday, value_type::day, first);
    take();
    out.count = WM_UNDERSTAND(count("years"));
    return closed(std::move(out));
  }
  return std::unexpected{not_expected("a condition, number, day or word")};
}

understood<expression> parser::choice_between() {
  auto out = make(operation::if_then_else, value_type::truth, take());
  out.parts.push_back(WM_UNDERSTAND(disjunction()));
  WM_UNDERSTAND(expect_type(out.parts.front(), value_type::truth));
  WM_UNDERSTAND(expect("then", "after the condition of \"if\""));
  out.parts.push_back(WM_UNDERSTAND(disjunction()));
  WM_UNDERSTAND(expect("else", "and what holds otherwise"));
  out.parts.push_back(WM_UNDERSTAND(disjunction()));
  auto const& chosen = out.parts[1];
  auto const& otherwise = out.parts[2];
  WM_UNDERSTAND(expect_type(otherwise, chosen.type));
  if (chosen.type == value_type::number) {
    if (!units_go_together(chosen, otherwise)) {
      return std::unexpected{units_differ(chosen, otherwise, "choose between")};
    }
    out.unit = chosen.unit.empty() ? otherwise.unit : chosen.unit;
    out.places = std::max(chosen.places, otherwise.places);
  }
  out.type = chosen.type;
  return closed(std::move(out));
}

understood<expression> parser::several(operation const does,
                                       std::int32_t const least,
                                       token const& first) {
  auto out =
      make(does,
           does == operation::how_many ? value_type::number : value_type::truth,
           first);
  out.count = least;
  WM_UNDERSTAND(expect("of", "before the conditions"));
  WM_UNDERSTAND(expect("(", "before the conditions"));
  do {
    out.parts.push_back(WM_UNDERSTAND(disjunction()));
    WM_UNDERSTAND(expect_type(out.parts.back(), value_type::truth));
  } while (take_if(","));
  WM_UNDERSTAND(expect(")", "or \",\" after a condition"));
  if (does == operation::at_least &&
      (least < 1 || static_cast<std::size_t>(least) > out.parts.size())) {
    return std::unexpected{fault_at(
        first, diagnostic_code::wrong_kind_of_thing,
        fmt::format("at least {} of {} conditions", least, out.parts.size()),
        fmt::format("Write 1 to {}.", out.parts.size()))};
  }
  return closed(std::move(out));
}

understood<expression> parser::day() {
  auto out = WM_UNDERSTAND(operand());
  WM_UNDERSTAND(expect_type(out, value_type::day));
  return shifted(std::move(out));
}

understood<expression> parser::shifted(expression day) {
  while ((is("+") || is("-")) && ahead(1).kind == token_kind::number &&
         is_unit_of_time(ahead(2).text)) {
    auto const negative = take().text == "-";
    auto out = expression{};
    out.does = operation::shifted_day;
    out.type = value_type::day;
    out.from = day.from;
    auto const amount = WM_UNDERSTAND(count("days, weeks, months or years"));
    out.count = negative ? -amount : amount;
    out.time = WM_UNDERSTAND(unit_of_time());
    out.parts.push_back(std::move(day));
    day = closed(std::move(out));
  }
  return day;
}

understood<expression> parser::condition_about(token const& first) {
  auto const word = take().text;
  if (word == "any" || word == "no") {
    auto out = make(word == "any" ? operation::any_of : operation::none_of,
                    value_type::truth, first);
    out.events.push_back(WM_UNDERSTAND(events(window_rule::allowed)));
    return closed(std::move(out));
  }
  if (word == "has") {
    auto out = make(operation::goes_on, value_type::truth, first);
    out.events.push_back(WM_UNDERSTAND(events(window_rule::not_allowed)));
    WM_UNDERSTAND(expect("on", "and a day after \"has ...\""));
    out.parts.push_back(WM_UNDERSTAND(day()));
    return closed(std::move(out));
  }
  if (word == "alive") {
    return on_day(operation::alive_on, first);
  }
  auto const registered = word == "registered";
  if (is("throughout")) {
    return throughout(registered ? operation::registered_throughout
                                 : operation::resident_throughout,
                      first);
  }
  return on_day(registered ? operation::registered_on : operation::resident_on,
                first);
}

understood<expression> parser::on_day(operation const does,
                                      token const& first) {
  auto out = make(does, value_type::truth, first);
  WM_UNDERSTAND(expect("on", "and a day"));
  out.parts.push_back(WM_UNDERSTAND(day()));
  return closed(std::move(out));
}

understood<expression> parser::throughout(operation const does,
                                          token const& first) {
  auto out = make(does, value_type::truth, first);
  take();
  out.windows.push_back(WM_UNDERSTAND(days()));
  if (take_if("allowing")) {
    WM_UNDERSTAND(expect("gaps", "after \"allowing\""));
    WM_UNDERSTAND(expect("of", "after \"gaps\""));
    out.count = WM_UNDERSTAND(count("days"));
    WM_UNDERSTAND(expect("days", "after the number"));
  }
  return closed(std::move(out));
}

}  // namespace wm::metrics::language
