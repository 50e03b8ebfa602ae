#include "report/compose_where.h"

#include <fmt/format.h>

#include "report/clearest.h"
#include "report/comparators.h"
#include "report/number_text.h"
#include "report/reasons.h"
#include "report/standings.h"
#include "report/where_answer.h"

namespace wm::report {

namespace {

void add(tally& into, state const one) {
  switch (one) {
    case state::judged:
      ++into.judged;
      return;
    case state::described:
      ++into.described;
      return;
    case state::not_yet:
      ++into.not_yet;
      return;
  }
}

colours count_colours(figures::comparator_kind const with, evidence const& from,
                      std::vector<shown_metric> const& metrics) {
  auto count = standing_counts{};
  for (auto const& m : metrics) {
    if (auto const* const c = home_against(with, m, from)) {
      add(count, c->standing);
    }
  }
  auto out = colours{};
  out.with = with;
  out.title = comparator_name(with, from);
  out.tests = tested(count);
  out.better = count.better;
  out.worse = count.worse;
  out.similar = count.similar;
  out.higher = count.higher;
  out.lower = count.lower;
  out.expected_by_chance = expected_by_chance(out.tests);
  if (out.tests == 0) {
    out.sentence = fmt::format("No metric of {} could be compared with {}.",
                               from.home_name(), out.title);
    return out;
  }
  out.sentence = fmt::format(
      "Of {} of {} that can be compared with {}, {}.",
      counted(static_cast<std::size_t>(out.tests), "metric", "metrics"),
      from.home_name(), out.title, in_words(count));
  if (out.tests > 1) {
    out.sentence += fmt::format(
        " {} of these {} would show a colour by chance alone even if nothing "
        "differed.",
        as_opening(chance_words(out.tests)), out.tests);
  }
  return out;
}

}  // namespace

where_we_stand compose_where(evidence const& from,
                             std::vector<shown_statement> const& statements,
                             std::vector<shown_metric> const& metrics) {
  auto out = where_we_stand{};
  for (auto const& s : statements) {
    add(out.statements, s.state);
  }
  for (auto const& m : metrics) {
    add(out.metrics, m.state);
  }
  using figures::comparator_kind;
  out.colours = count_colours(comparator_kind::country, from, metrics);
  if (from.region()) {
    out.elsewhere.push_back(
        count_colours(comparator_kind::region, from, metrics));
  }
  if (!from.neighbours().empty()) {
    out.elsewhere.push_back(
        count_colours(comparator_kind::neighbours, from, metrics));
  }
  out.findings = clearest(from, metrics);
  out.answer = where_answer(out.statements, statements, metrics);
  return out;
}

}  // namespace wm::report
