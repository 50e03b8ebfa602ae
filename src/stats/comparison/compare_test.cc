#include "stats/comparison/compare.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "stats/normal.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

TEST(compare_to_value, calls_a_limit_that_touches_the_comparator_similar) {
  EXPECT_EQ(compare_to_value({3.0, 5.0}, 3.0), standing::similar);
  EXPECT_EQ(compare_to_value({3.0, 5.0}, 5.0), standing::similar);
  EXPECT_EQ(compare_to_value({3.0, 5.0}, std::nextafter(3.0, 0.0)),
            standing::above);
  EXPECT_EQ(compare_to_value({3.0, 5.0}, std::nextafter(5.0, 9.0)),
            standing::below);
}

TEST(compare_to_value, stands_at_998_only_where_it_stands_at_95) {
  auto const at_95 = interval{3.0, 5.0};
  auto const at_998 = interval{2.0, 6.0};
  EXPECT_EQ(compare_to_value(at_95, at_998, 2.5),
            (two_level_standing{standing::above, standing::similar}));
  EXPECT_EQ(compare_to_value(at_95, at_998, 1.5),
            (two_level_standing{standing::above, standing::above}));
  EXPECT_EQ(compare_to_value(at_95, at_998, 5.5),
            (two_level_standing{standing::below, standing::similar}));
  EXPECT_EQ(compare_to_value(at_95, at_998, 4.0),
            (two_level_standing{standing::similar, standing::similar}));
}

TEST(compare_intervals, calls_intervals_that_touch_similar) {
  EXPECT_EQ(compare_intervals({1.0, 2.0}, {2.0, 3.0}), standing::similar);
  EXPECT_EQ(compare_intervals({1.0, 1.9}, {2.0, 3.0}), standing::below);
  EXPECT_EQ(compare_intervals({3.1, 4.0}, {2.0, 3.0}), standing::above);
}

TEST(compare_intervals, turns_round_when_the_two_swap) {
  for (auto i = 0; i < 7; ++i) {
    auto const a = interval{0.5 * i, 0.5 * i + 1.0};
    auto const b = interval{1.0, 2.5};
    auto const there = compare_intervals(a, b);
    auto const back = compare_intervals(b, a);
    EXPECT_EQ(there == standing::similar, back == standing::similar);
    EXPECT_EQ(there == standing::below, back == standing::above);
  }
}

TEST(compare_to_limits, calls_a_value_on_a_limit_similar) {
  EXPECT_EQ(compare_to_limits(3.0, {3.0, 5.0}), standing::similar);
  EXPECT_EQ(compare_to_limits(2.9, {3.0, 5.0}), standing::below);
  EXPECT_EQ(compare_to_limits(5.1, {3.0, 5.0}), standing::above);
}

TEST(compare_death_test, stops_rather_than_call_a_missing_number_similar) {
  EXPECT_DEATH(compare_to_value({kNan, 5.0}, 4.0), "limits must be finite");
  EXPECT_DEATH(compare_to_value({3.0, 5.0}, kNan), "comparator must be finite");
  EXPECT_DEATH(compare_intervals({5.0, 3.0}, {1.0, 2.0}), "lower <= upper");
  EXPECT_DEATH(compare_to_limits(kNan, {1.0, 2.0}), "value must be finite");
}

TEST(spc_limits_proportion, are_the_wilson_limits_of_the_comparator) {
  auto const got = spc_limits_proportion(0.25, 400, kZ998);
  auto const wilson = wilson_interval(100, 400, kZ998);
  EXPECT_EQ(got->lower, wilson->lower);
  EXPECT_EQ(got->upper, wilson->upper);
}

TEST(spc_limits_proportion, refuse_a_percentage) {
  auto const got = spc_limits_proportion(8.96, 5930, kZ95);
  ASSERT_FALSE(got.has_value());
  EXPECT_EQ(got.error().code, error_code::invalid_input);
  EXPECT_EQ(spc_limits_proportion(0.1, 0, kZ95).error().code,
            error_code::undefined);
  EXPECT_EQ(spc_limits_proportion(kNan, 10, kZ95).error().code,
            error_code::invalid_input);
}

TEST(spc_limits_rate, contain_the_comparator_and_widen_with_confidence) {
  for (auto events = 0.01; events < 1e6; events *= 1.7) {
    // `events` expected in 1,000 people
    auto const at_95 = spc_limits_rate(events, 1000, 1000, 0.025);
    auto const at_998 = spc_limits_rate(events, 1000, 1000, 0.001);
    ASSERT_LE(at_998->lower, at_95->lower) << events;
    ASSERT_LE(at_95->lower, events);
    ASSERT_LE(events, at_95->upper);
    ASSERT_LT(at_95->upper, at_998->upper) << events;
  }
}

TEST(spc_limits_rate, do_not_add_an_event_for_a_rounding_error) {
  // 3 events in 7 people as a rate per 100,000 are 3 events again, though
  // the product is not exactly 3.
  auto const rounded = spc_limits_rate(3.0 / 7.0 * 1e5, 7, 1e5, 0.025);
  auto const exact = spc_limits_rate(3.0, 1, 1, 0.025);
  EXPECT_NEAR(rounded->lower, exact->lower / 7.0 * 1e5, 1e-6);
  EXPECT_NEAR(rounded->upper, exact->upper / 7.0 * 1e5, 1e-6);
  auto const noisy = spc_limits_rate(13.0 + 1e-12, 1, 1, 0.025);
  EXPECT_EQ(noisy->lower, spc_limits_rate(13.0, 1, 1, 0.025)->lower);
}

TEST(spc_limits_rate, start_at_0_when_less_than_one_event_is_expected) {
  EXPECT_EQ(spc_limits_rate(0.9, 1, 1, 0.025)->lower, 0.0);
  EXPECT_EQ(spc_limits_rate(0.0, 1, 1, 0.025)->lower, 0.0);
  EXPECT_GT(spc_limits_rate(1.0, 1, 1, 0.025)->lower, 0.0);
}

TEST(spc_limits_rate, refuse_what_is_no_rate) {
  EXPECT_EQ(spc_limits_rate(5, 0, 1000, 0.025).error().code,
            error_code::undefined);
  struct {
    double comparator, denominator, unit, tail;
  } const cases[] = {
      {-1, 100, 1000, 0.025},
      {kNan, 100, 1000, 0.025},
      {kInfinity, 100, 1000, 0.025},
      {5, -1, 1000, 0.025},
      {5, kNan, 1000, 0.025},
      {5, kInfinity, 1000, 0.025},
      {5, 100, 0, 0.025},
      {5, 100, kNan, 0.025},
      {5, 100, kInfinity, 0.025},
      {5, 100, 1000, 0.0},
      {5, 100, 1000, 0.5},
      {5, 100, 1000, kNan},
  };
  for (auto const& [comparator, denominator, unit, tail] : cases) {
    auto const got = spc_limits_rate(comparator, denominator, unit, tail);
    ASSERT_FALSE(got.has_value())
        << comparator << ", " << denominator << ", " << unit << ", " << tail;
    EXPECT_EQ(got.error().code, error_code::invalid_input);
  }
}

}  // namespace
}  // namespace wm::stats
