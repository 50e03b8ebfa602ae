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

figures::figure_set counted(framework::package const& in, double const count) {
  auto const* const metric = framework::find_metric(in, "bp_controlled");
  auto const* const home = framework::find_area(in, "E09000030");
  auto figure = figures::figure{};
  figure.covers = {day(2025, 10), day(2026)};
  figure.value = 100.0 * count / kOf;
  figure.numerator = count;
  figure.denominator = kOf;
  figure.counts_give_value = true;
  auto series = figures::series{};
  series.metric = figures::metric_index{
      static_cast<std::uint32_t>(metric - in.metrics.data())};
  series.area =
      figures::area_index{static_cast<std::uint32_t>(home - in.areas.data())};
  series.source = figures::source_kind::record;
  series.points.push_back(figure);
  auto out = figures::figure_set{};
  out.all.push_back(std::move(series));
  return out;
}

report::shown_account account(double const count, audience const to) {
  auto in = package();
  auto figures = counted(in, count);
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
  auto const terms = contract();
  auto const& year = terms.years.front();
  auto const facts = facts_of(measured.package, terms, year, measured.cleared);
  auto const settled = contracts::settle_year(terms, year, facts->facts,
                                              contracts::steps_wanted::yes);
  EXPECT_TRUE(settled) << settled.error().message;
  auto edition = account_edition{};
  edition.contract_version = "c";
  auto out =
      compose_account(measured, terms, year, 0, *facts, *settled, edition);
  EXPECT_TRUE(out) << out.error().message;
  return *out;
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

}  // namespace
}  // namespace wm::app
