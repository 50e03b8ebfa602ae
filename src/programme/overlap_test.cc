#include "programme/overlap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "framework/load.h"
#include "programme/text_likeness.h"
#include "support/test_files.h"

namespace wm::programme {

namespace {

framework::package const& tower_hamlets() {
  static auto const kLoaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  return *kLoaded.package;
}

using metric_pair = std::pair<std::string, std::string>;

metric_pair in_order(std::string a, std::string b) {
  return a < b ? metric_pair{std::move(a), std::move(b)}
               : metric_pair{std::move(b), std::move(a)};
}

/// tests/golden/programme/labelled_pairs.csv: pairs of the package's metrics
/// of which a reader of both definitions said whether they are the same: one
/// thing of the same people or of some of them, in another definition, source,
/// area or from the other side. Other people, or a thing and a part of it, are
/// different.
struct labelled {
  std::set<metric_pair> same;
  std::set<metric_pair> different;
};

labelled labelled_pairs() {
  auto out = labelled{};
  auto lines = std::istringstream{test_support::read_text(
      test_support::source_file("tests/golden/programme/labelled_pairs.csv"))};
  auto line = std::string{};
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    auto const first = line.find(',');
    auto const second = line.find(',', first + 1);
    auto pair = in_order(line.substr(0, first),
                         line.substr(first + 1, second - first - 1));
    (line.substr(second + 1).starts_with("same") ? out.same : out.different)
        .insert(std::move(pair));
  }
  return out;
}

TEST(overlap, finds_most_of_what_a_reader_calls_the_same) {
  auto const labels = labelled_pairs();
  auto right = 0;
  auto wrong = 0;
  for (auto const& p : find_overlap(tower_hamlets()).pairs) {
    auto const pair = in_order(p.one.metric, p.other.metric);
    right += labels.same.contains(pair) ? 1 : 0;
    wrong += labels.different.contains(pair) ? 1 : 0;
    EXPECT_FALSE(p.certainty == certainty::certain &&
                 labels.different.contains(pair))
        << pair.first << "," << pair.second << " is called certain";
    EXPECT_TRUE(labels.same.contains(pair) || labels.different.contains(pair))
        << pair.first << "," << pair.second << " has no label";
  }
  auto const precision = 1.0 * right / (right + wrong);
  auto const recall =
      static_cast<double>(right) / static_cast<double>(labels.same.size());
  RecordProperty("precision", std::to_string(precision));
  RecordProperty("recall", std::to_string(recall));
  // docs/programme.md tells these figures.
  EXPECT_EQ(right, 16);
  EXPECT_EQ(wrong, 6);
  EXPECT_GE(precision, 0.7);
  EXPECT_GE(recall, 0.7);
}

TEST(overlap, labels_only_metrics_that_there_are) {
  auto const labels = labelled_pairs();
  EXPECT_EQ(labels.same.size() + labels.different.size(), 59U);
  for (auto const* const all : {&labels.same, &labels.different}) {
    for (auto const& [one, other] : *all) {
      EXPECT_NE(framework::find_metric(tower_hamlets(), one), nullptr) << one;
      EXPECT_NE(framework::find_metric(tower_hamlets(), other), nullptr)
          << other;
    }
  }
}

framework::located<std::string> id(std::string value) {
  return {std::move(value), {}};
}

framework::text english(std::string words) {
  auto out = framework::text{};
  out.translations.push_back({"en", std::move(words)});
  return out;
}

framework::metric metric(std::string name, std::string title) {
  auto out = framework::metric{};
  out.id = id(std::move(name));
  out.title = english(std::move(title));
  return out;
}

framework::project project(std::string name,
                           std::vector<framework::asked_indicator> indicators) {
  auto out = framework::project{};
  out.id = id(name);
  out.title = english(std::move(name));
  out.indicators = std::move(indicators);
  return out;
}

framework::asked_indicator indicator(std::string title) {
  auto out = framework::asked_indicator{};
  out.title = std::move(title);
  return out;
}

TEST(overlap, of_one_fingertips_number_is_certain_whatever_the_words) {
  auto package = framework::package{};
  package.metrics = {metric("tobacco", "Adults who smoke")};
  package.metrics[0].fingertips = 92443;
  auto asked = indicator("Prevalence of tobacco use");
  asked.fingertips = 92443;
  package.programme.projects = {project("stop", {asked})};
  auto const found = find_overlap(package);
  ASSERT_EQ(found.pairs.size(), 1U);
  EXPECT_EQ(found.pairs[0].certainty, certainty::certain);
  EXPECT_EQ(found.pairs[0].reasons,
            std::vector{overlap_reason::same_fingertips_number});
  EXPECT_EQ(found.pairs[0].other.asker, "stop");
}

/// Two metrics linked to one entry, the second with that difference.
framework::package both_linked(std::string second_title, std::string differs) {
  auto out = framework::package{};
  out.metrics = {metric("a", "Adults who smoke"),
                 metric("b", std::move(second_title))};
  for (auto const* const name : {"a", "b"}) {
    auto link = framework::national_link{};
    link.metric = id(name);
    link.framework = "PHOF";
    link.indicator = "C18";
    out.links.push_back(link);
  }
  out.links[1].differs = std::move(differs);
  return out;
}

TEST(overlap, of_two_metrics_linked_to_one_national_indicator_is_certain) {
  auto const found = find_overlap(both_linked("Tobacco use", ""));
  ASSERT_EQ(found.pairs.size(), 1U);
  EXPECT_EQ(found.pairs[0].certainty, certainty::certain);
  EXPECT_EQ(found.pairs[0].reasons,
            std::vector{overlap_reason::same_national_indicator});
}

TEST(overlap, with_a_difference_written_down_is_to_be_looked_at) {
  auto const differs = "Ours counts chewing too.";
  auto const alike = find_overlap(both_linked("Adults who smoke now", differs));
  ASSERT_EQ(alike.pairs.size(), 1U);
  EXPECT_EQ(alike.pairs[0].certainty, certainty::to_be_looked_at);
  EXPECT_EQ(alike.pairs[0].reasons.front(),
            overlap_reason::same_national_indicator);
  // In other words too, they are two things.
  EXPECT_TRUE(find_overlap(both_linked("Tobacco use", differs)).pairs.empty());
}

TEST(overlap, leaves_out_what_nobody_asks_for_any_more) {
  auto one = indicator("Falls");
  auto other = indicator("Falls");
  one.code = other.code = "KPI 7";
  auto package = framework::package{};
  package.programme.projects = {project("x", {one}), project("y", {other})};
  package.programme.projects[1].status = framework::nested_status::retired;
  EXPECT_TRUE(find_overlap(package).pairs.empty());
  package.programme.projects = {project("x", {one})};
  package.metrics = {metric("falls", "Falls")};
  ASSERT_EQ(find_overlap(package).pairs.size(), 1U);
  package.programme.retirements.resize(1);
  package.programme.retirements[0].metric = id("falls");
  package.programme.retirements[0].status = framework::decision_status::taken;
  EXPECT_TRUE(find_overlap(package).pairs.empty());
}

TEST(overlap, of_one_source_code_is_certain) {
  auto one = indicator("Falls");
  auto other = indicator("Injuries of older people");
  one.code = other.code = "KPI 7";
  auto package = framework::package{};
  package.programme.projects = {project("x", {one}), project("y", {other})};
  auto const found = find_overlap(package);
  ASSERT_EQ(found.pairs.size(), 1U);
  EXPECT_EQ(found.pairs[0].reasons, std::vector{overlap_reason::same_code});
}

TEST(overlap, says_who_asks_for_a_metric_twice) {
  auto asked = indicator("Smokers");
  asked.metric = id("a");
  auto package = framework::package{};
  package.metrics = {metric("a", "Adults who smoke")};
  package.programme.projects = {project("x", {asked}), project("y", {asked})};
  auto const found = find_overlap(package);
  ASSERT_EQ(found.shared.size(), 1U);
  EXPECT_EQ(found.shared[0].askers, (std::vector<std::string>{"x", "y"}));
  EXPECT_TRUE(found.pairs.empty());  // it is one metric, not two
}

TEST(overlap, lists_metrics_and_statements_that_do_not_meet) {
  auto package = framework::package{};
  package.metrics = {metric("a", "Adults who smoke")};
  package.statements.resize(2);
  package.statements[0].id = id("alone");
  package.statements[1].id = id("crowded");
  for (auto i = 0; i < 9; ++i) {
    package.statements[1].supporting.push_back(id("m" + std::to_string(i)));
  }
  auto const found = find_overlap(package);
  EXPECT_EQ(found.without_statement, std::vector<std::string>{"a"});
  EXPECT_EQ(found.without_measure, std::vector<std::string>{"alone"});
  ASSERT_EQ(found.many_measures.size(), 1U);
  EXPECT_EQ(found.many_measures[0].measures, 9U);
}

TEST(overlap, lists_projects_with_one_aim) {
  auto package = framework::package{};
  package.statements.resize(1);
  package.statements[0].id = id("safe");
  package.programme.projects = {project("x", {}), project("y", {}),
                                project("z", {})};
  package.programme.projects[0].statements = {id("safe")};
  package.programme.projects[2].statements = {id("safe")};
  auto const found = find_overlap(package);
  ASSERT_EQ(found.same_aim.size(), 1U);
  EXPECT_EQ(found.same_aim[0].projects, (std::vector<std::string>{"x", "z"}));
}

TEST(text_likeness, is_one_for_the_same_words_and_none_for_others) {
  auto const likeness = text_likeness{{{"Adults who smoke", ""},
                                       {"Smoke: who, of adults", ""},
                                       {"Fine particles in the air", ""}}};
  EXPECT_NEAR(likeness.between(0, 1), 1, 1e-12);
  EXPECT_EQ(likeness.between(0, 2), 0);
  EXPECT_EQ(likeness.between(1, 0), likeness.between(0, 1));
}

TEST(text_likeness, keeps_apart_what_differs_in_whose_or_how_many) {
  EXPECT_TRUE(told_apart("Life expectancy, women", "Life expectancy, men"));
  EXPECT_TRUE(told_apart("Screening, 25 to 49", "Screening, 50 to 64"));
  EXPECT_TRUE(told_apart("First dose by two", "Both doses by two"));
  EXPECT_FALSE(told_apart("Self-harm, 10 to 24", "Self-harm"));
}

}  // namespace

}  // namespace wm::programme
