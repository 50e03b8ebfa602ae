#include "report/compose_where.h"

#include <fmt/format.h>

#include "report/clearest.h"
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

std::string country_name(evidence const& from) {
  return from.country() ? from.area(*from.country()).name : "the country";
}

colours count_colours(evidence const& from,
                      std::vector<shown_metric> const& metrics) {
  auto count = standing_counts{};
  for (auto const& m : metrics) {
    if (auto const* const c = home_against_country(m, from)) {
      add(count, c->standing);
    }
  }
  auto out = colours{};
  out.tests = tested(count);
  out.better = count.better;
  out.worse = count.worse;
  out.similar = count.similar;
  out.higher = count.higher;
  out.lower = count.lower;
  out.expected_by_chance = expected_by_chance(out.tests);
  out.sentence =
      out.tests == 0
          ? fmt::format("No metric of {} could be compared with {}.",
                        from.home_name(), country_name(from))
          : fmt::format(
                "Of {} of {} that can be compared with {}, {}. {} of these {} "
                "would show a colour by chance alone even if nothing differed.",
                counted(static_cast<std::size_t>(out.tests), "metric",
                        "metrics"),
                from.home_name(), country_name(from), in_words(count),
                as_opening(chance_words(out.tests)), out.tests);
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
  out.colours = count_colours(from, metrics);
  out.findings = clearest(from, metrics);
  out.answer = where_answer(out.statements, statements, metrics);
  return out;
}

}  // namespace wm::report
