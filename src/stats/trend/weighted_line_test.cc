#include "stats/trend/weighted_line.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "stats/normal.h"
#include "stats/trend/recent_trend.h"
#include "stats/trend/time_to_goal.h"

namespace wm::stats {
namespace {

using numbers = std::vector<double>;

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
auto const kLevels = confidence_levels{};

weighted_line fit(numbers const& times, numbers const& values,
                  numbers const& standard_errors) {
  auto const line = fit_weighted_line(times, values, standard_errors, kLevels);
  EXPECT_TRUE(line.has_value()) << (line ? "" : line.error().message);
  return line.value_or(weighted_line{});
}

// 1, 2, 3 ... one for each value, each known to within `standard_error`.
weighted_line evenly(numbers const& values, double const standard_error) {
  auto times = numbers{};
  for (auto i = std::size_t{1}; i <= values.size(); ++i) {
    times.push_back(static_cast<double>(i));
  }
  return fit(times, values, numbers(values.size(), standard_error));
}

// Fingertips' published case of a standardised rate: slope 1.7516, chi-square
// 46.77.
numbers const kLower{23.16, 23.15, 26.44, 28.63, 28.98};
numbers const kUpper{26.25, 26.19, 29.64, 31.90, 32.25};
numbers const kValue{24.67, 24.6, 28.0, 30.2, 30.6};

TEST(weighted_line, through_five_points_is_fingertips_weighted_slope) {
  auto standard_errors = numbers{};
  auto points = std::vector<trend_point>{};
  for (auto i = std::size_t{0}; i < 5; ++i) {
    standard_errors.push_back((kUpper[i] - kLower[i]) / 3.92);
    points.push_back({kValue[i], interval{kLower[i], kUpper[i]}, {}, {}});
  }
  auto const line =
      fit({2014, 2015, 2016, 2017, 2018}, kValue, standard_errors);
  EXPECT_NEAR(line.chi_square, 46.77, 0.005);
  auto const trend = weighted_slope_trend(points).value();
  EXPECT_NEAR(*line.slope.value, trend.slope, 1e-12);
  EXPECT_NEAR(line.chi_square, trend.chi_square, 1e-9);
  EXPECT_LT(line.p_value, 1e-11);
}

// Means of 10 with standard errors 1: variance of the slope 1 / sum of squared
// distances, 1 / 10 for five points.
TEST(weighted_line, has_normal_limits_from_known_standard_errors) {
  auto const line = evenly({10, 12, 14, 16, 18}, 1.0);
  EXPECT_DOUBLE_EQ(*line.slope.value, 2.0);
  EXPECT_DOUBLE_EQ(line.centre, 3.0);
  EXPECT_DOUBLE_EQ(line.level, 14.0);
  EXPECT_DOUBLE_EQ(line.slope_variance, 0.1);
  EXPECT_DOUBLE_EQ(line.level_variance, 0.2);
  EXPECT_NEAR(line.slope.limits[0].upper, 2.0 + kZ95 * std::sqrt(0.1), 1e-12);
  EXPECT_NEAR(line.slope.limits[1].lower, 2.0 - kZ998 * std::sqrt(0.1), 1e-12);
  EXPECT_NEAR(line.chi_square, 40.0, 1e-12);
}

TEST(weighted_line, of_a_flat_series_is_exactly_flat) {
  auto const line = evenly({0.1, 0.1, 0.1, 0.1}, 0.3);
  EXPECT_EQ(line.slope.value, 0.0);
  EXPECT_EQ(line.p_value, 1.0);
}

TEST(weighted_line, needs_three_points) {
  auto const line = evenly({1.0, 2.0}, 1.0);
  EXPECT_FALSE(line.slope.value);
  EXPECT_EQ(line.slope.why, reason::few_points);
  EXPECT_EQ(time_to_goal(line, 5.0, goal_side::at_least, kLevels)->why,
            reason::few_points);
}

TEST(weighted_line, stays_finite_for_large_and_small_numbers) {
  for (auto const size : {1e-140, 1e-9, 1e9, 1e140}) {
    auto const line = evenly({size, 2 * size, 4 * size}, size);
    EXPECT_NEAR(*line.slope.value / size, 1.5, 1e-12);
  }
  EXPECT_FALSE(fit_weighted_line(numbers{1, 2, 3}, numbers{1, 2, 3},
                                 numbers(3, 1e-200), kLevels));
}

TEST(weighted_line, says_which_number_cannot_be) {
  auto const complaint = [](numbers const& times, numbers const& values,
                            numbers const& errors) {
    return fit_weighted_line(times, values, errors, kLevels).error().message;
  };
  EXPECT_EQ(complaint({1, 1, 2}, {1, 2, 3}, {1, 1, 1}),
            "time 1 is 1: times must rise");
  EXPECT_EQ(complaint({1, 2, 3}, {1, kNan, 3}, {1, 1, 1}),
            "value 1 is nan: it must be known");
  EXPECT_EQ(complaint({1, 2, 3}, {1, 2, 3}, {1, 1, 0}),
            "standard error 2 is 0: it must be positive");
  EXPECT_EQ(complaint({1, 2, 3}, {1, 2}, {1, 1, 1}),
            "3 times, 2 values and 3 standard errors must be as many");
}

TEST(standard_error, is_half_the_width_over_z) {
  EXPECT_NEAR(*standard_error_of(23.16, 26.25, 1.96), 3.09 / 3.92, 1e-12);
  EXPECT_FALSE(standard_error_of(2.0, 1.0, kZ95));
  EXPECT_FALSE(standard_error_of(1.0, 2.0, 0.0));
  EXPECT_FALSE(standard_error_of(-1e308, 1e308, kZ95));
}

// 18 at the end, 2 a year: 24 is three years away.
TEST(time_to_goal, is_the_gap_over_the_slope) {
  auto const line = evenly({10, 12, 14, 16, 18}, 0.01);
  auto const time = time_to_goal(line, 24.0, goal_side::at_least, kLevels);
  EXPECT_NEAR(*time->value, 3.0, 1e-12);
  EXPECT_NEAR(time->limits[0].lower, 3.0, 0.1);
  EXPECT_NEAR(time->limits[1].upper, 3.0, 0.1);
  auto const fall = evenly({18, 16, 14, 12, 10}, 0.01);
  EXPECT_NEAR(*time_to_goal(fall, 4.0, goal_side::at_most, kLevels)->value, 3.0,
              1e-12);
}

// Fieller's limits are where goal - level and slope make a ratio that the data
// do not exclude: (goal - level - slope t)^2 = z^2 (var level + t^2 var slope).
TEST(time_to_goal, has_fiellers_limits) {
  auto const line = evenly({10, 12, 14, 16, 18}, 1.0);
  auto const time =
      time_to_goal(line, 30.0, goal_side::at_least, kLevels).value();
  ASSERT_EQ(time.limits.size(), 2U);
  for (auto level = std::size_t{0}; level < 2; ++level) {
    auto const z = kLevels[level].z;
    for (auto const end :
         {time.limits[level].lower, time.limits[level].upper}) {
      auto const t = end + line.last - line.centre;
      auto const away = 30.0 - line.level - *line.slope.value * t;
      EXPECT_NEAR(away * away,
                  z * z * (line.level_variance + t * t * line.slope_variance),
                  1e-9);
    }
    EXPECT_LT(time.limits[level].lower, *time.value);
    EXPECT_GT(time.limits[level].upper, *time.value);
  }
  EXPECT_LT(time.limits[1].lower, time.limits[0].lower);
  EXPECT_GT(time.limits[1].upper, time.limits[0].upper);
}

TEST(time_to_goal, is_never_infinite_but_has_a_reason) {
  auto const rising = evenly({10, 12, 14, 16, 18}, 0.1);
  auto const away = time_to_goal(rising, 5.0, goal_side::at_most, kLevels);
  EXPECT_EQ(away->why, reason::moving_away);
  EXPECT_FALSE(away->value);
  auto const flat = evenly({3, 3, 3, 3}, 0.1);
  EXPECT_EQ(time_to_goal(flat, 5.0, goal_side::at_least, kLevels)->why,
            reason::moving_away);
  auto const there = time_to_goal(rising, 18.0, goal_side::at_least, kLevels);
  EXPECT_EQ(there->why, reason::goal_reached);
  EXPECT_EQ(there->value, 0.0);
  // Chi-square 5: the slope is none at 99.8 %, though not at 95 %.
  auto const doubtful = evenly({10, 12, 14, 16, 18}, 2.8);
  auto const time = time_to_goal(doubtful, 30, goal_side::at_least, kLevels);
  EXPECT_EQ(time->why, reason::slope_uncertain);
  EXPECT_TRUE(time->value);
  EXPECT_TRUE(time->limits.empty());
  auto const at_95 = confidence_levels::of(numbers{0.95}).value();
  EXPECT_EQ(time_to_goal(doubtful, 30, goal_side::at_least, at_95)->why,
            reason::none);
}

TEST(time_to_goal, refuses_a_goal_that_is_not_known) {
  auto const line = evenly({1, 2, 3}, 0.1);
  EXPECT_FALSE(time_to_goal(line, kNan, goal_side::at_least, kLevels));
  EXPECT_FALSE(time_to_goal(line, HUGE_VAL, goal_side::at_least, kLevels));
}

}  // namespace
}  // namespace wm::stats
