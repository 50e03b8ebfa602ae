#include "stats/values/two_means.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

// Additional hours of sleep gained with two drugs: Student 1908, p. 20.
std::vector<double> const kDrug1{0.7, -1.6, -0.2, -1.2, -0.1,
                                 3.4, 3.7,  0.8,  0.0,  2.0};
std::vector<double> const kDrug2{1.9, 0.8, 1.1, 0.1, -0.1,
                                 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(difference_of_means, agrees_with_r_for_student_s_sleep_data) {
  // R 4.2.2, t.test(extra ~ group, sleep): df = 17.776.
  auto const got =
      difference_of_means(*sample_of(kDrug1), *sample_of(kDrug2), {});
  ASSERT_TRUE(got.has_value());
  EXPECT_NEAR(*got->value, -1.58, 1e-14);
  EXPECT_NEAR(got->limits[0].lower, -3.3654832, 5e-8);
  EXPECT_NEAR(got->limits[0].upper, 0.2054832, 5e-8);
  EXPECT_EQ(got->method, "Welch");
}

TEST(ratio_of_means, ends_where_the_difference_to_a_multiple_is_just_in_doubt) {
  // At a limit r, mean - r * other is t standard errors from 0. With sizes so
  // large t is the normal quantile.
  auto const of = sample{1e9, 12.0, 3.0e4};
  auto const to = sample{1e9, 5.0, 2.0e4};
  auto const got = ratio_of_means(of, to, {});
  ASSERT_TRUE(got.has_value());
  EXPECT_EQ(*got->value, 12.0 / 5.0);
  auto const n = std::sqrt(1e9);
  for (auto const r : {got->limits[0].lower, got->limits[0].upper}) {
    auto const error = std::hypot(3.0e4 / n, r * 2.0e4 / n);
    EXPECT_NEAR(std::abs(12.0 - r * 5.0) / error, kZ95, 1e-7);
  }
}

TEST(ratio_of_means, is_that_of_its_reciprocal_turned_round) {
  auto const a = sample{20, 50.0, 6.0};
  auto const b = sample{11, 31.0, 9.0};
  auto const there = ratio_of_means(a, b, {});
  auto const back = ratio_of_means(b, a, {});
  for (auto i = std::size_t{0}; i < 2; ++i) {
    EXPECT_NEAR(there->limits[i].lower * back->limits[i].upper, 1.0, 1e-12);
    EXPECT_NEAR(there->limits[i].upper * back->limits[i].lower, 1.0, 1e-12);
  }
}

TEST(ratio_of_means, keeps_its_order_when_the_other_is_negative) {
  auto const got = ratio_of_means({20, 50.0, 6.0}, {11, -31.0, 9.0}, {});
  EXPECT_LT(got->limits[0].lower, *got->value);
  EXPECT_GT(got->limits[0].upper, *got->value);
}

TEST(ratio_of_means, has_no_limits_when_the_other_may_be_0) {
  auto const got = ratio_of_means({20, 50.0, 6.0}, {4, 1.0, 9.0}, {});
  EXPECT_EQ(*got->value, 50.0);
  EXPECT_EQ(status_of(*got), status::no_limits);
  EXPECT_EQ(got->why, reason::unbounded_limits);
}

TEST(two_means, of_too_few_values_say_so) {
  auto const one = sample{1, 4.0, 0.0};
  auto const none = sample{0, 0.0, 0.0};
  auto const some = sample{5, 2.0, 1.0};
  EXPECT_EQ(*difference_of_means(one, some, {})->value, 2.0);
  EXPECT_EQ(*ratio_of_means(one, some, {})->value, 2.0);
  for (auto const& got :
       {difference_of_means(one, some, {}), ratio_of_means(some, one, {})}) {
    EXPECT_EQ(status_of(*got), status::no_limits);
    EXPECT_EQ(got->why, reason::too_few_values);
  }
  for (auto const& got :
       {difference_of_means(some, none, {}), ratio_of_means(none, some, {})}) {
    EXPECT_EQ(status_of(*got), status::no_value);
  }
  EXPECT_EQ(ratio_of_means(some, {5, 0.0, 1.0}, {})->why,
            reason::zero_comparator);
}

TEST(two_means, without_deviation_have_no_width) {
  auto const a = sample{3, 4.0, 0.0};
  auto const b = sample{3, 2.0, 0.0};
  EXPECT_EQ(difference_of_means(a, b, {})->limits[0].lower, 2.0);
  EXPECT_EQ(ratio_of_means(a, b, {})->limits[1].upper, 2.0);
}

TEST(two_means, refuse_what_is_no_sample) {
  auto const sound = sample{5, 2.0, 1.0};
  for (auto const& bad :
       std::array{sample{-1, 0, 1}, sample{kNan, 0, 1}, sample{5, kInfinity, 1},
                  sample{5, 0, -1}, sample{5, 0, kNan}}) {
    EXPECT_FALSE(difference_of_means(bad, sound, {}).has_value());
    EXPECT_FALSE(difference_of_means(sound, bad, {}).has_value());
    EXPECT_FALSE(ratio_of_means(bad, sound, {}).has_value());
    EXPECT_FALSE(ratio_of_means(sound, bad, {}).has_value());
  }
  EXPECT_FALSE(
      difference_of_means({2, 1.7e308, 0}, {2, -1.7e308, 0}, {}).has_value());
}

}  // namespace
}  // namespace wm::stats
