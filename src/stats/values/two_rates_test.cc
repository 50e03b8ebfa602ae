#include "stats/values/two_rates.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

TEST(ratio_of_rates, agrees_with_r_for_lung_cancer_in_fredericia) {
  // R 4.2.2, poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)), its own
  // example (Andersen 1977, ages 55-59).
  auto const got = ratio_of_rates({11, 800}, {21, 3011}, {});
  ASSERT_TRUE(got.has_value());
  EXPECT_NEAR(*got->value, 1.971488, 5e-7);
  EXPECT_NEAR(got->limits[0].lower, 0.8584264, 5e-8);
  EXPECT_NEAR(got->limits[0].upper, 4.277266, 5e-7);
  EXPECT_EQ(got->method, "conditional exact");
}

TEST(ratio_of_rates, is_that_of_its_reciprocal_turned_round) {
  for (auto const& [a, b] :
       std::array{std::pair{events_at_risk{1, 10}, events_at_risk{7, 5}},
                  std::pair{events_at_risk{1e9, 1e12}, events_at_risk{3, 1e6}},
                  std::pair{events_at_risk{2.5, 1}, events_at_risk{2.5, 1}}}) {
    auto const there = ratio_of_rates(a, b, {});
    auto const back = ratio_of_rates(b, a, {});
    for (auto i = std::size_t{0}; i < 2; ++i) {
      EXPECT_NEAR(there->limits[i].lower * back->limits[i].upper, 1.0, 1e-12);
      EXPECT_NEAR(there->limits[i].upper * back->limits[i].lower, 1.0, 1e-12);
    }
  }
}

TEST(difference_of_rates, joins_the_limits_of_both_rates) {
  // Byar's 95 % limits of 65 events: 50.163187710459454 and
  // 82.84913854593984 (PHEindicatormethods 2.1.1); of 1045 events:
  // 982.5932018073325 and 1110.33121298565.
  auto const got = difference_of_rates({1045, 1e4}, {65, 1e3}, 1e4,
                                       count_method::exact_then_byar, {});
  EXPECT_NEAR(*got->value, 1045 - 650, 1e-10);
  auto const below =
      std::hypot(1045 - 982.5932018073325, 828.4913854593984 - 650);
  auto const above =
      std::hypot(1110.33121298565 - 1045, 650 - 501.63187710459454);
  EXPECT_NEAR(got->limits[0].lower, 395 - below, 1e-9);
  EXPECT_NEAR(got->limits[0].upper, 395 + above, 1e-9);
}

TEST(difference_of_rates, mirrors_when_the_two_change_places) {
  auto const there =
      difference_of_rates({3, 100}, {12, 90}, 1000, count_method::exact, {});
  auto const back =
      difference_of_rates({12, 90}, {3, 100}, 1000, count_method::exact, {});
  EXPECT_EQ(*there->value, -*back->value);
  EXPECT_NEAR(there->limits[1].lower, -back->limits[1].upper, 1e-10);
}

TEST(two_rates, of_no_events_have_limits_where_they_can) {
  auto const ratio = ratio_of_rates({0, 100}, {5, 100}, {});
  EXPECT_EQ(*ratio->value, 0.0);
  EXPECT_EQ(ratio->limits[0].lower, 0.0);
  // Of 5 events all fall in the other group: 1 - 0.025^(1/5).
  auto const most = -std::expm1(std::log(0.025) / 5.0);
  EXPECT_NEAR(ratio->limits[0].upper, most / (1.0 - most), 1e-12);
  auto const difference =
      difference_of_rates({0, 100}, {0, 100}, 100, count_method::exact, {});
  EXPECT_EQ(*difference->value, 0.0);
  EXPECT_NEAR(difference->limits[0].upper, std::log(40), 1e-12);
}

TEST(two_rates, have_no_value_over_nobody_or_to_nothing) {
  EXPECT_EQ(ratio_of_rates({1, 0}, {1, 2}, {})->why, reason::zero_denominator);
  EXPECT_EQ(ratio_of_rates({1, 2}, {0, 2}, {})->why, reason::zero_comparator);
  EXPECT_EQ(
      difference_of_rates({1, 2}, {1, 0}, 1, count_method::exact, {})->why,
      reason::zero_denominator);
}

TEST(two_rates, refuse_what_is_no_count) {
  constexpr auto sound = events_at_risk{1, 2};
  auto const method = count_method::exact;
  for (auto const& bad :
       std::array{events_at_risk{-1, 2}, events_at_risk{kNan, 2},
                  events_at_risk{1, -2}, events_at_risk{1, kInfinity}}) {
    EXPECT_FALSE(difference_of_rates(bad, sound, 1, method, {}).has_value());
    EXPECT_FALSE(difference_of_rates(sound, bad, 1, method, {}).has_value());
    EXPECT_FALSE(ratio_of_rates(bad, sound, {}).has_value());
    EXPECT_FALSE(ratio_of_rates(sound, bad, {}).has_value());
  }
  EXPECT_FALSE(difference_of_rates(sound, sound, -1, method, {}).has_value());
  EXPECT_FALSE(ratio_of_rates({1e200, 1e-200}, {1, 1}, {}).has_value());
}

}  // namespace
}  // namespace wm::stats
