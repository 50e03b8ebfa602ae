#include "metrics/evaluate/cases.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "framework/position_within.h"
#include "metrics/evaluate/case_answers.h"
#include "metrics/evaluate/invented_person.h"
#include "metrics/evaluate/outcome.h"
#include "metrics/evaluate/reporting_periods.h"

namespace wm::metrics {

namespace {

using framework::diagnostic;
using framework::diagnostic_code;
using framework::located;
using framework::metric_case;

/// What a case says of one of the four.
struct expectation {
  std::string_view of;
  located<std::string> const* written;
  case_answer const* found;
};

std::optional<truth> read_truth(std::string_view const text) {
  for (auto const one : {truth::no, truth::unknown, truth::yes}) {
    if (word(one) == text) {
      return one;
    }
  }
  return std::nullopt;
}

class case_run {
 public:
  case_run(definition const& by, record::state_rules const& rules,
           framework::source_lines& lines)
      : by_{by}, rules_{rules}, lines_{lines} {}

  void run(metric_case const& one);
  std::vector<diagnostic> problems() && { return std::move(problems_); }

 private:
  void not_readable(case_fault const& fault);
  void compare(metric_case const& one, std::vector<outcome> const& outcomes);
  void compare(expectation const& expected, std::string const& why);
  void fails(expectation const& expected, std::string const& found,
             std::string const& why);

  definition const& by_;
  record::state_rules const& rules_;
  framework::source_lines& lines_;
  std::vector<diagnostic> problems_;
};

void case_run::not_readable(case_fault const& fault) {
  problems_.push_back({.code = diagnostic_code::case_not_readable,
                       .at = framework::position_within(
                           fault.text, fault.offset, fault.length, lines_),
                       .message = fault.message,
                       .remedy = fault.remedy});
}

void case_run::fails(expectation const& expected, std::string const& found,
                     std::string const& why) {
  auto const reason = why.empty() ? why : fmt::format(" ({})", why);
  problems_.push_back(
      {.code = diagnostic_code::case_fails,
       .at = expected.written->at,
       .message = fmt::format("expected {} {}, but it is {}{}", expected.of,
                              expected.written->value, found, reason),
       .remedy = "Mend the definition, or the case."});
}

void case_run::compare(expectation const& expected, std::string const& why) {
  auto const& text = expected.written->value;
  if (text.empty()) {
    return;
  }
  auto const& found = *expected.found;
  if (auto const holds = read_truth(text)) {
    if (*holds != found.holds) {
      fails(expected, std::string{word(found.holds)}, why);
    }
    return;
  }
  auto const number = parse_decimal(text);
  if (!number) {
    not_readable({*expected.written, 0, text.size(),
                  fmt::format("\"{}\" is nothing that can be expected", text),
                  "Write true, false, unknown or a number."});
  } else if (!found.number || wm::compare(*number, *found.number) != 0) {
    fails(expected,
          found.number ? to_string(*found.number)
                       : std::string{word(truth::unknown)},
          why);
  }
}

void case_run::compare(metric_case const& one,
                       std::vector<outcome> const& outcomes) {
  auto const answers = answers_of(outcomes, by_);
  auto const why =
      outcomes.size() == 1 ? why_left(outcomes[0], by_) : std::string{};
  for (auto const& expected :
       {expectation{"population", &one.expect.population, &answers.population},
        expectation{"denominator", &one.expect.denominator,
                    &answers.denominator},
        expectation{"numerator", &one.expect.numerator, &answers.numerator},
        expectation{"measure", &one.expect.measure, &answers.measure}}) {
    compare(expected, why);
  }
}

void case_run::run(metric_case const& one) {
  auto const person = person_of(one, rules_);
  if (!person) {
    not_readable(person.error());
    return;
  }
  auto const r = record::as_number(*one.at);
  auto const who = subject{person->course, rules_.package().concepts, rules_};
  auto const outcomes =
      outcomes_of(who, by_, {period_holding(r, by_.reference).first, r});
  if (!outcomes) {
    not_readable({one.name, 0, one.name.value.size(),
                  outcomes.error().where + ": " + outcomes.error().message,
                  ""});
    return;
  }
  compare(one, *outcomes);
}

}  // namespace

std::vector<diagnostic> problems_of_cases(definition const& by,
                                          record::state_rules const& rules,
                                          framework::source_lines& lines) {
  auto run = case_run{by, rules, lines};
  for (auto const& one : by.of_metric->record->cases) {
    if (one.at) {
      run.run(one);
    }
  }
  return std::move(run).problems();
}

}  // namespace wm::metrics
