#include "stats/values/mean.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

TEST(mean, agrees_with_student_1908) {
  // Student 1908, p. 20, additional hours of sleep gained with drug 1: mean
  // 0.75, with divisor n a deviation of 1.70. One-sided t(9) at 2.5 % is 2.262
  // (Fisher and Yates 1963, table III).
  auto const hours =
      std::vector{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
  auto const of = sample_of(hours);
  ASSERT_TRUE(of.has_value());
  EXPECT_NEAR(of->mean, 0.75, 1e-15);
  EXPECT_NEAR(of->standard_deviation * std::sqrt(0.9), 1.70, 0.005);
  auto const got = mean(*of, {});
  auto const half = 2.262 * of->standard_deviation / std::sqrt(10.0);
  EXPECT_NEAR(got->limits[0].upper - 0.75, half, 0.0005);
  EXPECT_NEAR(0.75 - got->limits[0].lower, half, 0.0005);
  EXPECT_LT(got->limits[1].lower, got->limits[0].lower);
  EXPECT_EQ(got->method, "Student t");
}

TEST(sample_of, keeps_the_deviation_beside_a_large_mean) {
  auto const values = std::vector{1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0};
  auto const of = sample_of(values);
  EXPECT_EQ(of->mean, 1e9 + 10.0);
  EXPECT_NEAR(of->standard_deviation, std::sqrt(30.0), 1e-12);
}

TEST(mean, of_one_value_has_no_limits_and_of_none_no_value) {
  auto const one = sample_of(std::vector{3.5});
  auto const alone = mean(*one, {});
  EXPECT_EQ(*alone->value, 3.5);
  EXPECT_EQ(status_of(*alone), status::no_limits);
  EXPECT_EQ(alone->why, reason::too_few_values);
  auto const nothing = mean(*sample_of({}), {});
  EXPECT_EQ(status_of(*nothing), status::no_value);
  EXPECT_EQ(nothing->why, reason::too_few_values);
}

TEST(mean, of_equal_values_has_no_width) {
  auto const got = mean(*sample_of(std::vector{2.0, 2.0, 2.0}), {});
  EXPECT_EQ(got->limits[0].lower, 2.0);
  EXPECT_EQ(got->limits[1].upper, 2.0);
}

TEST(mean, of_a_thousand_million_values_has_the_normal_limits) {
  auto const got = mean({1e9, 0.0, 1.0}, {});
  EXPECT_NEAR(got->limits[0].upper * std::sqrt(1e9), kZ95, 1e-7);
}

TEST(sample_of, refuses_a_value_that_is_not_known_and_names_it) {
  for (auto const bad : {kNan, kInfinity, -kInfinity}) {
    auto const got = sample_of(std::vector{1.0, 2.0, bad});
    ASSERT_FALSE(got.has_value());
    EXPECT_TRUE(got.error().message.starts_with("value 3 is "));
  }
  EXPECT_FALSE(sample_of(std::vector{1e308, 1e308}).has_value());
  EXPECT_FALSE(sample_of(std::vector{-1e300, 1e300}).has_value());
}

TEST(mean, refuses_what_is_no_sample) {
  for (auto const& bad :
       {sample{-1, 0, 1}, sample{kNan, 0, 1}, sample{5, kInfinity, 1},
        sample{5, 0, -1}, sample{5, 0, kNan}, sample{2, 1e308, 1e308}}) {
    EXPECT_FALSE(mean(bad, {}).has_value());
  }
}

}  // namespace
}  // namespace wm::stats
