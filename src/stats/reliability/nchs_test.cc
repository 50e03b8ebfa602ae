#include "stats/reliability/nchs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "stats/normal.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

// A simple sample.
proportion_evidence simple(double const events, double const people) {
  auto const p = events / people;
  return {p, std::sqrt(p * (1.0 - p) / people), people, people - 1.0};
}

proportion_reliability judged(proportion_evidence const& of) {
  return *nchs_proportion(of);
}

void expect_verdict(proportion_reliability const& got, presentation const what,
                    reliability_rule const rule) {
  EXPECT_EQ(word(got.what), word(what));
  EXPECT_EQ(word(got.rule), word(rule));
}

// The rules of Parker and others 2017, figure 1, one case each.
TEST(nchs_proportion, suppresses_below_30_effective_people) {
  expect_verdict(judged(simple(15, 29)), presentation::suppress,
                 reliability_rule::few_people);
  // 300 people in clusters, as sure as 25: p (1 - p) / se^2.
  auto const clustered = judged({0.5, 0.1, 300, 40});
  EXPECT_NEAR(clustered.effective_people, 25.0, 1e-12);
  expect_verdict(clustered, presentation::suppress,
                 reliability_rule::few_people);
}

TEST(nchs_proportion, suppresses_an_interval_of_0_30_or_wider) {
  // 20 of 40: Clopper-Pearson 0.338 to 0.662.
  expect_verdict(judged(simple(20, 40)), presentation::suppress,
                 reliability_rule::wide_interval);
}

TEST(nchs_proportion, suppresses_an_interval_wide_for_its_size) {
  // 5 of 100: Clopper-Pearson 0.0164 to 0.1128, twice the proportion.
  expect_verdict(judged(simple(5, 100)), presentation::suppress,
                 reliability_rule::wide_for_its_size);
}

TEST(nchs_proportion, shows_a_narrow_interval_whatever_its_relative_width) {
  // 10 of 1,000: 0.0048 to 0.0183, 1.35 times the proportion but under 0.05.
  expect_verdict(judged(simple(10, 1000)), presentation::show,
                 reliability_rule::sound);
}

TEST(nchs_proportion, footnotes_when_only_the_complement_is_unsure) {
  expect_verdict(judged(simple(95, 100)), presentation::footnote,
                 reliability_rule::wide_complement);
}

TEST(nchs_proportion, shows_a_sound_proportion) {
  expect_verdict(judged(simple(200, 500)), presentation::show,
                 reliability_rule::sound);
}

TEST(nchs_proportion, reviews_few_degrees_of_freedom) {
  expect_verdict(judged({0.4, 0.01, 3000, 7}), presentation::review,
                 reliability_rule::few_degrees_of_freedom);
  expect_verdict(judged({0.4, 0.01, 3000, 8}), presentation::show,
                 reliability_rule::sound);
}

TEST(nchs_proportion, reviews_nobody_and_everybody) {
  expect_verdict(judged(simple(0, 100)), presentation::review,
                 reliability_rule::nobody_or_everybody);
  expect_verdict(judged(simple(100, 100)), presentation::review,
                 reliability_rule::nobody_or_everybody);
  expect_verdict(judged(simple(0, 29)), presentation::suppress,
                 reliability_rule::few_people);
}

TEST(nchs_proportion,
     has_the_limits_of_clopper_and_pearson_in_a_simple_sample) {
  auto const got = judged(simple(81, 263));
  // Newcombe 1998 table I, method 5, (a).
  EXPECT_NEAR(got.limits.lower, 0.2527, 5e-5);
  EXPECT_NEAR(got.limits.upper, 0.3676, 5e-5);
  EXPECT_NEAR(got.effective_people, 263.0, 1e-10);
}

