#include "stats/comparison/goal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kHigh = goal_side::at_least;
constexpr auto kLow = goal_side::at_most;

// fingertips-open, SingleValueTargetComparerTest: goal 10; 9, 10, 11.
TEST(goal, of_a_single_value_agrees_with_fingertips) {
  EXPECT_EQ(compare_with_goal(9.0, 10.0, kLow), goal_outcome::met);
  EXPECT_EQ(compare_with_goal(10.0, 10.0, kLow), goal_outcome::met);
  EXPECT_EQ(compare_with_goal(11.0, 10.0, kLow), goal_outcome::missed);
  EXPECT_EQ(compare_with_goal(9.0, 10.0, kHigh), goal_outcome::missed);
  EXPECT_EQ(compare_with_goal(10.0, 10.0, kHigh), goal_outcome::met);
  EXPECT_EQ(compare_with_goal(11.0, 10.0, kHigh), goal_outcome::met);
}

TEST(goal, by_interval_is_met_or_missed_only_beyond_chance) {
  EXPECT_EQ(compare_with_goal(interval{10.1, 12.0}, 10.0, kHigh),
            goal_outcome::met);
  EXPECT_EQ(compare_with_goal(interval{10.1, 12.0}, 10.0, kLow),
            goal_outcome::missed);
  EXPECT_EQ(compare_with_goal(interval{8.0, 9.9}, 10.0, kHigh),
            goal_outcome::missed);
  EXPECT_EQ(compare_with_goal(interval{9.0, 12.0}, 10.0, kHigh),
            goal_outcome::between);
}

TEST(goal, by_interval_is_between_when_a_limit_touches_it) {
  for (auto const side : {kHigh, kLow}) {
    EXPECT_EQ(compare_with_goal(interval{10.0, 12.0}, 10.0, side),
              goal_outcome::between);
    EXPECT_EQ(compare_with_goal(interval{8.0, 10.0}, 10.0, side),
              goal_outcome::between);
  }
}

// Vaccination: below 90 % red, from 95 % green.
TEST(goal, of_a_range_has_amber_inside_and_on_its_bad_end) {
  auto const range = interval{90.0, 95.0};
  EXPECT_EQ(compare_with_goal(89.9, range, kHigh), goal_outcome::missed);
  EXPECT_EQ(compare_with_goal(90.0, range, kHigh), goal_outcome::between);
  EXPECT_EQ(compare_with_goal(94.9, range, kHigh), goal_outcome::between);
  EXPECT_EQ(compare_with_goal(95.0, range, kHigh), goal_outcome::met);
  EXPECT_EQ(compare_with_goal(90.0, range, kLow), goal_outcome::met);
  EXPECT_EQ(compare_with_goal(95.0, range, kLow), goal_outcome::between);
  EXPECT_EQ(compare_with_goal(95.1, range, kLow), goal_outcome::missed);
}

TEST(goal, of_a_range_without_width_is_that_of_a_single_value) {
  for (auto const value : {9.0, 10.0, 11.0}) {
    for (auto const side : {kHigh, kLow}) {
      EXPECT_EQ(compare_with_goal(value, interval{10.0, 10.0}, side).value(),
                compare_with_goal(value, 10.0, side).value());
    }
  }
}

TEST(goal, may_be_the_middle_half_of_the_country) {
  auto values = std::vector<double>(101);
  std::iota(values.begin(), values.end(), 0.0);
  auto const range = percentile_goal(values, 0.25, 0.75).value();
  EXPECT_EQ(range.lower, 25.0);
  EXPECT_EQ(range.upper, 75.0);
  EXPECT_EQ(percentile_goal(values, 0.75, 0.25).error().code,
            error_code::invalid_input);
  EXPECT_EQ(percentile_goal(values, -0.1, 0.25).error().code,
            error_code::invalid_input);
  EXPECT_EQ(percentile_goal({}, 0.25, 0.75).error().code,
            error_code::undefined);
}

TEST(goal, says_which_number_is_not_known) {
  EXPECT_EQ(compare_with_goal(kNan, 1.0, kHigh).error().message,
            "the value is nan: it must be known");
  EXPECT_EQ(compare_with_goal(1.0, HUGE_VAL, kHigh).error().message,
            "the goal is inf: it must be known");
  EXPECT_EQ(compare_with_goal(interval{2.0, 1.0}, 1.0, kHigh).error().message,
            "limits from 2 to 1: both ends must be known, the lower first");
  EXPECT_EQ(compare_with_goal(1.0, interval{2.0, kNan}, kHigh).error().code,
            error_code::invalid_input);
}

}  // namespace
}  // namespace wm::stats
