#include "app/explain_person.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "app/find_definition.h"
#include "app/record_event_text.h"
#include "base/calendar.h"
#include "metrics/evaluate/reporting_periods.h"
#include "metrics/explain/explanation.h"
#include "record/concept_index.h"

namespace wm::app {

namespace {

using metrics::part_left;

constexpr auto kMostEvents = std::size_t{5};

std::string day_text(record::day_number const day) {
  return to_string(record::as_date(day));
}

/// What became of the person or event, as a sentence.
std::string verdict(metrics::outcome const& of) {
  auto const line = of.line + 1;
  auto const why =
      of.why == metrics::truth::unknown ? ", because it cannot be told" : "";
  switch (of.left) {
    case part_left::of:
      return fmt::format("Not looked at: line {} of `of` is not true{}.", line,
                         why);
    case part_left::leave_out:
      return fmt::format("Left out by line {} of `leave_out`.", line);
    case part_left::denominator:
      return fmt::format("Not in the denominator: line {} is not true{}.", line,
                         why);
    case part_left::baseline:
      return "Not in the denominator: there is no baseline.";
    case part_left::excused:
      return fmt::format("Excused by line {} of `excused`.", line);
    case part_left::died:
      return "Left out: died while being followed.";
    case part_left::moved_away:
      return "Left out: moved away while being followed.";
    case part_left::cannot_tell:
      return "Not counted: the numerator cannot be told.";
    case part_left::counted:
      break;
  }
  if (of.measure) {
    return fmt::format("Counted, with {}.", to_string(*of.measure));
  }
  if (of.numerator_number) {
    return fmt::format("Counted, with {}{}.", to_string(*of.numerator_number),
                       of.denominator_number
                           ? " of " + to_string(*of.denominator_number)
                           : std::string{});
  }
  return fmt::format("In the denominator; the numerator is {}.",
                     of.numerator == metrics::truth::yes  ? "true"
                     : of.numerator == metrics::truth::no ? "not true"
                                                          : "not known");
}

/// Writes one explanation as indented lines.
class writer {
 public:
  explicit writer(framework::concepts const& concepts) : concepts_{concepts} {}

  void line(metrics::applied_line const& of) {
    text_ += fmt::format("  {} {}\n", of.key, of.number);
    reasoning(of.what, 2);
  }
  void text(std::string_view const of) { text_ += of; }
  std::string take() { return std::move(text_); }

 private:
  void reasoning(metrics::reasoning const& of, std::size_t const depth) {
    auto const indent = std::string(depth * 2, ' ');
    text_ += fmt::format("{}{}: {}\n", indent, of.written, of.is);
    for (auto i = std::size_t{0}; i < of.events.size(); ++i) {
      if (i == kMostEvents) {
        text_ += fmt::format("{}    and {} more\n", indent,
                             of.events.size() - kMostEvents);
        break;
      }
      for (auto const* event : of.events[i].made_of) {
        text_ +=
            fmt::format("{}    {} {}\n", indent, when_text(*event, concepts_),
                        event_text(*event, concepts_));
      }
    }
    if (of.events.empty() && of.considered > 0) {
      text_ += fmt::format("{}    none of {} such events fits\n", indent,
                           of.considered);
    }
    for (auto const& part : of.parts) {
      reasoning(part, depth + 1);
    }
  }

  framework::concepts const& concepts_;
  std::string text_;
};

}  // namespace

result<std::string> explain_person(explain_request const& request) {
  auto const found = WM_TRY(find_definition(request.package, request.metric));
  auto const& by = found.definition;
  auto const& concepts = found.package().concepts;
  auto const records = WM_TRY(record::store::open(request.store));
  auto const leave =
      leave_to_look(request.store, records, request.looker,
                    {.command = "explain",
                     .looked_at = fmt::format("person {} in {}", request.person,
                                              request.metric)});
  if (!leave) {
    return std::unexpected{leave.error()};
  }
  auto const person = WM_TRY(records.find_person(request.person));
  auto const known_on = request.known_on ? record::as_number(*request.known_on)
                                         : record::kAllKnown;
  auto const index = record::concept_index{records, concepts};
  auto const course = WM_TRY(
      record::life_course_of(records, concepts, index, person, known_on));
  auto const rules = record::state_rules{found.package()};
  auto const relatives = WM_TRY(record::relatives::of(records, known_on));
  auto const period =
      metrics::period_holding(record::as_number(request.on), by.reference);
  auto const told = WM_TRY(metrics::explain({.course = course,
                                             .concepts = concepts,
                                             .rules = rules,
                                             .relatives = &relatives},
                                            by, period));

  auto out = writer{concepts};
  out.text(leave->first_line());
  out.text(fmt::format(
      "{} {}: {}\nPerson {}, {} to {}; R is {}.\n", request.metric,
      by.of_metric->version, by.of_metric->title.original(), request.person,
      day_text(period.first), day_text(period.last), day_text(period.last)));
  if (told.empty()) {
    out.text("No event of this person counts in the period.\n");
  }
  for (auto const& one : told) {
    if (one.result.index) {
      out.text(fmt::format("\nThe event of {}:\n",
                           day_text(one.result.index->start)));
    }
    out.text(verdict(one.result) + "\n");
    for (auto const& line : one.lines) {
      out.line(line);
    }
  }
  return out.take();
}

}  // namespace wm::app
