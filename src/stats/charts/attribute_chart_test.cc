#include "stats/charts/attribute_chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace wm::stats {
namespace {

using numbers = std::vector<double>;

constexpr auto kOptions = chart_options{
    .profile = rule_profile::making_data_count,
    .better = improvement::decrease,
    .screening = outlier_screening::not_screened,
    .baseline_points = {},
    .rebase_at = {},
    .targets = {},
};

struct chart {
  std::vector<chart_point> points;
  chart_summary summary;
};

chart draw_p(numbers const& numerators, numbers const& denominators,
             chart_options const& options = kOptions) {
  auto drawn = chart{std::vector<chart_point>(numerators.size()), {}};
  drawn.summary =
      p_chart(numerators, denominators, options, drawn.points).value();
  return drawn;
}

chart draw_u(numbers const& events, numbers const& exposures,
             chart_options const& options = kOptions) {
  auto drawn = chart{std::vector<chart_point>(events.size()), {}};
  drawn.summary = u_chart(events, exposures, options, drawn.points).value();
  return drawn;
}

chart draw_g(numbers const& gaps, chart_options const& options = kOptions) {
  auto drawn = chart{std::vector<chart_point>(gaps.size()), {}};
  drawn.summary = g_chart(gaps, options, drawn.points).value();
  return drawn;
}

// Montgomery 2009, table 7.1: nonconforming cans of orange juice in 30 samples
// of 50; centre 0.2313, limits 0.0524 and 0.4102; samples 15 and 23 lie
// outside.
TEST(p_chart, agrees_with_montgomery_on_orange_juice_cans) {
  auto const cans =
      numbers{12, 15, 8, 10, 4,  7,  16, 9,  14, 10, 5,  6, 17, 12, 22,
              8,  10, 5, 13, 11, 20, 18, 24, 15, 9,  12, 7, 13, 9,  6};
  auto const drawn = draw_p(cans, numbers(30, 50.0));
  EXPECT_NEAR(*drawn.points[0].mean, 0.2313, 0.00005);
  EXPECT_NEAR(drawn.points[0].limits->lower, 0.0524, 0.00005);
  EXPECT_NEAR(drawn.points[0].limits->upper, 0.4102, 0.00005);
  for (auto i = std::size_t{0}; i < cans.size(); ++i) {
    EXPECT_EQ(drawn.points[i].cause == special_cause::above_limit,
              i == 14 || i == 22)
        << i + 1;
  }
}

// Montgomery 2009, example 7.4: errors in 50 shipments of each of 20 weeks;
// centre 0.0740, upper limit 0.1894, no point outside.
TEST(u_chart, agrees_with_montgomery_on_shipping_errors) {
  auto const errors =
      numbers{2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4};
  auto const drawn = draw_u(errors, numbers(20, 50.0));
  EXPECT_NEAR(*drawn.points[0].mean, 0.0740, 0.00005);
  EXPECT_EQ(drawn.points[0].limits->lower, 0.0);
  EXPECT_NEAR(drawn.points[0].limits->upper, 0.1894, 0.00005);
  EXPECT_EQ(drawn.summary.special_causes, 0U);
}

TEST(p_chart, has_wider_limits_where_fewer_people_are) {
  auto const drawn = draw_p({10, 100, 1000}, {20, 200, 2000});
  EXPECT_EQ(drawn.points[0].limits->lower, 0.5 - 3.0 * std::sqrt(0.25 / 20));
  EXPECT_EQ(drawn.points[2].limits->upper, 0.5 + 3.0 * std::sqrt(0.25 / 2000));
}

TEST(p_chart, keeps_its_limits_between_nothing_and_all) {
  auto const drawn = draw_p({1, 2, 1}, {2, 2, 2});
  EXPECT_EQ(drawn.points[0].limits->lower, 0.0);
  EXPECT_EQ(drawn.points[0].limits->upper, 1.0);
}

TEST(p_chart, says_why_a_point_or_a_chart_has_no_limits) {
  auto const gap = draw_p({1, 0, 1}, {2, 0, 3});
  EXPECT_EQ(gap.points[1].why, reason::zero_denominator);
  EXPECT_FALSE(gap.points[1].value);
  EXPECT_TRUE(gap.points[2].limits);
  EXPECT_EQ(draw_p({2, 3}, {2, 3}).summary.why, reason::no_variation);
  EXPECT_EQ(draw_p({0, 0}, {2, 3}).summary.why, reason::no_variation);
  EXPECT_EQ(draw_p({0, 0}, {0, 0}).summary.why, reason::zero_denominator);
}

TEST(u_chart, makes_limits_anew_in_each_phase) {
  auto const at = std::vector<std::size_t>{3};
  auto options = kOptions;
  options.rebase_at = at;
  auto const drawn =
      draw_u({1, 1, 1, 40, 40, 40}, {10, 10, 10, 10, 10, 10}, options);
  EXPECT_DOUBLE_EQ(*drawn.points[2].mean, 0.1);
  EXPECT_DOUBLE_EQ(*drawn.points[3].mean, 4.0);
  EXPECT_EQ(drawn.summary.special_causes, 0U);
}

TEST(u_chart, stays_finite_at_a_thousand_million_events) {
  auto const drawn = draw_u(numbers(20, 1e9), numbers(20, 1e-9));
  EXPECT_TRUE(std::isfinite(drawn.points[0].limits->upper));
}

// Benneyan 2001: with a mean of g between events the deviation is the root of
// g (g + 1): 9.5 makes 9.987.
TEST(g_chart, takes_its_limits_from_the_geometric_distribution) {
  auto const drawn = draw_g({9, 10, 9, 10});
  EXPECT_DOUBLE_EQ(drawn.points[0].limits->upper,
                   9.5 + 3.0 * std::sqrt(9.5 * 10.5));
  EXPECT_EQ(drawn.points[0].limits->lower, 0.0);
  EXPECT_EQ(draw_g({0, 0}).summary.why, reason::no_variation);
  EXPECT_EQ(draw_g({}).summary.why, reason::few_points);
}

TEST(g_chart, finds_a_long_time_without_events) {
  auto options = kOptions;
  options.better = improvement::increase;
  auto const drawn = draw_g({5, 4, 6, 3, 7, 5, 4, 60}, options);
  EXPECT_EQ(drawn.summary.variation, variation_icon::improvement_high);
}

TEST(attribute_charts, say_which_input_cannot_be) {
  constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
  auto points = std::vector<chart_point>(2);
  auto const good = numbers{1, 2};
  EXPECT_EQ(p_chart(good, numbers{3, nan}, kOptions, points).error().message,
            "size 1 is nan: it must be a number from 0 to 1e150");
  EXPECT_EQ(p_chart(good, numbers{3, 1}, kOptions, points).error().message,
            "numerator 1 is 2, more than its denominator 1");
  EXPECT_EQ(u_chart(numbers{-1, 2}, good, kOptions, points).error().message,
            "count 0 is -1: it must be a number from 0 to 1e150");
  EXPECT_EQ(u_chart(numbers{1, 2}, numbers{1, 1e-200}, kOptions, points)
                .error()
                .message,
            "size 1 is 1e-200: too small for a rate");
  EXPECT_EQ(u_chart(good, numbers{1}, kOptions, points).error().message,
            "2 counts need as many sizes, not 1");
  EXPECT_EQ(g_chart(numbers{1, HUGE_VAL}, kOptions, points).error().message,
            "gap 1 is inf: it must be a number from 0 to 1e150");
}

}  // namespace
}  // namespace wm::stats
