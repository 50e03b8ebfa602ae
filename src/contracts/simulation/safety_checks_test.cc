#include "contracts/simulation/safety_checks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "contracts/simulation/audit.h"
#include "contracts/test_terms.h"

namespace wm::contracts {
namespace {

struct lived_case {
  written_case in;
  year_expectations from;
  simulation lived;
};

// Noise of £5,000 on £100,000 at risk; the floor is the baseline.
lived_case a_case(std::string_view const floor = "50") {
  auto out = lived_case{};
  out.in = read_case(
      "provider trust budget 1000000\nat_risk 10%\n"
      "outcome seen weight 100% floor " +
      std::string{floor} +
      " target 70\n"
      "figure seen value 60 lower 58.04 upper 61.96 baseline "
      "50\n");
  out.in.terms.years = {out.in.year};
  out.from.facts = out.in.facts;
  out.from.changes.resize(1);
  out.lived =
      simulate(out.in.terms, out.in.year, out.from, {.draws = 500}).value();
  return out;
}

std::map<std::string_view, verdict> by_check(
    std::vector<finding> const& findings) {
  auto out = std::map<std::string_view, verdict>{};
  for (auto const& one : findings) {
    out[one.check] = one.says;
  }
  return out;
}

std::map<std::string_view, verdict> checked(lived_case const& of) {
  return by_check(check_safety(of.in.terms, of.in.year, of.lived));
}

TEST(safety_checks, say_what_they_could_not_check) {
  auto const found = checked(a_case());
  EXPECT_EQ(found.at("baseline_gap"), verdict::not_checked);
  EXPECT_EQ(found.at("mobilisation"), verdict::not_checked);
  EXPECT_EQ(found.at("solvency"), verdict::not_checked);
}

TEST(safety_checks, are_silent_about_a_sound_contract) {
  auto of = a_case();
  of.in.terms.cost_before = {"2022/23", pence{100'000'000}, "illustration"};
  of.in.terms.mobilisation = {pence{100}, pence{100}};
  of.in.terms.tax.treatment = framework::tax_treatment::recoverable;
  of.in.terms.providers[0].reserves = pence{20'000'000};
  of.in.terms.years[0].mode = framework::year_mode::shadow;
  for (auto const& [check, says] : checked(of)) {
    EXPECT_EQ(says, verdict::fine) << check;
  }
}

// UnitingCare: a month in, 21 % more was asked for; VAT on its payments was
// unfunded; 62 indicators.
TEST(safety_checks, would_have_warned_of_unitingcare) {
  auto of = a_case();
  of.in.terms.cost_before = {"2014/15", pence{121'000'000}, "illustration"};
  of.in.terms.tax = {
      framework::tax_treatment::not_recoverable, pence{500'000}, kNothing, {}};
  of.in.terms.mobilisation = {pence{1'000'000}, kNothing};
  of.in.terms.providers[0].reserves = pence{1'000'000};
  of.in.terms.outcomes.resize(62);
  auto const found = checked(of);
  for (auto const* const check :
       {"baseline_gap", "unfunded_tax", "number_of_metrics", "mobilisation",
        "solvency", "shadow_year"}) {
    EXPECT_EQ(found.at(check), verdict::warning) << check;
  }
}

TEST(safety_checks, warn_when_chance_decides_over_half_of_the_money) {
  auto of = a_case();
  of.in.terms.outcomes[0].curve->floor.value = 59;
  of.in.terms.outcomes[0].curve->target.value = 61;
  of.in.year.at_risk = share{250'000};
  of.lived = simulate(of.in.terms, of.in.year, of.from, {.draws = 500}).value();
  EXPECT_EQ(checked(of).at("risk_against_noise"), verdict::warning);
  EXPECT_EQ(checked(of).at("share_at_risk"), verdict::warning);
}

/// Ten persons from `first` on, of whom the provider counted the first few.
metric_persons ten_persons(std::uint32_t const own,
                           std::uint32_t const first = 0) {
  auto out = metric_persons{};
  for (auto i = std::uint32_t{0}; i < 10; ++i) {
    out.push_back({first + i, 1.0, 1.0, i < own ? 1.0 : 0.0});
  }
  return out;
}

TEST(audit, finds_targets_passed_and_beyond_reach_and_payment_for_nothing) {
  auto const of = a_case();
  auto now = of.in.facts.outcomes.outcomes;
  auto const audited = [&](reachable const& within,
                           paid_persons const& persons) {
    return by_check(audit(of.in.terms, now, {within}, persons, of.lived));
  };
  auto found = audited({.by_best_tenth = 66, .by_trend = 71}, {});
  EXPECT_EQ(found.at("target_passed"), verdict::fine);
  EXPECT_EQ(found.at("target_unattainable"), verdict::warning);
  EXPECT_EQ(found.at("pays_for_no_change"), verdict::warning);
  EXPECT_EQ(found.at("own_events"), verdict::not_checked);
  EXPECT_EQ(found.at("shared_events"), verdict::not_checked);
  now[0].now.value = 70;
  // Of ten persons counted, four by the provider.
  found = audited({.by_best_tenth = 72}, {ten_persons(4)});
  EXPECT_EQ(found.at("target_passed"), verdict::warning);
  EXPECT_EQ(found.at("target_unattainable"), verdict::fine);
  EXPECT_EQ(found.at("own_events"), verdict::warning);
  EXPECT_EQ(audited({}, {}).at("target_unattainable"), verdict::not_checked);
  EXPECT_EQ(audited({}, {ten_persons(5)}).at("own_events"), verdict::fine);
  auto few = ten_persons(0);
  few.resize(7);
  EXPECT_EQ(audited({}, {few}).at("own_events"), verdict::not_checked);
}

TEST(audit, warns_of_two_metrics_that_count_the_same_persons) {
  auto of = a_case();
  of.in.terms.outcomes.push_back(of.in.terms.outcomes[0]);
  of.in.terms.outcomes[1].metric.value = "other";
  of.lived.metrics.resize(2);
  auto const now = std::vector<reading>(2);
  auto const verdict_of = [&](std::uint32_t const first) {
    return by_check(audit(of.in.terms, now, {{}, {}},
                          {ten_persons(10), ten_persons(10, first)}, of.lived))
        .at("shared_events");
  };
  EXPECT_EQ(verdict_of(4), verdict::warning);  // six of ten
  EXPECT_EQ(verdict_of(5), verdict::fine);     // half
}

TEST(audit, is_content_with_a_floor_well_above_the_baseline) {
  auto const of = a_case("53");  // three standard errors
  auto const found = by_check(audit(of.in.terms, of.in.facts.outcomes.outcomes,
                                    {reachable{}}, {}, of.lived));
  EXPECT_EQ(found.at("pays_for_no_change"), verdict::fine);
}

// Changes 1 to 11: definition 7 puts the 90th percentile at 10, the 10th at 2.
TEST(audit, knows_what_the_best_tenth_reached) {
  auto changes = std::vector<double>{};
  for (auto i = 1; i <= 11; ++i) {
    changes.push_back(i);
  }
  EXPECT_DOUBLE_EQ(*best_tenth(changes, 50, framework::better::higher), 60);
  EXPECT_DOUBLE_EQ(*best_tenth(changes, 50, framework::better::lower), 52);
  changes.resize(9);
  EXPECT_FALSE(best_tenth(changes, 50, framework::better::higher));
}

}  // namespace
}  // namespace wm::contracts
