#include "metrics/evaluate/case_answers.h"

#include <string_view>

#include <fmt/format.h>

#include "metrics/evaluate/exact.h"

namespace wm::metrics {

namespace {

decimal one() {
  return {.digits = 1, .places = 0};
}

void add(case_answer& into, truth const holds,
         std::optional<decimal> const& number) {
  into.holds = either(into.holds, holds);
  if (number) {
    into.number = into.number ? exact_sum(*into.number, *number) : number;
  }
}

/// Whether it got as far as the numerator.
bool is_tested(outcome const& of) {
  return of.left >= part_left::excused;
}

truth numerator_of(outcome const& of, definition const& by) {
  if (!is_tested(of)) {
    return truth::no;
  }
  if (kind_of(by) == numerator_kind::condition) {
    return of.numerator;
  }
  return of.numerator_number ? certain(of.numerator_number->digits != 0)
                             : truth::unknown;
}

std::optional<decimal> counted(bool const counts) {
  return counts ? std::optional{one()} : std::nullopt;
}

std::string line_of(std::string_view const name, std::vector<line> const& lines,
                    outcome const& of) {
  if (of.line >= lines.size()) {
    return fmt::format("the number of {} is unknown", name);
  }
  auto const& written = lines[of.line].written.value;
  return name == "leave_out"
             ? fmt::format("{} holds: {}", name, written)
             : fmt::format("{} is {}: {}", name, word(of.why), written);
}

}  // namespace

case_answers answers_of(std::vector<outcome> const& all, definition const& by) {
  auto out = case_answers{};
  for (auto* const each : {&out.population, &out.denominator, &out.numerator}) {
    each->number = decimal{};
  }
  for (auto const& of : all) {
    add(out.population, of.in_population ? truth::yes : of.why,
        counted(of.in_population));
    add(out.denominator,
        of.in_denominator                   ? truth::yes
        : of.left <= part_left::denominator ? of.why
                                            : truth::no,
        by.denominator_number
            ? (of.in_denominator ? of.denominator_number : std::nullopt)
            : counted(of.in_denominator));
    auto const holds = numerator_of(of, by);
    add(out.numerator, holds,
        kind_of(by) == numerator_kind::number
            ? of.numerator_number
            : counted(of.in_denominator && holds == truth::yes));
    add(out.measure, of.measure ? truth::yes : truth::unknown, of.measure);
  }
  return out;
}

std::string why_left(outcome const& of, definition const& by) {
  switch (of.left) {
    case part_left::of:
      return line_of("of", by.of, of);
    case part_left::leave_out:
      return line_of("leave_out", by.leave_out, of);
    case part_left::denominator:
      return line_of("denominator", by.denominator, of);
    case part_left::baseline:
      return "there is no plausible baseline";
    case part_left::excused:
      return fmt::format("excused, because the numerator is not true: {}",
                         by.excused[of.line].written.value);
    case part_left::died:
      return "the person died while being followed";
    case part_left::moved_away:
      return "the person moved away while being followed";
    case part_left::cannot_tell:
      return "what is counted cannot be told, and if_unknown leaves it out";
    case part_left::counted:
      break;
  }
  return {};
}

}  // namespace wm::metrics
