// Cases that an analyst can read and write:
// tests/golden/assessment/priorities/*.case. A case names metrics, each with
// its settings and figures, and shows, below ----, the components of each, its
// class and the row of the decision table that gave it, and the ranks.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "assessment/assess.h"
#include "assessment/priorities.h"
#include "assessment/test_priorities.h"
#include "figures/words.h"
#include "framework/words.h"
#include "support/golden_cases.h"
#include "support/test_files.h"

namespace wm::assessment {
namespace {

using framework::priority_component;

std::string fact_of(figures::priority const& p, priority_component const c) {
  switch (c) {
    case priority_component::benchmark:
      return fmt::format("{} ({})", framework::word(*p.benchmark),
                         framework::word(*p.against));
    case priority_component::people_affected:
      return fmt::format("{:.0f} a year", *p.people);
    case priority_component::trend:
      return std::string{framework::word(*p.trend)};
    case priority_component::inequality:
      return fmt::format("{} of {} worse ({})", p.parts->worse, p.parts->parts,
                         p.parts->by);
    case priority_component::voice:
      break;
    case priority_component::confidence:
      return fmt::format("{:.1f} years old", *p.years_old);
  }
  return {};
}

std::string describe(figures::priority const& p, std::string const& id) {
  constexpr auto kNames = std::array{"benchmark",  "people", "trend",
                                     "inequality", "voice",  "confidence"};
  auto out = fmt::format(
      "{}: {}\n", id,
      p.decided
          ? fmt::format("{} by row {}", framework::word(*p.decided), *p.row + 1)
          : "cannot say");
  for (auto i = std::size_t{0}; i < kNames.size(); ++i) {
    auto const& [level, why] = p.components[i];
    auto const said = level ? fact_of(p, static_cast<priority_component>(i))
                            : std::string{to_sentence(why)};
    out += fmt::format("  {:<10} {}  {}\n", kNames[i],
                       level ? std::to_string(*level) : "-", said);
  }
  for (auto const& gap : p.to_close) {
    out += fmt::format(
        "  like {:<9} {:.2f} less, {} people a year, {} periods to see it\n",
        figures::word(gap.with), gap.value,
        !gap.people ? "no"
        : gap.people_limits
            ? fmt::format("{:.0f} ({:.0f} to {:.0f})", *gap.people,
                          gap.people_limits->lower, gap.people_limits->upper)
            : fmt::format("{:.0f}", *gap.people),
        gap.periods_to_see ? fmt::format("{:.0f}", *gap.periods_to_see) : "no");
  }
  return out;
}

std::string run_case(std::string const& input) {
  auto package = package_of_cases();
  auto all = figures::figure_set{};
  auto on = parse_date("2026-01-01").value();
  auto lines = std::istringstream{input};
  auto in_figures = false;
  for (auto line = std::string{}; std::getline(lines, line);) {
    auto words = std::istringstream{line};
    auto first = std::string{};
    words >> first;
    if (first.empty() || first.starts_with('#')) {
      continue;
    }
    if (first == "metric") {
      auto id = std::string{};
      words >> id;
      add_metric(package, id);
      in_figures = false;
    } else if (first == "area") {  // the header line of the figures
      in_figures = true;
    } else if (in_figures) {
      add_figure(all, package, words, first);
    } else {
      set(package.metrics.back(), first, words);
    }
  }
  sort_series(all);
  auto const seen = assess(package, std::move(all));
  auto const done = prioritise(package, seen, on, 1);
  auto out = std::string{};
  for (auto const& p : done.all) {
    out += describe(p, package.metrics[p.metric.value()].id.value);
  }
  if (done.rankings.empty()) {
    return out + "nothing can be ranked\n";
  }
  auto place = 0;
  for (auto const& [priority, rank] : done.rankings.front().in_order) {
    out +=
        fmt::format("{}. {}: rank {:.1f}, {:.1f} to {:.1f}\n", ++place,
                    package.metrics[done.all[priority].metric.value()].id.value,
                    rank.middle, rank.lower, rank.upper);
  }
  return out;
}

TEST(priorities, golden_cases) {
  EXPECT_GE(test_support::expect_golden_cases(
                test_support::source_file("tests/golden/assessment/priorities"),
                run_case),
            18);
}

}  // namespace
}  // namespace wm::assessment
