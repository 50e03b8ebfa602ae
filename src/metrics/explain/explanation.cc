#include "metrics/explain/explanation.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/calendar.h"
#include "metrics/words/one_row.h"

namespace wm::metrics {

namespace {

std::string_view word_of(truth const is) {
  return is == truth::yes ? "true" : is == truth::no ? "false" : "unknown";
}

std::string day_text(day_number const day) {
  return to_string(record::as_date(day));
}

/// "2025-03-31", "2025-01-05 to 2025-01-09", "since 2015-01-01".
std::string event_days(occurrence const& event) {
  if (event.end == kNoEnd) {
    return "since " + day_text(event.start);
  }
  return event.start == event.end
             ? day_text(event.start)
             : day_text(event.start) + " to " + day_text(event.end);
}

/// Tells the steps of one person in one period.
class teller {
 public:
  teller(definition const& by, evaluation& is) : by_{by}, is_{is} {}

  /// \param line  that the expression stands in
  result<reasoning> told(expression const& what, std::string_view line);

 private:
  result<std::string> answer(expression const& what);
  result<void> tell_events(event_choice const& which, reasoning& into);

  definition const& by_;
  evaluation& is_;
  std::vector<std::size_t> told_;  // lines of `where`
};

result<std::string> teller::answer(expression const& what) {
  auto const is = WM_TRY(is_.value_of(what));
  if (auto const* condition = std::get_if<truth>(&is)) {
    return std::string{word_of(*condition)};
  }
  if (auto const* number = std::get_if<decimal>(&is)) {
    return what.unit.empty()
               ? to_string(*number)
               : fmt::format("{} {}", to_string(*number), what.unit);
  }
  if (auto const* day = std::get_if<record::day_number>(&is)) {
    return day_text(*day);
  }
  if (auto const* word = std::get_if<std::string>(&is)) {
    return *word;
  }
  if (auto const* event = std::get_if<occurrence>(&is)) {
    return event_days(*event);
  }
  return std::string{what.type == value_type::event ? "none" : "unknown"};
}

result<void> teller::tell_events(event_choice const& which, reasoning& into) {
  into.events = WM_TRY(is_.events_of(which));
  if (into.events.empty()) {
    auto all = which;
    all.plausible = false;
    all.filters.clear();
    all.windows.clear();
    into.considered = WM_TRY(is_.events_of(all)).size();
  }
  return {};
}

result<reasoning> teller::told(expression const& what,
                               std::string_view const line) {
  auto out = reasoning{};
  out.written =
      on_one_row(line.substr(std::min(what.from, line.size()), what.length));
  out.is = WM_TRY(answer(what));
  if (what.does == operation::named) {
    auto const& name = by_.names[what.name];
    out.written = name.name;
    // Told once; later lines only say its name.
    if (name.means && std::ranges::find(told_, what.name) == told_.end()) {
      told_.push_back(what.name);
      out.parts.push_back(WM_TRY(told(*name.means, name.written.value)));
    }
    return out;
  }
  if (!what.events.empty()) {
    WM_TRY(tell_events(what.events.front(), out));
  }
  // Of a choice only what was chosen decides.
  auto const skipped = what.does != operation::if_then_else ? what.parts.size()
                       : WM_TRY(is_.truth_of(what.parts[0])) == truth::yes ? 2U
                                                                           : 1U;
  for (auto const& part : what.parts) {
    if (&part == what.parts.data() + skipped) {
      continue;
    }
    auto const plain = part.does == operation::number_literal ||
                       part.does == operation::literal_day ||
                       part.does == operation::reference_day;
    if (!plain) {
      out.parts.push_back(WM_TRY(told(part, line)));
    }
  }
  return out;
}

/// The lines of a definition in the order in which they are applied.
struct keyed_line {
  std::string_view key;
  std::size_t number;
  line const* of;
  part_left part;
};

std::vector<keyed_line> lines_of(definition const& by) {
  auto out = std::vector<keyed_line>{};
  auto const add = [&](std::string_view const key,
                       std::vector<line> const& lines, part_left const part) {
    for (auto i = std::size_t{0}; i < lines.size(); ++i) {
      out.push_back({key, i + 1, &lines[i], part});
    }
  };
  auto const add_one = [&](std::string_view const key,
                           std::optional<line> const& one,
                           part_left const part) {
    if (one) {
      out.push_back({key, 1, &*one, part});
    }
  };
  add("of", by.of, part_left::of);
  add("leave_out", by.leave_out, part_left::leave_out);
  add("denominator", by.denominator, part_left::denominator);
  add_one("denominator", by.denominator_number, part_left::denominator);
  add("numerator", by.numerator, part_left::counted);
  add_one("numerator", by.numerator_number, part_left::counted);
  add_one("measure", by.measure, part_left::counted);
  add("excused", by.excused, part_left::excused);
  return out;
}

/// Whether a line comes after the one at which it left.
bool comes_later(keyed_line const& line, outcome const& result) {
  auto const order = [](part_left const part) {
    // The numerator is tested before anybody is excused.
    return part == part_left::of            ? 0
           : part == part_left::leave_out   ? 1
           : part == part_left::denominator ? 2
           : part == part_left::baseline    ? 3
           : part == part_left::counted     ? 4
                                            : 5;
  };
  auto const left = result.left == part_left::counted ? 5 : order(result.left);
  auto const here = order(line.part);
  return here > left ||
         (here == left && line.part == result.left &&
          line.part != part_left::counted && line.number > result.line + 1);
}

result<explanation> explained(definition const& by, evaluation& is,
                              outcome result) {
  auto out = explanation{.result = std::move(result), .lines = {}};
  auto tell = teller{by, is};
  if (by.pair && out.result.left > part_left::leave_out) {
    for (auto const name : {by.pair->baseline, by.pair->later}) {
      auto const& line = by.names[name];
      out.lines.push_back(
          {line.name, 1, WM_TRY(tell.told(*line.means, line.written.value))});
    }
  }
  for (auto const& line : lines_of(by)) {
    if (!comes_later(line, out.result)) {
      out.lines.push_back(
          {std::string{line.key}, line.number,
           WM_TRY(tell.told(line.of->means, line.of->written.value))});
    }
  }
  return out;
}

}  // namespace

result<std::vector<explanation>> explain(subject const& of,
                                         definition const& by,
                                         day_range const period) {
  auto out = std::vector<explanation>{};
  for (auto& one : WM_TRY(outcomes_of(of, by, period))) {
    auto is = one.index ? evaluation{of, by, period, *one.index}
                        : evaluation{of, by, period};
    out.push_back(WM_TRY(explained(by, is, std::move(one))));
  }
  return out;
}

}  // namespace wm::metrics
