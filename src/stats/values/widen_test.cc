#include "stats/values/widen.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "stats/normal.h"
#include "stats/values/proportion.h"
#include "stats/values/rate.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

constexpr scale kScales[] = {scale::logarithmic, scale::logit, scale::plain};

result<interval> to_998(double const value, interval const limits95,
                        scale const on) {
  return widen(value, limits95, on, kZ95, kZ998);
}

TEST(widen, gives_back_998_limits_that_are_symmetric_on_the_log_scale) {
  // A rate of 12 with a standard error of 0.1 of its logarithm.
  auto const at = [](double const z) {
    return interval{12.0 * std::exp(-0.1 * z), 12.0 * std::exp(0.1 * z)};
  };
  auto const got = to_998(12.0, at(kZ95), scale::logarithmic);
  EXPECT_NEAR(got->lower, at(kZ998).lower, 1e-13);
  EXPECT_NEAR(got->upper, at(kZ998).upper, 1e-13);
}

TEST(widen, gives_back_998_limits_that_are_symmetric_on_the_logit_scale) {
  // Odds of 3 to 1 with a standard error of 0.4 of their logarithm.
  auto const at = [](double const z) {
    auto const low = 3.0 * std::exp(-0.4 * z);
    auto const high = 3.0 * std::exp(0.4 * z);
    return interval{low / (1.0 + low), high / (1.0 + high)};
  };
  auto const got = to_998(0.75, at(kZ95), scale::logit);
  EXPECT_NEAR(got->lower, at(kZ998).lower, 1e-14);
  EXPECT_NEAR(got->upper, at(kZ998).upper, 1e-14);
}

TEST(widen, stretches_plainly_where_no_scale_is_named) {
  auto const got = widen(-1.0, {-3.0, 4.0}, scale::plain, 1.0, 2.0);
  EXPECT_EQ(got->lower, -5.0);
  EXPECT_EQ(got->upper, 9.0);
}

TEST(widen, treats_each_side_on_its_own) {
  auto const got = widen(8.0, {4.0, 10.0}, scale::logarithmic, 1.0, 2.0);
  EXPECT_NEAR(got->lower, 2.0, 1e-15);   // a half, and a half again
  EXPECT_NEAR(got->upper, 12.5, 1e-14);  // five quarters, squared
}

TEST(widen, comes_near_the_998_limits_counted_from_the_people) {
  // Neither Wilson nor Byar is quite symmetric on these scales: 2 % of the
  // limit is what that costs at 65 events.
  auto const near = [](interval const got, interval const counted) {
    EXPECT_NEAR(got.lower, counted.lower, 0.02 * counted.lower);
    EXPECT_NEAR(got.upper, counted.upper, 0.02 * counted.upper);
  };
  auto const wilson_95 = wilson_interval(65, 100, kZ95).value();
  near(to_998(0.65, wilson_95, scale::logit).value(),
       wilson_interval(65, 100, kZ998).value());
  auto const byar_95 = rate_interval(65, 1000, 1000, kZ95).value();
  near(to_998(65, byar_95, scale::logarithmic).value(),
       rate_interval(65, 1000, 1000, kZ998).value());
}

TEST(widen, is_plain_and_cut_where_a_limit_lies_on_the_edge_of_the_scale) {
  // Nobody among 20 (Newcombe's c): the upper side is plain too, for the
  // value itself has no logit.
  auto const none = widen(0.0, {0.0, 0.2}, scale::logit, 1.0, 1.5);
  EXPECT_EQ(none->lower, 0.0);
  EXPECT_NEAR(none->upper, 0.3, 1e-15);
  auto const all = widen(1.0, {0.8, 1.0}, scale::logit, 1.0, 1.5);
  EXPECT_NEAR(all->lower, 0.7, 1e-15);
  EXPECT_EQ(all->upper, 1.0);
  // Only the lower limit is on the edge: cut there, the upper side on scale.
  auto const few = widen(2.0, {0.0, 4.0}, scale::logarithmic, 1.0, 2.0);
  EXPECT_EQ(few->lower, 0.0);
  EXPECT_NEAR(few->upper, 8.0, 1e-14);
  // Stretched plainly beyond 1: cut there.
  EXPECT_EQ(widen(0.0, {0.0, 0.9}, scale::logit, 1.0, 2.0)->upper, 1.0);
}

