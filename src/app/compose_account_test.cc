// What readers may learn of an account whose figure was counted from records.
#include "app/compose_account.h"

#include <gtest/gtest.h>

#include "app/clear_figures.h"
#include "base/calendar.h"
#include "framework/load.h"
#include "report/test_package.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

using disclosure::audience;
using report::test::day;
using report::test::id;

constexpr auto kOf = 23;  // people with high blood pressure

framework::package package() {
  auto const loaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  return *loaded.package;
}

/// GBP 1,000,000 a year, of which 10 % by blood pressure: nothing at 20 %,
/// all at 60 %.
framework::contract contract() {
  auto out = framework::contract{};
  out.id = id("pressure");
  out.commissioners = {id("commissioner")};
  out.providers.emplace_back().organisation = id("community_services");
  out.population.area = id("E09000030");
  out.dispute.decided_by = id("council");
  auto& year = out.years.emplace_back();
  year.year = id("2025");
  year.starts = day(2025);
  year.ends = day(2025, 12, 31);
  year.at_risk = share{100'000};
  auto& line = year.budget.emplace_back();
  line.id = id("all");
  line.provider = id("community_services");
  line.amount = pence{100'000'000};
  auto& outcome = out.outcomes.emplace_back();
  outcome.metric = id("bp_controlled");
  outcome.weight = kAll;
  outcome.curve.emplace();
  outcome.curve->floor.value = 20;
  outcome.curve->target.value = 60;
  auto& rule = out.distribution.emplace_back();
  rule.of = framework::divided_money::outcomes;
  return out;
}

/// The last three months of a year, and how many of kOf people were counted.
struct counted_in {
  int year{2025};
  double count{0};
};

figures::figure_set counted(framework::package const& in,
                            std::vector<counted_in> const& what) {
  auto const* const metric = framework::find_metric(in, "bp_controlled");
  auto const* const home = framework::find_area(in, "E09000030");
  auto series = figures::series{};
  series.metric = figures::metric_index{
      static_cast<std::uint32_t>(metric - in.metrics.data())};
  series.area =
      figures::area_index{static_cast<std::uint32_t>(home - in.areas.data())};
  series.source = figures::source_kind::record;
  for (auto const& one : what) {
    auto figure = figures::figure{};
    figure.covers = {day(one.year, 10), day(one.year + 1)};
    figure.value = 100.0 * one.count / kOf;
    figure.numerator = one.count;
    figure.denominator = kOf;
    figure.counts_give_value = true;
    series.points.push_back(figure);
  }
  auto out = figures::figure_set{};
  out.all.push_back(std::move(series));
  return out;
}

report::shown_account account(framework::contract const& terms,
                              figures::figure_set figures, audience const to,
                              account_edition edition = {}) {
  auto in = package();
  auto const readers = disclosure::readership{.kind = to};
  auto cleared =
      clear_figures(in, std::move(figures), readers, day(2026, 3), {});
  auto const metrics = in.metrics.size();
  auto const measured =
      measured_package{.package = std::move(in),
                       .warnings = {},
                       .rejects = {},
                       .records = {},
                       .version = "v",
                       .definitions = std::vector<std::string>(metrics, "f"),
                       .cleared = *std::move(cleared)};
  auto const& year = terms.years.front();
  auto const facts = facts_of(measured.package, terms, year, measured.cleared);
  auto const settled = contracts::settle_year(terms, year, facts->facts,
                                              contracts::steps_wanted::yes);
  EXPECT_TRUE(settled) << settled.error().message;
  edition.contract_version = "c";
  auto out =
      compose_account(measured, terms, year, 0, *facts, *settled, edition);
  EXPECT_TRUE(out) << out.error().message;
  return *out;
}

report::shown_account account(framework::contract const& terms,
                              std::vector<counted_in> const& what,
                              audience const to, account_edition edition = {}) {
  return account(terms, counted(package(), what), to, std::move(edition));
}

report::shown_account account(double const count, audience const to) {
  return account(contract(), {{2025, count}}, to);
}

report::account_metric const& pressure(report::shown_account const& of) {
  return of.parts.at(1).metrics.at(0);
}

// 11 of 23 is 47.826 %: (47.826 - 20) / (60 - 20) of GBP 100,000.
TEST(account, of_exact_figures_is_final_and_adds_up) {
  auto const of = account(11, audience::restricted);
  EXPECT_EQ(of.standing, report::account_standing::final);
  EXPECT_EQ(pressure(of).earned.text, "£69,565.20");
  EXPECT_EQ(of.total.text, "£969,565.20");
  ASSERT_EQ(of.ledger.size(), 2U);
  EXPECT_EQ(of.ledger[0].amount.text, "£900,000.00");
  EXPECT_EQ(of.ledger[1].amount.text, "£69,565.20");
}

// The public sees 10 of 25, which is 40 %: half of GBP 100,000.
TEST(account, of_rounded_figures_is_an_estimate_that_follows_from_them) {
  auto const of = account(11, audience::everyone);
  EXPECT_EQ(of.standing, report::account_standing::estimate);
  EXPECT_EQ(pressure(of).figure->count, 10);
  EXPECT_EQ(pressure(of).earned.text, "about £50,000");
  EXPECT_EQ(of.total.text, "about £950,000");
  EXPECT_TRUE(of.ledger.empty());
}

// With the curve known, an exact payment would give the count away.
TEST(account, of_rounded_figures_holds_no_number_of_the_exact_one) {
  auto const text = to_json(account(11, audience::everyone));
  for (auto const* const exact : {"69,565", "6956520", "47.8", "69.5", "11"}) {
    EXPECT_EQ(text.find(fmt::format("\"{}", exact)), std::string::npos)
        << exact;
  }
  EXPECT_EQ(text.find("69,565"), std::string::npos);
  EXPECT_EQ(text.find("47.8"), std::string::npos);
}

// 10 and 12 of 23 are shown as 10 of 25 too.
TEST(account, is_the_same_for_all_counts_that_look_the_same) {
  auto const one = to_json(account(11, audience::everyone));
  EXPECT_EQ(one, to_json(account(10, audience::everyone)));
  EXPECT_EQ(one, to_json(account(12, audience::everyone)));
  EXPECT_NE(one, to_json(account(13, audience::everyone)));
}

// 3 of 23 is 13.04 %, below the floor: nothing is earned. That nothing was
// earned would tell that the count is at most 4.
TEST(account, of_a_small_count_tells_no_payment_and_no_total) {
  auto const of = account(3, audience::everyone);
  EXPECT_EQ(pressure(of).figure->count, std::nullopt);
  EXPECT_EQ(pressure(of).earned.text, "withheld");
  EXPECT_EQ(of.parts.at(1).amount.text, "withheld");
  EXPECT_EQ(of.total.text, "withheld");
  EXPECT_EQ(of.parts.at(0).amount.text, "£900,000.00");
  EXPECT_EQ(to_json(of), to_json(account(7, audience::everyone)));
}

/// Pays for getting better than in the year before.
framework::contract improvement() {
  auto out = contract();
  auto& outcome = out.outcomes.front();
  outcome.rewards = framework::reward_for::improvement;
  auto& baseline = outcome.baseline.emplace();
  baseline.from = day(2024, 10);
  baseline.to = day(2024, 12, 31);
  return out;
}

// From 9 of 23 (39.130 %) to 11 (47.826 %), target 60 %: 8.696 / 20.870 of
// GBP 100,000. A small count before is as hidden as one of now: what is paid
// would tell it.
TEST(account, of_improvement_is_withheld_where_the_baseline_is_hidden) {
  auto const exact =
      account(improvement(), {{2024, 9}, {2025, 11}}, audience::restricted);
  EXPECT_EQ(pressure(exact).earned.text, "£41,666.70");
  auto const shown =
      account(improvement(), {{2024, 3}, {2025, 11}}, audience::everyone);
  EXPECT_EQ(pressure(shown).earned.text, "withheld");
  EXPECT_EQ(shown.total.text, "withheld");
}

/// Of one ethnic group, how many of how many people were counted.
struct counted_of {
  std::string_view word;  // empty: everybody
  double count{0};
  double people{0};
};

figures::figure_set by_group(framework::package const& in,
                             std::vector<counted_of> const& groups) {
  auto out = figures::figure_set{};
  for (auto const& one : groups) {
    auto series = counted(in, {{2025, one.count}}).all.front();
    auto& figure = series.points.front();
    figure.value = 100.0 * one.count / one.people;
    figure.denominator = one.people;
    if (!one.word.empty()) {
      series.group = out.texts.keep("ethnic_group=" + std::string{one.word});
      series.label.breakdown = "ethnic_group";
      series.label.word = one.word;
      series.label.title = one.word;
    }
    out.all.push_back(std::move(series));
  }
  return out;
}

// The group that is tested has enough people. But of two others so few that
// they are hidden: the public cannot know how complete the groups are, the
// parties can. It is told that, not that the test cannot be made.
TEST(account, is_withheld_where_hidden_groups_decide_how_complete_they_are) {
  auto terms = contract();
  auto& gate = terms.equality.emplace();
  gate.cannot_be_tested = framework::untested_clause::pay_in_full;
  auto& test = gate.tests.emplace_back();
  test.id = id("groups");
  test.metric = id("bp_controlled");
  test.of = framework::equality_of::groups;
  test.breakdown = "ethnic_group";
  test.groups = {"white_british"};
  test.limit.value = 20;
  test.completeness = share{900'000};
  auto const in = package();
  auto const figures = by_group(in, {{"", 75, 191},
                                     {"white_british", 40, 100},
                                     {"bangladeshi", 30, 80},
                                     {"chinese", 3, 6},
                                     {"arab", 2, 5}});
  auto const shown = account(terms, figures, audience::everyone);
  EXPECT_EQ(pressure(shown).earned.text, "withheld");
  auto const exact = account(terms, figures, audience::restricted);
  EXPECT_NE(pressure(exact).earned.text, "withheld");
}

/// A figure that is missing gets the last value, of the year before at most.
framework::contract last_value() {
  auto out = contract();
  out.data.missing = framework::data_failure::last_value;
  return out;
}

// Of 2025 nothing is known. The public sees 10 of 25 for 2024.
TEST(account, of_a_rounded_last_value_is_an_estimate) {
  auto const exact = account(last_value(), {{2024, 11}}, audience::restricted);
  EXPECT_EQ(exact.standing, report::account_standing::final);
  EXPECT_EQ(pressure(exact).earned.text, "£69,565.20");
  auto const shown = account(last_value(), {{2024, 11}}, audience::everyone);
  EXPECT_EQ(shown.standing, report::account_standing::estimate);
  EXPECT_EQ(pressure(shown).earned.text, "about £50,000");
}

// 2024 is hidden: 2023 does not take its place.
TEST(account, of_a_hidden_last_value_is_withheld) {
  auto terms = last_value();
  terms.data.last_value_years = 2;
  auto const shown =
      account(terms, {{2023, 11}, {2024, 3}}, audience::everyone);
  EXPECT_EQ(shown.standing, report::account_standing::estimate);
  EXPECT_EQ(pressure(shown).earned.text, "withheld");
  EXPECT_EQ(shown.total.text, "withheld");
}

// The figure of 2025 is there, of too few people for the contract. Whether 2024
// counts the public cannot know.
TEST(account, of_a_figure_too_small_and_a_hidden_last_value_is_withheld) {
  auto terms = last_value();
  terms.data.incomplete = framework::data_failure::last_value;
  terms.outcomes.front().needs.denominator = kOf + 7;  // rounded, they are 25
  auto const shown =
      account(terms, {{2024, 3}, {2025, 12}}, audience::everyone);
  EXPECT_EQ(shown.standing, report::account_standing::estimate);
  EXPECT_EQ(pressure(shown).earned.text, "withheld");
}

// An estimate before it settled nothing, so nothing is said to be due twice.
TEST(account, of_rounded_figures_is_held_against_the_estimate_before) {
  auto edition = account_edition{};
  edition.number = 2;
  edition.adjusts = report::adjusted_account{1, "hash", "Late data."};
  edition.told_before = pence{94'000'000};
  auto const of =
      account(contract(), {{2025, 11}}, audience::everyone, edition);
  EXPECT_EQ(of.already_settled.text, "about £940,000");
  EXPECT_EQ(of.due.text, "about £10,000");
  EXPECT_NE(of.answer.find("The account before it said about £940,000: the "
                           "difference is about £10,000."),
            std::string::npos)
      << of.answer;
  edition.told_before.reset();
  auto const after =
      account(contract(), {{2025, 11}}, audience::everyone, edition);
  EXPECT_EQ(after.due.text, "withheld");
}

}  // namespace
}  // namespace wm::app
