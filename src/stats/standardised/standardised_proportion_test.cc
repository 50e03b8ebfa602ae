#include "stats/standardised/standardised_proportion.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "stats/standardised/standard_population.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

TEST(standardised_proportion, weights_the_share_of_each_band) {
  // 20 of 100 and 90 of 300, the first weighing three times as much:
  // (3 * 0.2 + 0.3) / 4 = 0.225, variance (9 * 0.16/100 + 0.21/300) / 16.
  auto const got =
      standardised_proportion(std::array{20.0, 90.0}, std::array{100.0, 300.0},
                              std::array{3.0, 1.0}, 100.0, {});
  ASSERT_TRUE(got.has_value());
  EXPECT_NEAR(*got->value, 22.5, 1e-13);
  auto const variance = (9.0 * 0.16 / 100.0 + 0.21 / 300.0) / 16.0;
  auto const people = 0.225 * 0.775 / variance;
  auto const wilson = wilson_interval(0.225 * people, people, kZ998);
  EXPECT_NEAR(got->limits[1].lower, wilson->lower * 100.0, 1e-11);
  EXPECT_NEAR(got->limits[1].upper, wilson->upper * 100.0, 1e-11);
}

TEST(standardised_proportion, of_one_band_is_a_proportion) {
  auto const got = standardised_proportion(std::array{81.0}, std::array{263.0},
                                           std::array{5.0}, 1.0, {});
  auto const simple = proportion(81, 263, 1.0, proportion_method::wilson, {});
  EXPECT_NEAR(*got->value, *simple->value, 1e-15);
  EXPECT_NEAR(got->limits[0].lower, simple->limits[0].lower, 1e-13);
  EXPECT_NEAR(got->limits[0].upper, simple->limits[0].upper, 1e-13);
}

TEST(standardised_proportion, of_none_and_of_all_still_has_limits) {
  // Equal shares: 1 / (9/16/100 + 1/16/300) = 171.4 people.
  auto const trials = std::array{100.0, 300.0};
  auto const weights = std::array{3.0, 1.0};
  auto const people = 1.0 / (9.0 / 1600.0 + 1.0 / 4800.0);
  auto const none =
      standardised_proportion(std::array{0.0, 0.0}, trials, weights, 1.0, {});
  EXPECT_EQ(*none->value, 0.0);
  EXPECT_EQ(none->limits[0].lower, 0.0);
  EXPECT_NEAR(none->limits[0].upper, kZ95 * kZ95 / (people + kZ95 * kZ95),
              1e-14);
  auto const all = standardised_proportion(trials, trials, weights, 1.0, {});
  EXPECT_EQ(*all->value, 1.0);
  EXPECT_EQ(all->limits[0].upper, 1.0);
  EXPECT_NEAR(all->limits[0].lower, 1.0 - none->limits[0].upper, 1e-14);
}

TEST(standardised_proportion, takes_a_standard_cut_to_the_metric_s_ages) {
  // People aged 16 to 24: of the standard's 15-19 four of five years count.
  auto const standard = within(*named_standard("esp2013"), {16, 25});
  ASSERT_TRUE(standard.has_value());
  auto const got =
      standardised_proportion(std::array{40.0, 10.0}, std::array{100.0, 100.0},
                              standard->persons, 1.0, {});
  EXPECT_NEAR(*got->value, (0.4 * 4400.0 + 0.1 * 6000.0) / 10'400.0, 1e-15);
}

TEST(standardised_proportion, names_the_reason_when_it_has_no_value) {
  auto const two = std::array{1.0, 2.0};
  auto const none = std::array{0.0, 0.0};
  EXPECT_EQ(
      standardised_proportion(none, std::array{5.0, 0.0}, two, 1, {})->why,
      reason::empty_band);
  EXPECT_EQ(standardised_proportion(two, two, none, 1, {})->why,
            reason::zero_weight);
  EXPECT_EQ(standardised_proportion({}, {}, {}, 1, {})->why,
            reason::zero_denominator);
}

TEST(standardised_proportion, refuses_what_is_no_share_and_names_its_place) {
  auto const sound = std::vector{1.0, 2.0};
  for (auto const bad : {-1.0, kNan, kInfinity}) {
    auto const wrong = std::vector{1.0, bad};
    EXPECT_FALSE(standardised_proportion(wrong, sound, sound, 1, {}));
    EXPECT_FALSE(standardised_proportion(sound, wrong, sound, 1, {}));
    EXPECT_FALSE(standardised_proportion(sound, sound, wrong, 1, {}));
    EXPECT_FALSE(standardised_proportion(sound, sound, sound, bad, {}));
  }
  EXPECT_EQ(standardised_proportion(sound, std::array{1.0, 1.0}, sound, 1, {})
                .error()
                .message,
            "number 2 of the events is 2 of 1: there cannot be more than "
            "trials");
  EXPECT_FALSE(standardised_proportion(sound, std::array{1.0}, sound, 1, {}));
  EXPECT_FALSE(standardised_proportion(sound, sound, std::array{1.0}, 1, {}));
}

}  // namespace
}  // namespace wm::stats
