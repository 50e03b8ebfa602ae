#include "app/show_metric.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/find_definition.h"
#include "base/calendar.h"
#include "metrics/evaluate/measured.h"
#include "metrics/evaluate/reporting_periods.h"
#include "metrics/words/days_in_words.h"
#include "metrics/words/one_row.h"
#include "record/concept_index.h"

namespace wm::app {

namespace {

using metrics::definition;
using metrics::line_tally;
using metrics::tally;

/// How many are left, line by line.
class flow_table {
 public:
  flow_table(std::string& out, tally const* of) : out_{out}, of_{of} {
    left_ = of != nullptr ? of->looked_at : 0;
    if (of_ != nullptr) {
      row("all", "everybody looked at", std::nullopt);
    }
  }

  void lines(std::string_view const key,
             std::vector<metrics::line> const& lines,
             std::vector<line_tally> const* tallies) {
    for (auto i = std::size_t{0}; i < lines.size(); ++i) {
      row(fmt::format("{} {}", key, i + 1), lines[i].written.value,
          tallies != nullptr && i < tallies->size()
              ? std::optional{(*tallies)[i]}
              : std::nullopt);
    }
  }
  void one(std::string_view const key, std::string_view const written,
           std::optional<line_tally> const& removed) {
    row(std::string{key}, written, removed);
  }

 private:
  void row(std::string const& key, std::string_view const written,
           std::optional<line_tally> const& removed) {
    if (of_ == nullptr) {
      out_ += fmt::format("  {:<15} {}\n", key, metrics::on_one_row(written));
      return;
    }
    auto numbers = fmt::format("{:>8} {:>8}", "", left_);
    if (removed) {
      left_ -= removed->removed;
      numbers = fmt::format("{:>8} {:>8}", -removed->removed, left_);
      if (removed->cannot_tell > 0) {
        numbers +=
            fmt::format(" ({} of them cannot be told)", removed->cannot_tell);
      }
    }
    out_ += fmt::format("  {:<15} {}  {}\n", key, numbers,
                        metrics::on_one_row(written));
  }

