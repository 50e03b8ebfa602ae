#include "app/reconcile_causes.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "metrics/explain/explanation.h"
#include "metrics/words/one_row.h"

namespace wm::app {

namespace {

using metrics::definition;
using metrics::outcome;
using metrics::part_left;
using metrics::truth;

/// The line at which a person or event left the denominator.
clause left_at(outcome const& of, definition const& by) {
  switch (of.left) {
    case part_left::of:
      return clause_of("of", of.line, by.of);
    case part_left::leave_out:
      return clause_of("leave_out", of.line, by.leave_out);
    case part_left::denominator:
      return clause_of("denominator", of.line, by.denominator);
    case part_left::baseline:
      return {"pair", "there is no baseline"};
    case part_left::excused:
      return clause_of("excused", of.line, by.excused);
    case part_left::died:
      return {"follow_up", "died while being followed"};
    case part_left::moved_away:
      return {"follow_up", "moved away while being followed"};
    case part_left::cannot_tell:
      return {"if_unknown", "the numerator cannot be told"};
    case part_left::counted:
      break;
  }
  return {};
}

/// The first line of the numerator that is not true of an event or person.
result<clause> not_met_by(metrics::subject const& of, definition const& by,
                          metrics::day_range const period,
                          std::size_t const which) {
  auto const told = WM_TRY(metrics::explain(of, by, period));
  if (which < told.size()) {
    for (auto const& line : told[which].lines) {
      if (line.key == "numerator" && line.what.is != "true") {
        return clause{fmt::format("numerator {}", line.number),
                      metrics::on_one_row(line.what.written)};
      }
    }
  }
  return clause{"numerator", "not true"};
}

}  // namespace

side side_of(outcome const* const of) {
  return of == nullptr
             ? side{}
             : side{of->in_denominator,
                    of->in_denominator && of->numerator == truth::yes};
}

two_counts difference(side const& ours, side const& theirs) {
  return {.denominator = theirs.counted - ours.counted,
          .numerator = theirs.met - ours.met};
}

bool differ(side const& a, side const& b) {
  return a.counted != b.counted || a.met != b.met;
}

void add_to(two_counts& sum, side const& of) {
  sum.denominator += of.counted ? 1 : 0;
  sum.numerator += of.met ? 1 : 0;
}

clause clause_of(std::string_view const key, std::size_t const number,
                 std::vector<metrics::line> const& lines) {
  return {fmt::format("{} {}", key, number + 1),
          number < lines.size()
              ? metrics::on_one_row(lines[number].written.value)
              : std::string{}};
}

void causes_by_clause::add(std::string line, std::string written,
                           std::string what, two_counts const& makes,
                           std::string person) {
  auto& one = all_[{line, written, what}];
  one.line = std::move(line);
  one.written = std::move(written);
  one.what = std::move(what);
  one.makes.denominator += makes.denominator;
  one.makes.numerator += makes.numerator;
  one.persons.push_back(std::move(person));
}

std::vector<difference_cause> causes_by_clause::take() {
  auto out = std::vector<difference_cause>{};
  for (auto& [key, one] : all_) {
    out.push_back(std::move(one));
  }
  std::ranges::sort(out,
                    [](difference_cause const& a, difference_cause const& b) {
                      return std::tuple{b.persons.size(), a.line, a.what} <
                             std::tuple{a.persons.size(), b.line, b.what};
                    });
  return out;
}

void comparing::add(std::string_view const name, clause const& by,
                    std::string what, two_counts const& makes) {
  into.add(by.line.empty() ? std::string{kNobodySays}
                           : fmt::format("{}, {}", name, by.line),
           by.written, std::move(what), makes, person);
}

result<void> comparing::tell(whose const& my, outcome const* mine,
                             std::size_t place, side const& ours,
                             side const& theirs) {
  auto const makes = difference(ours, theirs);
  auto const& own = my.name == "ours" ? ours : theirs;
  if (!own.counted) {
    add(my.name,
        mine == nullptr ? clause{"each", "does not count this event"}
                        : left_at(*mine, my.by),
        "leaves the denominator", makes);
    return {};
  }
  auto const by = WM_TRY(not_met_by(who, my.by, period, place));
  add(my.name, by, "the numerator is not true", makes);
  return {};
}

}  // namespace wm::app
