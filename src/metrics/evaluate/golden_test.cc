#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/calendar.h"
#include "framework/diagnostic_text.h"
#include "framework/metric_file.h"
#include "metrics/definitions.h"
#include "metrics/evaluate/case_answers.h"
#include "metrics/evaluate/cases.h"
#include "metrics/evaluate/evaluation.h"
#include "metrics/evaluate/invented_person.h"
#include "metrics/evaluate/reporting_periods.h"
#include "metrics/test_package.h"
#include "support/test_files.h"

// Each tests/golden/metrics/evaluate/NAME.yaml is a metric with cases; NAME.txt
// shows for each case what every line of `where` is, what becomes of the
// person, and what `check` says of the case. Concepts are those of
// frameworks/tower-hamlets.

namespace wm::metrics {
namespace {

namespace fs = std::filesystem;

fs::path folder() {
  return test_support::source_file("tests/golden/metrics/evaluate");
}

framework::package const& tower_hamlets() {
  return package_in(test_support::source_file("frameworks/tower-hamlets"));
}

std::string date(day_number const day) {
  return day == kNoEnd ? "goes on" : wm::to_string(record::as_date(day));
}

std::string shown(occurrence const& event) {
  auto const last =
      event.end == event.start ? std::string{} : " to " + date(event.end);
  return fmt::format("{}{} ({})", date(event.start), last,
                     event.made_of.front()->id);
}

struct show {
  std::string operator()(unknown) const { return "unknown"; }
  std::string operator()(truth const is) const { return std::string{word(is)}; }
  std::string operator()(decimal const is) const { return to_string(is); }
  std::string operator()(day_number const is) const { return date(is); }
  std::string operator()(std::string const& is) const { return is; }
  std::string operator()(occurrence const& is) const { return shown(is); }
};

std::string shown(named_meaning const& line, evaluation& is) {
  if (line.means) {
    auto const told = is.value_of(*line.means);
    return told ? std::visit(show{}, *told) : told.error().message;
  }
  auto const events = is.events_of(*line.events);
  if (!events) {
    return events.error().message;
  }
  auto out = std::string{};
  for (auto const& event : *events) {
    out += (out.empty() ? "" : ", ") + shown(event);
  }
  return out.empty() ? "no events" : out;
}

std::string shown(outcome const& one, definition const& by) {
  auto out = fmt::format("  population {}, denominator {}",
                         one.in_population ? "true" : "false",
                         one.in_denominator ? "true" : "false");
  if (one.denominator_number) {
    out += " " + to_string(*one.denominator_number);
  }
  if (kind_of(by) == numerator_kind::condition) {
    out += fmt::format(", numerator {}", word(one.numerator));
  } else if (one.numerator_number) {
    out += fmt::format(", numerator {}", to_string(*one.numerator_number));
  } else if (one.measure) {
    out += fmt::format(", measure {}", to_string(*one.measure));
  }
  if (one.response) {
    out += fmt::format(", response {}", word(*one.response));
  }
  for (auto i = std::size_t{0}; i < one.groups.size(); ++i) {
    out += fmt::format(", {} {}", by.group_by[i], one.groups[i]);
  }
  if (by.attribute) {
    out += ", provider " +
           (one.attribute.empty() ? std::string{"none"} : one.attribute);
  }
  auto const why = why_left(one, by);
  return out + (why.empty() ? "\n" : "\n    " + why + "\n");
}

std::string shown_case(framework::metric_case const& one,
                       definition const& by) {
  auto const rules = record::state_rules{tower_hamlets()};
  auto const person = person_of(one, rules);
  if (!person) {
    return "  not readable\n";
  }
  auto const who = subject{person->course, tower_hamlets().concepts, rules};
  auto const r = record::as_number(*one.at);
  auto const period = day_range{period_holding(r, by.reference).first, r};
  auto out = std::string{};
  auto is = evaluation{who, by, period};
  for (auto const& line : by.names) {
    if (!by.each) {
      out += fmt::format("  {}: {}\n    = {}\n", line.name, line.written.value,
                         shown(line, is));
    }
  }
  auto const outcomes = outcomes_of(who, by, period);
  if (!outcomes) {
    return out + "  " + outcomes.error().message + "\n";
  }
  for (auto const& each : *outcomes) {
    out += each.index ? "  event " + shown(*each.index) + "\n" : "";
    out += shown(each, by);
  }
  return out;
}

class evaluated_metrics : public testing::TestWithParam<std::string> {};

TEST_P(evaluated_metrics, make_of_invented_persons_what_the_manual_says) {
  auto const file = GetParam() + ".yaml";
  auto problems = std::vector<framework::diagnostic>{};
  auto const metric = framework::read_metric_file(
      test_support::read_text(folder() / file), file, {"en"}, problems);
  ASSERT_TRUE(metric) << framework::text_of(problems, folder(), {});
  auto const understood = understand(*metric, vocabulary_of(tower_hamlets()));
  auto lines = framework::source_lines{folder()};
  ASSERT_TRUE(understood.definition) << framework::text_of(
      diagnostics_of(understood.problems, lines), folder(), {});
  auto const& by = *understood.definition;
  auto out = std::string{};
  for (auto const& one : metric->record->cases) {
    out += one.name.value + "\n" + shown_case(one, by) + "\n";
  }
  auto const rules = record::state_rules{tower_hamlets()};
  auto const failed = problems_of_cases(by, rules, lines);
  test_support::expect_golden(folder() / (GetParam() + ".txt"),
                              out + framework::text_of(failed, folder(), {}));
}

INSTANTIATE_TEST_SUITE_P(metrics, evaluated_metrics,
                         testing::ValuesIn(names_of_metrics(folder())),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace wm::metrics
