#include "stats/values/two_proportions.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

struct published {
  char const* source;
  share of, other;
  double lower, upper;  // at 95 %, as printed
  double precision;     // half the last printed digit
};

constexpr published kNewcombe1998[] = {
    {"Newcombe 1998 table II, method 10, (a)",
     {56, 70},
     {48, 80},
     0.0524,
     0.3339,
     5e-5},
    {"Newcombe 1998 table II, method 10, (b)",
     {9, 10},
     {3, 10},
     0.1705,
     0.8090,
     5e-5},
    {"Newcombe 1998 table II, method 10, (c)",
     {6, 7},
     {2, 7},
     0.0582,
     0.8062,
     5e-5},
    {"Newcombe 1998 table II, method 10, (d)",
     {5, 56},
     {0, 29},
     -0.0381,
     0.1926,
     5e-5},
    {"Newcombe 1998 table II, method 10, (e)",
     {0, 10},
     {0, 20},
     -0.1611,
     0.2775,
     5e-5},
    {"Newcombe 1998 table II, method 10, (f)",
     {0, 10},
     {0, 10},
     -0.2775,
     0.2775,
     5e-5},
    {"Newcombe 1998 table II, method 10, (g)",
     {10, 10},
     {0, 20},
     0.6791,
     1.0000,
     5e-5},
    {"Newcombe 1998 table II, method 10, (h)",
     {10, 10},
     {0, 10},
     0.6075,
     1.0000,
     5e-5},
};

TEST(difference_of_proportions, agrees_with_newcombe_1998) {
  for (auto const& row : kNewcombe1998) {
    SCOPED_TRACE(row.source);
    auto const got = difference_of_proportions(row.of, row.other, 1.0, {});
    ASSERT_TRUE(got.has_value());
    EXPECT_NEAR(got->limits[0].lower, row.lower, row.precision);
    EXPECT_NEAR(got->limits[0].upper, row.upper, row.precision);
    EXPECT_LE(got->limits[1].lower, got->limits[0].lower);
    EXPECT_LE(got->limits[0].upper, got->limits[1].upper);
  }
}

constexpr published kScoreRatios[] = {
    {"Koopman 1984, section 4", {36, 40}, {16, 80}, 2.94, 7.15, 0.005},
    {"Gart and Nam 1988, table 1", {8, 15}, {4, 15}, 0.815, 5.336, 0.0005},
};

TEST(ratio_of_proportions, agrees_with_published_score_limits) {
  for (auto const& row : kScoreRatios) {
    SCOPED_TRACE(row.source);
    auto const got = ratio_of_proportions(row.of, row.other, {});
    ASSERT_TRUE(got.has_value());
    EXPECT_NEAR(got->limits[0].lower, row.lower, row.precision);
    EXPECT_NEAR(got->limits[0].upper, row.upper, row.precision);
  }
}

TEST(ratio_of_proportions, has_a_closed_form_when_everybody_has_it) {
  // The score statistic of n/n to m/m at a ratio r > 1 is m (r - 1).
  auto const got = ratio_of_proportions({30, 30}, {50, 50}, {});
  EXPECT_EQ(*got->value, 1.0);
  EXPECT_NEAR(got->limits[0].upper, 1.0 + kZ95 * kZ95 / 50.0, 1e-12);
  EXPECT_NEAR(1.0 / got->limits[0].lower, 1.0 + kZ95 * kZ95 / 30.0, 1e-12);
}

TEST(ratio_of_proportions, of_nobody_begins_at_0_and_ends_somewhere) {
  for (auto const trials : {1.0, 10.0, 1e9}) {
    auto const got = ratio_of_proportions({0, trials}, {30, 100}, {});
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(*got->value, 0.0);
    EXPECT_EQ(got->limits[0].lower, 0.0);
    EXPECT_GT(got->limits[0].upper, 0.0);
    EXPECT_GT(got->limits[1].upper, got->limits[0].upper);
  }
  // Of many, the upper limit is that of so few events: z squared.
  auto const rare = ratio_of_proportions({0, 1e9}, {1e8, 1e9}, {});
  EXPECT_NEAR(rare->limits[0].upper * 1e8, kZ95 * kZ95, 1e-5);
}

TEST(ratio_of_proportions, keeps_its_digits_with_a_thousand_million_people) {
  auto const got = ratio_of_proportions({2e8, 1e9}, {1e8, 1e9}, {});
  // Nearly normal on the log scale: variance 0.8/2e8 + 0.9/1e8.
  auto const half = kZ95 * std::sqrt(0.8 / 2e8 + 0.9 / 1e8);
  EXPECT_NEAR(std::log(got->limits[0].upper / 2.0), half, 1e-8);
  EXPECT_NEAR(std::log(2.0 / got->limits[0].lower), half, 1e-8);
}

TEST(two_proportions, have_no_value_over_nobody_or_to_nothing) {
  EXPECT_EQ(difference_of_proportions({0, 0}, {1, 2}, 1, {})->why,
            reason::zero_denominator);
  EXPECT_EQ(ratio_of_proportions({1, 2}, {0, 0}, {})->why,
            reason::zero_denominator);
  auto const to_nothing = ratio_of_proportions({1, 2}, {0, 5}, {});
  EXPECT_EQ(to_nothing->why, reason::zero_comparator);
  EXPECT_FALSE(to_nothing->value.has_value());
}

TEST(two_proportions, refuse_what_is_no_share) {
  constexpr auto sound = share{1, 2};
  for (auto const& bad : std::array{share{3, 2}, share{-1, 2}, share{kNan, 2},
                                    share{1, kInfinity}, share{1, kNan}}) {
    EXPECT_FALSE(difference_of_proportions(bad, sound, 1, {}).has_value());
    EXPECT_FALSE(difference_of_proportions(sound, bad, 1, {}).has_value());
    EXPECT_FALSE(ratio_of_proportions(bad, sound, {}).has_value());
    EXPECT_FALSE(ratio_of_proportions(sound, bad, {}).has_value());
  }
  EXPECT_FALSE(difference_of_proportions(sound, sound, 0, {}).has_value());
}

}  // namespace
}  // namespace wm::stats
