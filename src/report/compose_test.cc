#include "report/compose.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "report/example.h"
#include "report/names.h"
#include "support/test_files.h"

namespace wm::report {

namespace {

using test_support::expect_golden;
using test_support::source_file;

document example() {
  auto const package = test::example_package();
  auto const results = test::cleared(test::example_results());
  return compose(package, results,
                 {test::day(2026, 11, 21), "whatmatters 0.1", "abc"});
}

std::string confidence_text(figures::confidence const c) {
  return c == figures::confidence::at_998  ? " 99.8 %"
         : c == figures::confidence::at_95 ? " 95 %"
                                           : "";
}

std::string metric_text(shown_metric const& m) {
  auto out = fmt::format("{}: {}\n  {}\n", m.definition.id.value,
                         name_of(m.state), m.answer);
  for (auto const& c : m.comparisons) {
    out += fmt::format("  {} [{}{}] {}\n", c.title, name_of(c.standing),
                       confidence_text(c.confidence), c.sentence);
  }
  for (auto const& a : m.small_areas) {
    out += fmt::format("  {}, {}: {}\n", a.title, a.period.label, a.summary);
  }
  for (auto const& g : m.groups) {
    out += fmt::format("  {}, {}: {}\n", g.title, g.period.label, g.summary);
  }
  for (auto const& s : m.series) {
    out += fmt::format("  line {} {}: {} points\n", name_of(s.role), s.area,
                       s.points.size());
  }
  return out;
}

TEST(compose, says_what_every_metric_says) {
  auto text = std::string{};
  for (auto const& m : example().metrics) {
    text += metric_text(m) + "\n";
  }
  expect_golden(source_file("tests/golden/report/metrics.txt"), text);
}

TEST(compose, answers_every_statement) {
  auto text = std::string{};
  for (auto const& s : example().statements) {
    text += fmt::format("{} [{}, {}{}{}, {}]\n  {}\n\n",
                        s.definition.text.original(), name_of(s.state),
                        name_of(s.standing), confidence_text(s.confidence),
                        s.comparator.empty() ? "" : " against " + s.comparator,
                        name_of(s.change), s.answer);
  }
  expect_golden(source_file("tests/golden/report/statements.txt"), text);
}

TEST(compose, says_where_we_stand) {
  auto const made = example();
  auto text = std::string{};
  for (auto const& line : main_findings(made)) {
    text += line + "\n";
  }
  for (auto const& f : made.where.findings) {
    text += fmt::format("elsewhere, {}: {}\n", f.metric, f.elsewhere);
  }
  text += fmt::format("expected by chance: {} of {}\n",
                      made.where.colours.expected_by_chance,
                      made.where.colours.tests);
  expect_golden(source_file("tests/golden/report/where.txt"), text);
}

TEST(compose, draws_a_scorecard_against_the_country) {
  auto const made = example();
  auto text = std::string{};
  for (auto const& row : made.scorecard.rows) {
    text += fmt::format("{} ({})\n", row.metric, row.period.label);
    for (auto i = std::size_t{0}; i < row.cells.size(); ++i) {
      auto const& cell = row.cells[i];
      text += fmt::format(
          "  {}: {}\n", made.scorecard.areas[i],
          cell ? fmt::format("{} {}{} {}", cell->value_text,
                             name_of(cell->standing),
                             confidence_text(cell->confidence), cell->reason)
               : "no figure");
    }
  }
  expect_golden(source_file("tests/golden/report/scorecard.txt"), text);
}

TEST(compose, gives_the_reason_for_every_gap) {
  auto const made = example();
  auto text = std::string{};
  for (auto const& row : made.coverage.rows) {
    text += row.metric + "\n";
    ASSERT_EQ(row.cells.size(), made.coverage.components.size());
    for (auto i = std::size_t{0}; i < row.cells.size(); ++i) {
      text +=
          fmt::format("  {}: {}\n", made.coverage.components[i].title,
                      row.cells[i].present ? "present" : row.cells[i].reason);
      EXPECT_NE(row.cells[i].present, !row.cells[i].reason.empty());
    }
  }
  expect_golden(source_file("tests/golden/report/coverage.txt"), text);
}

TEST(compose, lists_the_methods_it_used_and_no_others) {
  auto text = std::string{};
  for (auto const& m : example().methods) {
    text +=
        fmt::format("{}: {}\n  {}\n  {}\n", m.id, m.title, m.plain, m.source);
  }
  expect_golden(source_file("tests/golden/report/methods.txt"), text);
}

TEST(compose, counts_the_figures_of_each_source) {
  auto const made = example();
  ASSERT_EQ(made.sources.size(), 2);
  // 2 asthma, 1 carers, 1 diabetes, 3 healthy life with Albion's, 2 loneliness,
  // 5 pay, 8 smoking with wards, 2 waiting, 2 ward deaths. Northby's figure
  // stands only in the scorecard.
  EXPECT_EQ(made.sources[0].figures, 26);
  EXPECT_EQ(made.sources[1].figures, 0);
}

TEST(compose, owns_its_texts) {
  auto made = document{};
  {
    auto results = test::example_results();
    auto const label = results.texts.keep(std::string(60, 'x'));
    for (auto& s : results.all) {
      for (auto& p : s.points) {
        p.shown.note = label;
      }
    }
    auto const package = test::example_package();
    auto const cleared = test::cleared(std::move(results));
    made = compose(package, cleared, {test::day(2026, 1), "", ""});
  }
  EXPECT_EQ(made.metrics[test::kSmoking].latest->note, std::string(60, 'x'));
}

TEST(compose, of_an_empty_framework_says_so) {
  auto const results = test::cleared({});
  auto const made =
      compose(framework::package{}, results, {test::day(2026), "", ""});
  EXPECT_EQ(made.where.answer, "This framework has no statements yet.");
  EXPECT_TRUE(made.methods.empty());
}

TEST(compose, withholds_what_has_no_rule_for_the_public) {
  auto results = figures::assessed_set{};
  results.all.push_back(test::series(
      test::kSmoking, test::kRiverton,
      {test::point(test::measured(test::years(2024, 2024), 16.4, 15, 18))}));
  results.all.back().source = figures::source_kind::record;
  auto const package = test::example_package();
  auto const made = compose(package, test::cleared(std::move(results)),
                            {test::day(2026), "", ""});
  auto const& smoking = made.metrics[test::kSmoking];
  EXPECT_FALSE(smoking.latest);
  EXPECT_EQ(smoking.state, state::not_yet);
  EXPECT_EQ(smoking.answer,
            "Withheld: this audience may not see figures of this source.");
  EXPECT_EQ(smoking.series.front().points.front().status,
            figure_status::suppressed);
  EXPECT_EQ(made.disclosure.suppressed, 1);
  ASSERT_EQ(made.disclosure.metrics.size(), 1U);
  EXPECT_EQ(made.disclosure.metrics[0].withheld, 1);
  EXPECT_EQ(made.disclosure.metrics[0].hidden, 0);
  EXPECT_EQ(made.disclosure.breakdowns.at(0).title, "Everybody");
}

TEST(compose, counts_published_figures_as_shown_by_their_source) {
  auto results = figures::assessed_set{};
  results.all.push_back(test::series(
      test::kSmoking, test::kRiverton,
      {test::point(test::measured(test::years(2024, 2024), 16.4, 15, 18))}));
  auto const package = test::example_package();
  auto const made = compose(package, test::cleared(std::move(results)),
                            {test::day(2026), "", ""});
  EXPECT_TRUE(made.disclosure.metrics.empty());
  ASSERT_EQ(made.disclosure.sources.size(), 1U);
  EXPECT_EQ(made.disclosure.sources[0].shown, 1);
  EXPECT_EQ(made.disclosure.for_whom, "the public");
}

}  // namespace

}  // namespace wm::report
