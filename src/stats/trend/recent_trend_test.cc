#include "stats/trend/recent_trend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "stats/normal.h"

namespace wm::stats {
namespace {

using series = std::vector<trend_point>;

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();

TEST(recent_trend, asks_for_the_998_per_cent_quantile_of_chi_square) {
  EXPECT_NEAR(kTrendThreshold, 9.5495, 0.00005);  // as printed by Fingertips
  EXPECT_NEAR(kTrendThreshold, kZ998 * kZ998, 1e-14);
}

series proportions(std::vector<double> const& counts,
                   double const denominator) {
  auto points = series{};
  for (auto const count : counts) {
    points.push_back({kNan, {}, count, denominator});
  }
  return points;
}

// Limits half a unit either side: every point weighs the same.
series measures(std::vector<double> const& values) {
  auto points = series{};
  for (auto const value : values) {
    points.push_back({value, interval{value - 0.5, value + 0.5}, {}, {}});
  }
  return points;
}

series reversed(series points) {
  std::ranges::reverse(points);
  return points;
}

TEST(proportion_trend, says_which_way_whatever_was_asked_before) {
  // The 2020 code took the sign from a slope left over from another series.
  auto const falling = proportions({500, 400, 300, 200, 100}, 1000);
  auto const rising = reversed(falling);
  for (auto again = 0; again < 2; ++again) {
    EXPECT_EQ(proportion_trend(falling)->direction,
              trend_direction::decreasing);
    EXPECT_EQ(proportion_trend(rising)->direction, trend_direction::increasing);
  }
}

TEST(proportion_trend, matches_the_statistic_worked_by_hand) {
  // 10, 20, 30, 40, 50 of 100: p = 0.3, score = 100, spread = 1000,
  // chi-square = 100^2 / (0.3 * 0.7 * 1000) = 47.619.
  auto const got = proportion_trend(proportions({10, 20, 30, 40, 50}, 100));
  EXPECT_NEAR(got->chi_square, 1e4 / 210.0, 1e-12);
  EXPECT_EQ(got->method, trend_method::proportion_chi_square);
}

TEST(proportion_trend, turns_round_in_time_and_for_the_other_outcome) {
  auto const having = proportions({31, 42, 40, 55, 66}, 200);
  auto const lacking = proportions({169, 158, 160, 145, 134}, 200);
  auto const up = proportion_trend(having).value();
  auto const down = proportion_trend(lacking).value();
  auto const back = proportion_trend(reversed(having)).value();
  EXPECT_EQ(up.direction, trend_direction::increasing);
  EXPECT_EQ(down.direction, trend_direction::decreasing);
  EXPECT_EQ(back.direction, trend_direction::decreasing);
  EXPECT_NEAR(up.chi_square, down.chi_square, 1e-12);
  EXPECT_NEAR(up.chi_square, back.chi_square, 1e-12);
  EXPECT_NEAR(up.slope, -down.slope, 1e-14);
}

TEST(proportion_trend, grows_with_the_number_of_people) {
  auto const small = proportion_trend(proportions({4, 5, 6, 7, 8}, 20));
  auto const large =
      proportion_trend(proportions({400, 500, 600, 700, 800}, 2000));
  EXPECT_NEAR(large->chi_square, 100.0 * small->chi_square, 1e-10);
  EXPECT_EQ(small->direction, trend_direction::no_significant_change);
  EXPECT_EQ(large->direction, trend_direction::increasing);
}

TEST(proportion_trend, is_not_made_by_one_period_alone) {
  auto const got =
      proportion_trend(proportions({300, 290, 280, 270, 500}, 1000));
  EXPECT_GT(got->chi_square, kTrendThreshold);
  EXPECT_FALSE(got->slope_sign_stable);
  EXPECT_EQ(got->direction, trend_direction::no_significant_change);
}

TEST(proportion_trend, takes_a_period_with_nobody_or_everybody) {
  auto const from_none = proportion_trend(proportions({0, 9, 20, 28, 41}, 100));
  ASSERT_TRUE(from_none.has_value());
  EXPECT_EQ(from_none->direction, trend_direction::increasing);
  EXPECT_TRUE(std::isfinite(from_none->slope));
  auto const to_all = proportion_trend(proportions({59, 72, 80, 91, 100}, 100));
  EXPECT_EQ(to_all->direction, trend_direction::increasing);
}

TEST(proportion_trend, moves_half_a_person_only_in_the_check_of_slopes) {
  // 0 of 10 counts as ln(0.5 / 10.5) in the slope, as 0 in the statistic.
  auto const got = proportion_trend(proportions({0, 5, 5, 5, 5}, 10));
  EXPECT_NEAR(got->slope, -2.0 * std::log(0.5 / 10.5) / 10.0, 1e-14);
  // score = -2 * (0 - 4) + 0 + 1 * 1 + 2 * 1 - 1 = 10, spread = 100, p = 0.4
  EXPECT_NEAR(got->chi_square, 100.0 / (0.4 * 0.6 * 100.0), 1e-12);
}

TEST(proportion_trend, without_any_event_or_any_other_is_undefined) {
  for (auto const count : {0.0, 50.0}) {
    auto const got =
        proportion_trend(proportions({count, count, count, count, count}, 50));
    ASSERT_FALSE(got.has_value());
    EXPECT_EQ(got.error().code, error_code::undefined);
  }
}

TEST(proportion_trend, of_a_flat_series_is_no_change) {
  auto const got = proportion_trend(proportions({7, 7, 7, 7, 7}, 50));
  EXPECT_EQ(got->chi_square, 0.0);
  EXPECT_EQ(got->slope, 0.0);
  EXPECT_EQ(got->direction, trend_direction::no_significant_change);
}

TEST(proportion_trend, holds_at_a_thousand_million_people) {
  auto const got = proportion_trend(
      proportions({1e8, 1.0001e8, 1.0002e8, 1.0003e8, 1.0004e8}, 1e9));
  EXPECT_EQ(got->direction, trend_direction::increasing);
  // score = 1e4 * 10, spread = 1e10, p = 0.10002
  EXPECT_NEAR(got->chi_square, 1e10 / (0.10002 * 0.89998 * 1e10), 1e-9);
}

TEST(proportion_trend, says_why_there_is_none) {
  auto const good = proportions({10, 20, 30, 40, 50}, 100);
  auto const code_with = [&](auto const& change) {
    auto points = good;
    change(points);
    return proportion_trend(points).error().code;
  };
  EXPECT_EQ(code_with([](series& s) { s.pop_back(); }), error_code::undefined);
  EXPECT_EQ(code_with([](series& s) { s[2].count.reset(); }),
            error_code::undefined);
  EXPECT_EQ(code_with([](series& s) { s[2].denominator.reset(); }),
            error_code::undefined);
  EXPECT_EQ(code_with([](series& s) { s[2].denominator = 0.0; }),
            error_code::undefined);
  EXPECT_EQ(code_with([](series& s) { s.push_back(s[0]); }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[2].count = 101.0; }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[2].count = -1.0; }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[2].count = kNan; }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[2].denominator = kNan; }),
            error_code::invalid_input);
}

