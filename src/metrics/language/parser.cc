#include "metrics/language/parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "metrics/language/units.h"

namespace wm::metrics::language {

using framework::diagnostic_code;

namespace {

/// Deeper brackets are refused: people cannot read them, and the program
/// would run out of stack.
constexpr auto kDeepest = std::size_t{40};

struct written_order {
  std::string_view sign;
  comparison order;
};
constexpr auto kOrders = std::array<written_order, 6>{{
    {"<", comparison::less},
    {"<=", comparison::at_most},
    {"=", comparison::equal},
    {"!=", comparison::not_equal},
    {">=", comparison::at_least},
    {">", comparison::more},
}};

/// Units in which things are counted: a bare number may be compared with them.
bool is_counting(std::string_view const unit) {
  static constexpr auto kUnits = std::array<std::string_view, 6>{
      "", "days", "months", "nights", "points", "years"};
  return std::ranges::find(kUnits, unit) != kUnits.end();
}

/// Days, or nights: days at home are days alive less nights elsewhere.
bool counts_days(std::string_view const unit) {
  return unit == "days" || unit == "nights";
}

bool is_bare(expression const& number) {
  return number.does == operation::number_literal && number.unit.empty();
}

std::string unit_text(std::string const& unit) {
  return unit.empty() ? "a number without unit" : unit;
}

}  // namespace

std::string_view noun_of(value_type const type) {
  switch (type) {
    case value_type::truth:
      return "a condition";
    case value_type::number:
      return "a number";
    case value_type::day:
      return "a day";
    case value_type::word:
      return "a word";
    case value_type::event:
      return "an event";
    case value_type::events:
      break;
  }
  return "some events";
}

bool units_go_together(expression const& left, expression const& right) {
  return left.unit == right.unit ||
         (counts_days(left.unit) && counts_days(right.unit)) ||
         (is_bare(left) && is_counting(right.unit)) ||
         (is_bare(right) && is_counting(left.unit));
}

fault units_differ(expression const& left, expression const& right,
                   std::string_view const verb) {
  auto const counts = left.unit.empty() || right.unit.empty();
  auto const remedy =
      counts && !is_bare(left) && !is_bare(right)
          ? std::string{"Delete the unit: things are counted here."}
      : is_bare(right) ? fmt::format("Write its unit: {}.", left.unit)
      : is_bare(left)
          ? fmt::format("Write its unit: {}.", right.unit)
          : std::string{
                "Write both in one unit; values are in the unit that "
                "concepts.yaml gives them."};
  return {.code = diagnostic_code::units_do_not_go_together,
          .from = left.from,
          .length = right.from + right.length - left.from,
          .message = fmt::format("cannot {} {} with {}", verb,
                                 unit_text(left.unit), unit_text(right.unit)),
          .remedy = remedy};
}

bool parser::take_if(std::string_view const text) {
  if (!is(text)) {
    return false;
  }
  take();
  return true;
}

fault parser::fault_at(token const& at, diagnostic_code const code,
                       std::string message, std::string remedy) const {
  return {.code = code,
          .from = at.from,
          .length = std::max<std::size_t>(at.length, 1),
          .message = std::move(message),
          .remedy = std::move(remedy)};
}

fault parser::not_expected(std::string_view const expected) const {
  auto const found = next().kind == token_kind::end
                         ? std::string{"the line ends"}
                         : fmt::format("\"{}\" stands", next().text);
  return fault_at(next(), diagnostic_code::line_not_understood,
                  fmt::format("{} where {} is expected", found, expected), {});
}

understood<void> parser::expect(std::string_view const text,
                                std::string_view const where) {
  if (take_if(text)) {
    return {};
  }
  return std::unexpected{not_expected(fmt::format("\"{}\" {}", text, where))};
}

understood<void> parser::expect_end() const {
  if (next().kind == token_kind::end) {
    return {};
  }
  if (is(")")) {
    return std::unexpected{fault_at(next(), diagnostic_code::open_bracket,
                                    "a bracket is closed that was not opened",
                                    "Delete it, or open it before.")};
  }
  return std::unexpected{not_expected("\"and\", \"or\" or the end")};
}

understood<void> parser::expect_type(expression const& what,
                                     value_type const wanted) const {
  if (what.type == wanted) {
    return {};
  }
  auto remedy = std::string{};
  if (what.type == value_type::event && wanted == value_type::day) {
    remedy = "Ask for its day: .start or .end.";
  } else if (what.type == value_type::event && wanted == value_type::truth) {
    remedy = "Ask whether there is one: \"any ...\", or \"... is known\".";
  } else if (what.type == value_type::number && wanted == value_type::truth) {
    remedy = "Compare it: \"... >= 1\".";
  } else if (what.type == value_type::word && wanted == value_type::truth) {
    remedy = "Compare it: \"... = word\".";
  } else if (what.type == value_type::day && wanted == value_type::truth) {
    remedy = "Ask where it lies: \"... in the period\".";
  }
  return std::unexpected{
      fault{.code = diagnostic_code::wrong_kind_of_thing,
            .from = what.from,
            .length = what.length,
            .message = fmt::format("this is {}, not {}", noun_of(what.type),
                                   noun_of(wanted)),
            .remedy = std::move(remedy)}};
}

expression parser::make(operation const does, value_type const type,
                        token const& first) const {
  auto out = expression{};
  out.does = does;
  out.type = type;
  out.from = first.from;
  return out;
}

expression parser::closed(expression what) const {
  auto const& last = tokens_[at_ == 0 ? 0 : at_ - 1];
  what.length = last.from + last.length - what.from;
  return what;
}

understood<expression> parser::line_of(value_type const wanted) {
  auto out = WM_UNDERSTAND(line());
  WM_UNDERSTAND(expect_type(out, wanted));
  return out;
}

understood<expression> parser::line() {
  auto out = WM_UNDERSTAND(disjunction());
  WM_UNDERSTAND(expect_end());
  return out;
}

understood<void> parser::go_deeper() {
  if (depth_ >= kDeepest) {
    return std::unexpected{fault_at(
        next(), diagnostic_code::line_too_deep,
        fmt::format("more than {} brackets within each other", kDeepest),
        "Give parts of it a name in `where`.")};
  }
  ++depth_;
  return {};
}

understood<expression> parser::disjunction() {
  WM_UNDERSTAND(go_deeper());
  auto const first = next();
  auto out = WM_UNDERSTAND(conjunction());
  if (is("or")) {
    WM_UNDERSTAND(expect_type(out, value_type::truth));
    auto whole = make(operation::either, value_type::truth, first);
    whole.parts.push_back(std::move(out));
    while (take_if("or")) {
      whole.parts.push_back(WM_UNDERSTAND(conjunction()));
      WM_UNDERSTAND(expect_type(whole.parts.back(), value_type::truth));
    }
    out = closed(std::move(whole));
  }
  --depth_;
  return out;
}

understood<expression> parser::conjunction() {
  auto const first = next();
  auto out = WM_UNDERSTAND(negation());
  if (!is("and")) {
    return out;
  }
  auto whole = make(operation::both, value_type::truth, first);
  whole.parts.push_back(std::move(out));
  while (take_if("and")) {
    whole.parts.push_back(WM_UNDERSTAND(negation()));
  }
  for (auto const& part : whole.parts) {
    WM_UNDERSTAND(expect_type(part, value_type::truth));
  }
  return closed(std::move(whole));
}

understood<expression> parser::negation() {
  auto const first = next();
  if (!take_if("not")) {
    return relation();
  }
  auto out = make(operation::negation, value_type::truth, first);
  out.parts.push_back(WM_UNDERSTAND(relation()));
  WM_UNDERSTAND(expect_type(out.parts.front(), value_type::truth));
  return closed(std::move(out));
}

understood<expression> parser::relation() {
  return relation_of(WM_UNDERSTAND(sum()));
}

understood<expression> parser::relation_of(expression left) {
  if (is("is")) {
    return knowledge_of(std::move(left));
  }
  if (next().kind == token_kind::symbol &&
      std::ranges::find(kOrders, next().text, &written_order::sign) !=
          kOrders.end()) {
    return comparison_of(std::move(left));
  }
  if ((is("in") && ahead(1).text == "[") ||
      (is("not") && ahead(1).text == "in")) {
    return membership_of(std::move(left));
  }
  if (left.type == value_type::day && starts_window()) {
    return day_test_of(std::move(left));
  }
  return left;
}

understood<expression> parser::comparison_of(expression left) {
  auto const sign = take();
  auto const order =
      std::ranges::find(kOrders, sign.text, &written_order::sign)->order;
  auto out = expression{};
  out.type = value_type::truth;
  out.from = left.from;
  out.order = order;
  if (left.type == value_type::word) {
    out.does = operation::word_is_in;
    if (order != comparison::equal && order != comparison::not_equal) {
      return std::unexpected{
          fault_at(sign, diagnostic_code::wrong_kind_of_thing,
                   "words have no order", "Use =, !=, in [...].")};
    }
    out.without = order == comparison::not_equal;
    // provider = index.provider: a word against a word.
    if (next().kind == token_kind::word &&
        next().text.find('.') != std::string_view::npos) {
      auto right = WM_UNDERSTAND(operand());
      WM_UNDERSTAND(expect_type(right, value_type::word));
      out.parts.push_back(std::move(left));
      out.parts.push_back(std::move(right));
      return closed(std::move(out));
    }
    out.words.push_back(WM_UNDERSTAND(word_literal(left)));
    out.parts.push_back(std::move(left));
    return closed(std::move(out));
  }
  auto right = WM_UNDERSTAND(sum());
  if (left.type == value_type::number && right.type == value_type::number) {
    if (!units_go_together(left, right)) {
      return std::unexpected{units_differ(left, right, "compare")};
    }
    out.does = operation::compare_numbers;
  } else if (left.type == value_type::day && right.type == value_type::day) {
    out.does = operation::compare_days;
  } else {
    return std::unexpected{
        fault{.code = diagnostic_code::wrong_kind_of_thing,
              .from = left.from,
              .length = right.from + right.length - left.from,
              .message = fmt::format("cannot compare {} with {}",
                                     noun_of(left.type), noun_of(right.type)),
              .remedy = "Numbers, days and words are compared with their "
                        "like."}};
  }
  out.parts.push_back(std::move(left));
  out.parts.push_back(std::move(right));
  return closed(std::move(out));
}

understood<expression> parser::membership_of(expression left) {
  WM_UNDERSTAND(expect_type(left, value_type::word));
  auto out = expression{};
  out.does = operation::word_is_in;
  out.type = value_type::truth;
  out.from = left.from;
  out.without = take_if("not");
  take();  // in
  WM_UNDERSTAND(expect("[", "before the words"));
  do {
    out.words.push_back(WM_UNDERSTAND(word_literal(left)));
  } while (take_if(","));
  WM_UNDERSTAND(expect("]", "or \",\" after a word"));
  out.parts.push_back(std::move(left));
  return closed(std::move(out));
}

understood<expression> parser::knowledge_of(expression left) {
  auto out = expression{};
  out.does = operation::is_known;
  out.type = value_type::truth;
  out.from = left.from;
  take();  // is
  out.without = is("unknown");
  if (!take_if("known") && !take_if("unknown")) {
    auto wrong = not_expected("\"known\" or \"unknown\" after \"is\"");
    wrong.remedy = left.type == value_type::word
                       ? "Words are compared by =: \"sex = female\"."
                       : "";
    return std::unexpected{std::move(wrong)};
  }
  out.parts.push_back(std::move(left));
  return closed(std::move(out));
}

understood<expression> parser::day_test_of(expression left) {
  auto out = expression{};
  out.does = operation::day_is_in;
  out.type = value_type::truth;
  out.from = left.from;
  out.windows.push_back(WM_UNDERSTAND(days()));
  out.parts.push_back(std::move(left));
  return closed(std::move(out));
}

}  // namespace wm::metrics::language