TEST(nchs_proportion, counts_fewer_people_when_the_design_has_few_degrees) {
  // t(2999) = 1.96075 and t(10) = 2.22814 at 2.5 %: 2,400 effective people
  // become 1,858.5 (0.4 * 0.6 / 0.01^2 times the ratio squared).
  auto const got = judged({0.4, 0.01, 3000, 10});
  auto const people = 2400.0 * std::pow(1.96075 / 2.22814, 2.0);
  auto const expected =
      clopper_pearson_interval(0.4 * people, people, kZ95).value();
  EXPECT_NEAR(got.limits.lower, expected.lower, 5e-7);
  EXPECT_NEAR(got.limits.upper, expected.upper, 5e-7);
  EXPECT_NEAR(got.effective_people, 2400.0, 1e-9);
}

TEST(nchs_proportion, never_counts_more_people_than_were_asked) {
  EXPECT_EQ(judged({0.4, 0.001, 300, 299}).effective_people, 300.0);
  EXPECT_EQ(judged({0.4, 0.0, 300, 299}).effective_people, 300.0);
}

TEST(nchs_proportion, refuses_what_cannot_be) {
  auto const sound = simple(200, 500);
  for (auto const bad : {-0.1, kNan, kInfinity}) {
    auto wrong = sound;
    wrong.proportion = bad;
    EXPECT_FALSE(nchs_proportion(wrong).has_value());
    wrong = sound;
    wrong.standard_error = bad;
    EXPECT_FALSE(nchs_proportion(wrong).has_value());
    wrong = sound;
    wrong.people = bad;
    EXPECT_FALSE(nchs_proportion(wrong).has_value());
    wrong = sound;
    wrong.degrees_of_freedom = bad;
    EXPECT_FALSE(nchs_proportion(wrong).has_value());
  }
  auto percentage = sound;
  percentage.proportion = 40.0;
  EXPECT_FALSE(nchs_proportion(percentage).has_value());
}

// Parker and others 2023, table A.
TEST(nchs_count, needs_10_events_and_limits_within_1_6_times_the_count) {
  auto const verdict = [](count_evidence const& of) {
    return nchs_count(of)->rule;
  };
  EXPECT_EQ(verdict({100, {80, 120}, 9, 50}), reliability_rule::few_events);
  EXPECT_EQ(verdict({100, {20, 181}, 10, 50}),
            reliability_rule::wide_for_its_size);
  EXPECT_EQ(verdict({100, {20, 180}, 10, 50}), reliability_rule::sound);
  EXPECT_EQ(verdict({100, {80, 120}, 10, 7.5}),
            reliability_rule::few_degrees_of_freedom);
  EXPECT_EQ(nchs_count({0, {0, 3.7}, 0, 50})->what, presentation::suppress);
  EXPECT_EQ(nchs_count({100, {80, 120}, 10, 7})->what, presentation::review);
}

TEST(nchs_count, refuses_what_cannot_be) {
  EXPECT_FALSE(nchs_count({-1, {0, 1}, 5, 5}).has_value());
  EXPECT_FALSE(nchs_count({1, {2, 3}, 5, 5}).has_value());
  EXPECT_FALSE(nchs_count({1, {-1, 3}, 5, 5}).has_value());
  EXPECT_FALSE(nchs_count({1, {0, kInfinity}, 5, 5}).has_value());
  EXPECT_FALSE(nchs_count({1, {kNan, 3}, 5, 5}).has_value());
  EXPECT_FALSE(nchs_count({1, {0, 3}, kNan, 5}).has_value());
  EXPECT_FALSE(nchs_count({1, {0, 3}, 5, 0}).has_value());
}

TEST(word, of_each_presentation_and_rule_is_its_own) {
  EXPECT_EQ(word(presentation::show), "show");
  EXPECT_EQ(word(presentation::footnote), "footnote");
  EXPECT_EQ(word(presentation::review), "review");
  EXPECT_EQ(word(presentation::suppress), "suppress");
  EXPECT_EQ(word(reliability_rule::few_events), "few_events");
  EXPECT_EQ(word(reliability_rule::wide_interval), "wide_interval");
}

}  // namespace
}  // namespace wm::stats