TEST(widen, contains_the_limits_it_was_given) {
  for (auto const on : kScales) {
    for (auto i = 0; i <= 20; ++i) {
      for (auto j = i; j <= 20; ++j) {
        for (auto k = j; k <= 20; ++k) {
          auto const given = interval{i / 20.0, k / 20.0};
          auto const got = to_998(j / 20.0, given, on);
          ASSERT_TRUE(got.has_value());
          ASSERT_LE(got->lower, given.lower);
          ASSERT_LE(given.upper, got->upper);
        }
      }
    }
  }
}

TEST(widen, in_two_steps_is_the_same_as_in_one) {
  for (auto const on : kScales) {
    auto const once = widen(0.3, {0.2, 0.45}, on, 1.0, 3.0);
    auto const half_way = widen(0.3, {0.2, 0.45}, on, 1.0, 1.7);
    auto const twice = widen(0.3, *half_way, on, 1.7, 3.0);
    EXPECT_NEAR(once->lower, twice->lower, 1e-14);
    EXPECT_NEAR(once->upper, twice->upper, 1e-14);
  }
}

TEST(widen, on_the_log_scale_does_not_depend_on_the_unit) {
  auto const per_1000 = to_998(8.0, {5.0, 12.0}, scale::logarithmic);
  auto const per_100000 = to_998(800.0, {500.0, 1200.0}, scale::logarithmic);
  EXPECT_NEAR(per_1000->lower * 100.0, per_100000->lower, 1e-10);
  EXPECT_NEAR(per_1000->upper * 100.0, per_100000->upper, 1e-10);
}

TEST(widen, on_the_logit_scale_mirrors_with_the_other_outcome) {
  auto const having = to_998(0.2, {0.15, 0.3}, scale::logit);
  auto const lacking = to_998(0.8, {0.7, 0.85}, scale::logit);
  EXPECT_NEAR(having->lower, 1.0 - lacking->upper, 1e-14);
  EXPECT_NEAR(having->upper, 1.0 - lacking->lower, 1e-14);
}

TEST(widen, leaves_limits_alone_when_the_confidence_stays) {
  for (auto const on : kScales) {
    auto const got = widen(0.3, {0.2, 0.45}, on, kZ95, kZ95);
    EXPECT_NEAR(got->lower, 0.2, 1e-15);
    EXPECT_NEAR(got->upper, 0.45, 1e-15);
  }
}

TEST(widen, keeps_an_interval_without_width) {
  for (auto const on : kScales) {
    auto const got = to_998(0.25, {0.25, 0.25}, on);
    EXPECT_EQ(got->lower, 0.25);
    EXPECT_EQ(got->upper, 0.25);
  }
}

TEST(widen, refuses_what_cannot_be_a_figure_with_limits) {
  struct {
    double value;
    interval limits95;
    scale on;
    double z_from, z_to;
  } const cases[] = {
      {0.5, {0.6, 0.7}, scale::plain, 1, 2},  // value below its limits
      {0.8, {0.6, 0.7}, scale::plain, 1, 2},  // value above its limits
      {0.5, {0.7, 0.3}, scale::plain, 1, 2},  // upside down
      {kNan, {0.1, 0.7}, scale::plain, 1, 2},
      {0.5, {kNan, 0.7}, scale::plain, 1, 2},
      {0.5, {0.1, kInfinity}, scale::plain, 1, 2},
      {1.0, {-0.1, 2.0}, scale::logarithmic, 1, 2},
      {45.0, {40.0, 50.0}, scale::logit, 1, 2},  // a percentage
      {0.5, {0.1, 0.7}, scale::logit, 2, 1},     // would narrow
      {0.5, {0.1, 0.7}, scale::logit, 0, 1},
      {0.5, {0.1, 0.7}, scale::logit, kNan, 1},
      {0.5, {0.1, 0.7}, scale::logit, 1, kInfinity},
      {1.0, {1.0, 1e300}, scale::logarithmic, 1, 2},  // beyond a double
  };
  for (auto const& [value, limits95, on, z_from, z_to] : cases) {
    auto const got = widen(value, limits95, on, z_from, z_to);
    ASSERT_FALSE(got.has_value())
        << value << " (" << limits95.lower << ", " << limits95.upper << ")";
    EXPECT_EQ(got.error().code, error_code::invalid_input);
  }
}

}  // namespace
}  // namespace wm::stats