TEST(weighted_slope_trend, matches_the_line_worked_by_hand) {
  // Standard error 1 / 3.92, slope 0.5: chi-square = 0.5^2 * 10 * 3.92^2.
  auto const got = weighted_slope_trend(measures({1.0, 1.5, 2.0, 2.5, 3.0}));
  EXPECT_NEAR(got->slope, 0.5, 1e-15);
  EXPECT_NEAR(got->chi_square, 2.5 * 3.92 * 3.92, 1e-12);
  EXPECT_TRUE(got->slope_sign_stable);
  EXPECT_EQ(got->direction, trend_direction::increasing);
  EXPECT_EQ(got->method, trend_method::weighted_slope);
}

TEST(weighted_slope_trend, does_not_depend_on_the_unit) {
  auto const per_1000 = series{{24.7, interval{23.2, 26.3}, {}, {}},
                               {24.6, interval{23.2, 26.2}, {}, {}},
                               {28.0, interval{26.4, 29.6}, {}, {}},
                               {30.2, interval{28.6, 31.9}, {}, {}},
                               {30.6, interval{29.0, 32.2}, {}, {}}};
  auto per_100000 = per_1000;
  for (auto& point : per_100000) {
    point.value *= 100.0;
    point.limits95->lower *= 100.0;
    point.limits95->upper *= 100.0;
  }
  auto const a = weighted_slope_trend(per_1000).value();
  auto const b = weighted_slope_trend(per_100000).value();
  EXPECT_NEAR(a.chi_square, b.chi_square, 1e-9);
  EXPECT_NEAR(a.slope * 100.0, b.slope, 1e-10);
  EXPECT_EQ(a.direction, b.direction);
  EXPECT_EQ(weighted_slope_trend(reversed(per_1000))->direction,
            trend_direction::decreasing);
}

TEST(weighted_slope_trend, listens_more_to_periods_known_better) {
  auto points = measures({1.0, 2.0, 3.0, 4.0, -5.0});
  EXPECT_LT(weighted_slope_trend(points)->slope, 0.0);
  points[4].limits95 = interval{-55.0, 45.0};
  EXPECT_GT(weighted_slope_trend(points)->slope, 0.0);
}

TEST(weighted_slope_trend, is_not_made_by_one_period_alone) {
  // Without the last the line is flat: neither rise nor fall is a trend.
  for (auto const last : {30.0, -10.0}) {
    auto const got = weighted_slope_trend(measures({10, 10, 10, 10, last}));
    EXPECT_GT(got->chi_square, kTrendThreshold);
    EXPECT_FALSE(got->slope_sign_stable);
    EXPECT_EQ(got->direction, trend_direction::no_significant_change);
  }
}

TEST(weighted_slope_trend, of_a_flat_series_is_no_change) {
  auto const got = weighted_slope_trend(measures({0.1, 0.1, 0.1, 0.1, 0.1}));
  EXPECT_EQ(got->slope, 0.0);
  EXPECT_EQ(got->direction, trend_direction::no_significant_change);
}

TEST(weighted_slope_trend, says_why_there_is_none) {
  auto const good = measures({1, 2, 3, 4, 5});
  auto const code_with = [&](auto const& change) {
    auto points = good;
    change(points);
    return weighted_slope_trend(points).error().code;
  };
  EXPECT_EQ(code_with([](series& s) { s.pop_back(); }), error_code::undefined);
  EXPECT_EQ(code_with([](series& s) { s[1].limits95.reset(); }),
            error_code::undefined);
  EXPECT_EQ(code_with([](series& s) { s[1].limits95 = interval{2, 2}; }),
            error_code::undefined);
  EXPECT_EQ(code_with([](series& s) { s.push_back(s[0]); }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[1].limits95 = interval{3, 1}; }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[1].limits95 = interval{kNan, 1}; }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[1].value = kNan; }),
            error_code::invalid_input);
  EXPECT_EQ(code_with([](series& s) { s[1].limits95 = interval{0, 1e-200}; }),
            error_code::invalid_input);
}

}  // namespace
}  // namespace wm::stats