  std::string& out_;
  tally const* of_;
  std::int64_t left_{0};
};

std::string_view unknown_text(framework::unknown_rule const rule) {
  switch (rule) {
    case framework::unknown_rule::not_met:
      return "stays in the denominator, as not met";
    case framework::unknown_rule::leave_out:
      return "leaves the denominator";
    case framework::unknown_rule::own_column:
      break;
  }
  return "is counted apart, outside the denominator";
}

void add_lines(std::string& out, definition const& by, tally const* counted) {
  auto table = flow_table{out, counted};
  auto const* const c = counted;
  table.lines("of", by.of, c != nullptr ? &c->of : nullptr);
  table.lines("leave_out", by.leave_out,
              c != nullptr ? &c->leave_out : nullptr);
  table.lines("denominator", by.denominator,
              c != nullptr ? &c->denominator : nullptr);
  if (by.denominator_number) {
    table.one(
        "denominator", by.denominator_number->written.value,
        c != nullptr ? std::optional{c->denominator.back()} : std::nullopt);
  }
  if (by.pair) {
    table.one("baseline", by.names[by.pair->baseline].written.value,
              c != nullptr ? std::optional{line_tally{c->without_baseline, 0}}
                           : std::nullopt);
  }
  table.lines("excused", by.excused, c != nullptr ? &c->excused : nullptr);
  if (c != nullptr && by.follow_up) {
    table.one("died", "while being followed", line_tally{c->died, 0});
    table.one("moved away", "while being followed",
              line_tally{c->moved_away, 0});
  }
  if (c != nullptr && c->cannot_tell > 0) {
    table.one("cannot tell", "the numerator or measure",
              line_tally{c->cannot_tell, c->cannot_tell});
  }
  for (auto const& each : by.numerator) {
    table.one("numerator", each.written.value, std::nullopt);
  }
  for (auto const* number : {&by.numerator_number, &by.measure}) {
    if (*number) {
      table.one(number == &by.measure ? "measure" : "numerator",
                (*number)->written.value, std::nullopt);
    }
  }
  if (c != nullptr && !by.numerator.empty()) {
    out += fmt::format("  True of {:.0f} of {}; of {} it cannot be told.\n",
                       c->numerator.value(), c->counted, c->unknown);
  }
}

/// The concepts that a text names, each with its codes.
void add_concepts(std::string& out, framework::concepts const& known,
                  std::string const& lines) {
  for (auto const& each : known.all) {
    if (lines.find(each.id.value) == std::string::npos) {
      continue;
    }
    out += fmt::format("  {}: {}", each.id.value, each.title.original());
    for (auto const& list : each.code_lists) {
      auto const* const found = framework::find_code_list(known, list.value);
      out += fmt::format("; {} ({} codes of {}, {})", list.value,
                         found->codes.size(), found->system,
                         found->status == framework::code_list_status::complete
                             ? "complete"
                             : "illustration");
    }
    for (auto const& value : each.values) {
      out += fmt::format("; {} in {}, plausible {}", value.id.value, value.unit,
                         value.plausible.value);
    }
    out += "\n";
  }
}

std::string all_lines(framework::record_definition const& of) {
  auto out = of.each.value + "\n" + of.measure.value + "\n";
  for (auto const& each : of.where) {
    out += each.line.value + "\n";
  }
  for (auto const* lines :
       {&of.of, &of.leave_out, &of.denominator, &of.numerator, &of.excused}) {
    for (auto const& each : *lines) {
      out += each.value + "\n";
    }
  }
  if (of.pair) {
    out += of.pair->baseline.value + "\n" + of.pair->later.value + "\n";
  }
  return out;
}

result<tally> counted_in(found_definition const& found,
                         show_metric_request const& request,
                         metrics::day_range const period,
                         std::string& first_line) {
  auto const records = WM_TRY(record::store::open(*request.store));
  auto const leave = leave_to_look(
      *request.store, records, request.looker,
      {.command = "show",
       .looked_at = fmt::format("exact counts of {}", request.metric)});
  if (!leave) {
    return std::unexpected{leave.error()};
  }
  first_line = leave->first_line();
  auto const known_on = request.known_on ? record::as_number(*request.known_on)
                                         : record::kAllKnown;
  auto const& concepts = found.package().concepts;
  auto const index = record::concept_index{records, concepts};
  auto const rules = record::state_rules{found.package()};
  auto const relatives = WM_TRY(record::relatives::of(records, known_on));
  auto measured = WM_TRY(metrics::measure({.store = records,
                                           .concepts = concepts,
                                           .index = index,
                                           .rules = rules,
                                           .relatives = &relatives},
                                          found.definition, {&period, 1},
                                          known_on, std::nullopt));
  return std::move(measured.front().cells.front().tally);
}

}  // namespace

result<std::string> show_metric(show_metric_request const& request) {
  auto const found = WM_TRY(find_definition(request.package, request.metric));
  auto const& by = found.definition;
  auto const& metric = *by.of_metric;
  auto const& written = *metric.record;
  auto const period =
      metrics::period_holding(record::as_number(request.on), by.reference);
  auto const r = to_string(record::as_date(period.last));
  auto first_line = std::string{};
  auto counted = std::optional<tally>{};
  if (request.store) {
    counted = WM_TRY(counted_in(found, request, period, first_line));
  }

  auto out = first_line;
  out += fmt::format(
      "{} {}: {}\n{}\n\nFor R = {}, the last day of a period "
      "that begins on {}.\n",
      metric.id.value, metric.version, metric.title.original(),
      metric.plain.original(), r, to_string(record::as_date(period.first)));
  if (by.each) {
    out += fmt::format(
        "Counted are events, not persons: {}; an event counts "
        "in the period that holds {}.\n",
        written.each.value, written.count_in.value);
  }
  if (!written.where.empty()) {
    out += "\nNames\n";
    for (auto const& each : written.where) {
      out += fmt::format("  {:<15} {}\n", each.name.value, each.line.value);
    }
  }
  out += counted ? "\nLines, in the order in which they are applied: how many "
                   "each removed, how many were left\n"
                 : "\nLines, in the order in which they are applied\n";
  add_lines(out, by, counted ? &*counted : nullptr);
  out += fmt::format("  Where the numerator cannot be told, the person {}.\n",
                     unknown_text(by.if_unknown));
  auto const windows = WM_TRY(metrics::windows_of(by, period));
  if (!windows.empty()) {
    out += "\nDays, both ends in\n";
    for (auto const& each : windows) {
      out += fmt::format("  {:<40} {}\n", each.written, each.days);
    }
  }
  out += "\nConcepts\n";
  add_concepts(out, found.package().concepts, all_lines(written));
  if (!by.group_by.empty()) {
    out +=
        fmt::format("\nSplit by {}, as of {}.\n", fmt::join(by.group_by, ", "),
                    written.breakdown->as_of.value);
  }
  if (!written.cases.empty()) {
    out += "\nCases\n";
    for (auto const& each : written.cases) {
      out += fmt::format("  {}\n", each.name.value);
    }
  }
  return out;
}

}  // namespace wm::app
