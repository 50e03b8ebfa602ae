#include "stats/trend/mann_kendall.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace wm::stats {
namespace {

using series = std::vector<std::optional<double>>;

auto const kLevels = confidence_levels{};

mann_kendall_result test(series const& values) {
  auto const found = mann_kendall(values, kLevels);
  EXPECT_TRUE(found.has_value()) << (found ? "" : found.error().message);
  return found.value_or(mann_kendall_result{});
}

mann_kendall_result by_season(series const& values, std::size_t const seasons) {
  auto const found = seasonal_mann_kendall(values, seasons, kLevels);
  EXPECT_TRUE(found.has_value()) << (found ? "" : found.error().message);
  return found.value_or(mann_kendall_result{});
}

series rising(std::size_t const count) {
  auto values = series{};
  for (auto i = std::size_t{1}; i <= count; ++i) {
    values.push_back(static_cast<double>(i));
  }
  return values;
}

// A series of so many values with this score: each exchange of neighbours
// lowers it by 2.
series with_score(std::size_t const count, double const score) {
  auto values = rising(count);
  auto now = 0.5 * static_cast<double>(count * (count - 1));
  for (auto pass = std::size_t{1}; pass < count; ++pass) {
    for (auto i = std::size_t{0}; i + pass < count && now > score; ++i) {
      std::swap(values[i], values[i + 1]);
      now -= 2.0;
    }
  }
  return values;
}

// Kendall 1975, table 1 (Gilbert 1987, table A18): probability of a score as
// high or higher, three decimals; ours counts both sides.
TEST(mann_kendall, has_the_exact_probabilities_of_kendalls_table) {
  struct {
    std::size_t count;
    double score, probability;
  } const table[] = {
      {4, 4, 0.167},  {4, 6, 0.042},   {5, 6, 0.117},   {5, 8, 0.042},
      {6, 9, 0.068},  {6, 11, 0.028},  {7, 13, 0.035},  {8, 16, 0.031},
      {9, 18, 0.038}, {10, 21, 0.036}, {10, 23, 0.023},
  };
  for (auto const& [count, score, probability] : table) {
    auto const found = test(with_score(count, score));
    EXPECT_EQ(found.score, score) << count;
    EXPECT_EQ(found.method, kendall_method::exact);
    EXPECT_NEAR(0.5 * found.p_value, probability, 0.0005) << count;
  }
}

// Gilbert 1987, p. 212: 22 values with ties, z = 3.1.
TEST(mann_kendall, agrees_with_gilberts_example_with_ties) {
  auto const found =
      test({20., 20., 20., 20., 15., 20., 20., 30., 27., 26., 23.,
            35., 25., 28., 70., 26., 24., 34., 32., 23., 50., 30.});
  EXPECT_EQ(found.score, 111.0);
  EXPECT_NEAR(found.variance, 1226.333, 0.0005);
  EXPECT_EQ(found.method, kendall_method::normal);
  auto const z = (found.score - 1.0) / std::sqrt(found.variance);
  EXPECT_NEAR(z, 3.1, 0.05);
  EXPECT_NEAR(found.p_value, std::erfc(z / std::sqrt(2.0)), 1e-15);
}

// 1 to 100, as the tests of MannKendall.jl and pymannkendall: score 4950,
// variance 112750, z 14.73869998208331.
TEST(mann_kendall, agrees_with_mann_kendall_jl_on_a_hundred_rising_values) {
  auto const found = test(rising(100));
  EXPECT_EQ(found.score, 4950.0);
  EXPECT_DOUBLE_EQ(found.variance, 112750.0);
  EXPECT_NEAR((found.score - 1.0) / std::sqrt(found.variance),
              14.73869998208331, 1e-12);
  EXPECT_EQ(found.slope.value, 1.0);
  EXPECT_EQ(found.slope.limits[0].lower, 1.0);
}

TEST(mann_kendall, joins_exact_and_normal_p_values_smoothly) {
  for (auto const score : {0.0, 100.0, 200.0, 400.0}) {
    auto const exact = test(with_score(40, score));
    ASSERT_EQ(exact.method, kendall_method::exact);
    auto const z = std::max(0.0, exact.score - 1.0) / std::sqrt(exact.variance);
    EXPECT_NEAR(exact.p_value, std::erfc(z / std::sqrt(2.0)), 0.003);
  }
  EXPECT_EQ(test(rising(41)).method, kendall_method::normal);
}

TEST(sen_slope, is_the_median_of_pairs_and_shrugs_off_an_outlier) {
  auto values = rising(15);
  values[7] = 1000.0;
  auto const found = test(values);
  EXPECT_EQ(found.slope.value, 1.0);
  EXPECT_EQ(found.slope.limits[0].lower, 1.0);
}

TEST(sen_slope, counts_steps_over_missing_values) {
  auto values = rising(12);
  values[3].reset();
  values[8].reset();
  EXPECT_EQ(test(values).slope.value, 1.0);
  EXPECT_EQ(test(values).score, 45.0);
}

// Four values have six pairs; at 95 % the limits would stand beyond them:
// (6 - 1.96 * 2.94) / 2 = 0.1.
TEST(sen_slope, has_no_limits_where_there_are_too_few_pairs) {
  auto const found = test(rising(4));
  EXPECT_EQ(found.why, reason::none);
  EXPECT_EQ(found.slope.value, 1.0);
  EXPECT_TRUE(found.slope.limits.empty());
  EXPECT_EQ(found.slope.why, reason::few_points);
}

TEST(mann_kendall, says_why_there_is_no_test) {
  EXPECT_EQ(test({}).why, reason::few_points);
  EXPECT_EQ(test(rising(3)).why, reason::few_points);
  EXPECT_EQ(test({1.0, {}, 2.0, {}, 3.0}).why, reason::few_points);
  auto const constant = test(series(20, 7.0));
  EXPECT_EQ(constant.why, reason::no_variation);
  EXPECT_EQ(constant.p_value, 1.0);
  EXPECT_EQ(constant.slope.value, 0.0);
  EXPECT_EQ(by_season(rising(30), 12).why, reason::few_points);
}

TEST(mann_kendall, says_which_value_cannot_be) {
  auto values = rising(5);
  values[2] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(mann_kendall(values, kLevels).error().message,
            "value 2 is nan: it must be missing or a number within 1e150");
  EXPECT_EQ(mann_kendall(rising(5001), kLevels).error().message,
            "5001 values are too many, at most 5000");
  EXPECT_EQ(seasonal_mann_kendall(rising(5), 1, kLevels).error().message,
            "1 seasons in a year: it must be 2 to 366");
}

// Twelve months over 30 years: score 12 * 435, variance 12 * 30 * 29 * 65 / 18.
TEST(seasonal_mann_kendall, sums_what_each_month_says) {
  auto const found = by_season(rising(360), 12);
  EXPECT_EQ(found.score, 5220.0);
  EXPECT_DOUBLE_EQ(found.variance, 37700.0);
  EXPECT_EQ(found.slope.value, 12.0);
}

TEST(seasonal_mann_kendall, takes_a_repeating_year_for_no_trend) {
  auto values = series{};
  for (auto month = 0; month < 120; ++month) {
    values.push_back(month % 12);
  }
  EXPECT_EQ(by_season(values, 12).why, reason::no_variation);
  // A slow rise under a large season is found all the same.
  for (auto month = std::size_t{0}; month < 120; ++month) {
    *values[month] += 0.001 * static_cast<double>(month);
  }
  auto const found = by_season(values, 12);
  EXPECT_LT(found.p_value, 1e-6);
  EXPECT_NEAR(*found.slope.value, 0.012, 1e-9);
}

series a_series() {
  auto values = series{};
  for (auto const whole :
       *rc::gen::container<std::vector<int>>(rc::gen::inRange(-20, 20))) {
    values.push_back(whole == 19 ? std::nullopt : std::optional<double>{whole});
  }
  return values;
}

RC_GTEST_PROP(mann_kendall_property, the_series_backwards_has_the_other_sign,
              ()) {
  auto const values = a_series();
  auto const backwards = series(values.rbegin(), values.rend());
  auto const there = test(values);
  auto const back = test(backwards);
  RC_ASSERT(back.score == -there.score);
  RC_ASSERT(back.variance == there.variance);
  RC_ASSERT(std::abs(back.p_value - there.p_value) < 1e-12);
  if (there.slope.value) {
    RC_ASSERT(std::abs(*back.slope.value + *there.slope.value) < 1e-12);
  }
}

RC_GTEST_PROP(mann_kendall_property, limits_hold_the_slope_and_widen, ()) {
  auto const found = test(a_series());
  RC_ASSERT(found.p_value >= 0.0);
  RC_ASSERT(found.p_value <= 1.0);
  if (!found.slope.limits.empty()) {
    RC_ASSERT(found.slope.limits[0].lower <= *found.slope.value);
    RC_ASSERT(found.slope.limits[0].upper >= *found.slope.value);
    RC_ASSERT(found.slope.limits[1].lower <= found.slope.limits[0].lower);
    RC_ASSERT(found.slope.limits[1].upper >= found.slope.limits[0].upper);
  }
}

}  // namespace
}  // namespace wm::stats
