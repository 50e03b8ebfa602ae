#include "stats/charts/xmr.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace wm::stats {
namespace {

using series = std::vector<std::optional<double>>;

constexpr auto kDefault = chart_options{
    .profile = rule_profile::making_data_count,
    .better = improvement::increase,
    .screening = outlier_screening::screened,
    .baseline_points = {},
    .rebase_at = {},
    .targets = {},
};

struct chart {
  std::vector<chart_point> points;
  chart_summary summary;
};

chart draw(series const& values, chart_options const& options = kDefault) {
  auto drawn = chart{std::vector<chart_point>(values.size()), {}};
  auto const summary = xmr_chart(values, options, drawn.points);
  EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().message);
  drawn.summary = summary.value_or(chart_summary{});
  return drawn;
}

std::string complaint(series const& values, chart_options const& options) {
  auto points = std::vector<chart_point>(values.size());
  auto const summary = xmr_chart(values, options, points);
  return summary ? "" : summary.error().message;
}

// `value` and its mirror about 0 in turn.
series alternating(double const value, std::size_t const count) {
  auto values = series{};
  for (auto i = std::size_t{0}; i < count; ++i) {
    values.push_back(i % 2 == 0 ? value : -value);
  }
  return values;
}

series joined(series first, series const& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

std::vector<special_cause> causes(chart const& drawn) {
  auto found = std::vector<special_cause>{};
  for (auto const& point : drawn.points) {
    found.push_back(point.cause);
  }
  return found;
}

TEST(xmr, limits_are_266_mean_moving_ranges_from_the_mean) {
  // Moving ranges 2, 2, ...: limits 2.66 * 2 about 0, near limits two thirds.
  auto const drawn = draw(alternating(1.0, 16));
  for (auto const& point : drawn.points) {
    EXPECT_EQ(point.mean, 0.0);
    EXPECT_DOUBLE_EQ(point.limits->lower, -5.32);
    EXPECT_DOUBLE_EQ(point.limits->upper, 5.32);
    EXPECT_DOUBLE_EQ(point.near_limits->upper, 5.32 * 2.0 / 3.0);
    EXPECT_EQ(point.cause, special_cause::none);
  }
  EXPECT_EQ(drawn.summary.points, 16U);
}

TEST(xmr, of_a_constant_series_has_no_limits_but_a_reason) {
  for (auto const screening :
       {outlier_screening::screened, outlier_screening::not_screened}) {
    auto options = kDefault;
    options.screening = screening;
    auto const drawn = draw(series(15, 0.1), options);
    EXPECT_EQ(drawn.summary.why, reason::no_variation);
    EXPECT_EQ(drawn.summary.special_causes, 0U);
    EXPECT_EQ(drawn.points[3].mean, 0.1);
    EXPECT_FALSE(drawn.points[3].limits);
  }
}

TEST(xmr, of_a_constant_then_a_jump_has_no_fifteen_special_causes) {
  // Screening leaves out the only moving range that is not 0.
  auto const values = joined(series(14, 5.0), {6.0});
  auto const drawn = draw(values);
  EXPECT_EQ(drawn.summary.why, reason::no_variation);
  EXPECT_EQ(drawn.summary.special_causes, 0U);
  // The R package's limits have no width, and every point lies outside.
  auto as_package = kDefault;
  as_package.profile = rule_profile::nhsrplotthedots_0_2_2;
  EXPECT_EQ(draw(values, as_package).summary.special_causes, 15U);
  // Not screened, the jump itself is found.
  auto unscreened = kDefault;
  unscreened.screening = outlier_screening::not_screened;
  EXPECT_EQ(causes(draw(values, unscreened)).back(),
            special_cause::above_limit);
}

TEST(xmr, takes_rounding_for_no_variation) {
  auto values = series(15, 0.3);
  values[7] = 0.1 + 0.2;  // 0.30000000000000004
  auto options = kDefault;
  options.screening = outlier_screening::not_screened;
  EXPECT_EQ(draw(values, options).summary.why, reason::no_variation);
}

TEST(xmr, needs_two_points_in_a_row) {
  EXPECT_EQ(draw({}).summary.why, reason::few_points);
  EXPECT_EQ(draw({3.0}).summary.why, reason::few_points);
  auto const gaps = draw({3.0, {}, 4.0, {}, 5.0});
  EXPECT_EQ(gaps.summary.why, reason::few_points);
  EXPECT_EQ(gaps.points[0].mean, 4.0);
  auto const nothing = draw({std::nullopt, std::nullopt});
  EXPECT_EQ(nothing.summary.why, reason::few_points);
  EXPECT_FALSE(nothing.points[0].mean);
}

TEST(xmr, finds_seven_points_on_one_side_and_says_which) {
  auto const calm = alternating(1.0, 12);
  auto const high = draw(joined(calm, series(7, 0.9)));
  auto const low = draw(joined(calm, series(7, -0.9)));
  for (auto i = std::size_t{12}; i < 19; ++i) {
    EXPECT_EQ(high.points[i].cause, special_cause::shift_above);
    EXPECT_EQ(low.points[i].cause, special_cause::shift_below);
  }
  EXPECT_EQ(high.summary.variation, variation_icon::improvement_high);
  EXPECT_EQ(low.summary.variation, variation_icon::concern_low);
}

TEST(xmr, lets_a_missing_value_break_a_shift_and_a_trend) {
  auto shift = joined(alternating(1.0, 12), series(7, 0.9));
  shift[15].reset();
  EXPECT_EQ(draw(shift).summary.special_causes, 0U);
  auto rise = series{};
  for (auto i = 0; i < 7; ++i) {
    rise.push_back(0.1 * i);
  }
  auto trend = joined(alternating(2.0, 12), rise);
  EXPECT_EQ(draw(trend).summary.variation, variation_icon::improvement_high);
  trend[15].reset();
  EXPECT_EQ(draw(trend).summary.variation, variation_icon::common_cause);
}

TEST(xmr, takes_six_seven_or_eight_points_for_shift_and_trend) {
  auto const calm = alternating(1.0, 12);
  for (auto const length : {6U, 7U, 8U}) {
    auto options = kDefault;
    options.shift_points = length;
    options.trend_points = length;
    EXPECT_EQ(
        draw(joined(calm, series(length, 0.9)), options).summary.special_causes,
        length);
    // The run takes in neither the -1 before it nor ends early.
    EXPECT_EQ(draw(joined(calm, series(length - 1, 0.9)), options)
                  .summary.special_causes,
              0U);
    auto rise = series{};
    for (auto i = 0U; i < length; ++i) {
      rise.push_back(-0.9 + 0.2 * i);
    }
    // The -1 before the rise is its first point.
    EXPECT_EQ(draw(joined(calm, series(rise.begin(), rise.end() - 1)), options)
                  .points.back()
                  .cause,
              special_cause::trend_increasing);
    EXPECT_EQ(draw(joined(calm, series(rise.begin(), rise.end() - 2)), options)
                  .points.back()
                  .cause,
              special_cause::none);
  }
}

TEST(xmr, counts_a_point_beyond_the_limits_among_two_in_three) {
  // Mean 0.4, moving ranges as if 2: 4.5 is near a limit, 9 beyond it.
  auto const values =
      joined(alternating(1.0, 40), {1.0, 9.0, 4.6, -1.0, 1.0, -1.0});
  auto ours = draw(values);
  EXPECT_EQ(ours.points[41].cause, special_cause::above_limit);
  EXPECT_EQ(ours.points[42].cause, special_cause::two_in_three_above);
  auto as_package = kDefault;
  as_package.profile = rule_profile::nhsrplotthedots_0_2_2;
  EXPECT_EQ(draw(values, as_package).points[42].cause, special_cause::none);
}

TEST(xmr, keeps_the_baseline_for_points_after_it) {
  auto options = kDefault;
  options.baseline_points = 12;
  auto const drawn =
      draw(joined(alternating(1.0, 12), series(4, 6.0)), options);
  EXPECT_EQ(drawn.points[15].mean, 0.0);
  EXPECT_DOUBLE_EQ(drawn.points[15].limits->upper, 5.32);
  EXPECT_EQ(drawn.points[15].cause, special_cause::above_limit);
  EXPECT_EQ(drawn.summary.points, 12U);
}

TEST(xmr, makes_new_limits_in_each_phase_with_or_without_a_baseline) {
  auto const second = joined(alternating(1.0, 12), series(6, 9.0));
  auto shifted = series{};
  for (auto const& value : second) {
    shifted.push_back(*value + 100.0);
  }
  auto const at = std::vector<std::size_t>{12};
  auto options = kDefault;
  options.rebase_at = at;
  options.baseline_points = 12;
  auto const drawn = draw(joined(alternating(1.0, 12), shifted), options);
  EXPECT_EQ(drawn.points[11].mean, 0.0);
  EXPECT_EQ(drawn.points[11].phase, 0U);
  EXPECT_EQ(drawn.points[12].mean, 100.0);
  EXPECT_EQ(drawn.points[12].phase, 1U);
  EXPECT_EQ(drawn.points.back().cause, special_cause::above_limit);
}

TEST(xmr, judges_assurance_by_the_last_limits_even_right_after_a_rebase) {
  auto values = alternating(1.0, 12);
  for (auto const& value : alternating(1.0, 3)) {
    values.push_back(*value + 100.0);
  }
  auto const at = std::vector<std::size_t>{12};
  auto const targets = series(15, 50.0);
  auto options = kDefault;
  options.targets = targets;
  EXPECT_EQ(draw(values, options).summary.assurance,
            assurance_icon::consistent_fail);
  options.rebase_at = at;
  EXPECT_EQ(draw(values, options).summary.assurance,
            assurance_icon::consistent_pass);
  options.better = improvement::decrease;
  EXPECT_EQ(draw(values, options).summary.assurance,
            assurance_icon::consistent_fail);
  options.better = improvement::neutral;
  EXPECT_EQ(draw(values, options).summary.assurance, assurance_icon::none);
}

TEST(xmr, takes_the_target_of_the_last_point_when_targets_change) {
  auto targets = series(16, -50.0);
  auto options = kDefault;
  options.targets = targets;
  EXPECT_EQ(draw(alternating(1.0, 16), options).summary.assurance,
            assurance_icon::consistent_pass);
  targets.back() = 50.0;
  EXPECT_EQ(draw(alternating(1.0, 16), options).summary.assurance,
            assurance_icon::consistent_fail);
  targets.back().reset();
  EXPECT_EQ(draw(alternating(1.0, 16), options).summary.assurance,
            assurance_icon::none);
}

TEST(xmr, calls_a_target_on_a_limit_inconsistent) {
  auto const targets = series(16, 5.32);
  auto options = kDefault;
  options.targets = targets;
  EXPECT_EQ(draw(alternating(1.0, 16), options).summary.assurance,
            assurance_icon::inconsistent);
}

TEST(xmr, lets_the_longest_run_grow_with_the_series_as_anhoej_does) {
  // 24 values: round(log2 24) + 3 = 8; at least 8 of 23 crossings
  // (Anhoej and Olesen 2014, table 1).
  auto options = kDefault;
  options.profile = rule_profile::anhoej;
  auto const eight =
      draw(joined(alternating(1.0, 16), series(8, 0.9)), options);
  EXPECT_EQ(eight.summary.longest_run_expected, 8U);
  EXPECT_EQ(eight.summary.crossings_expected, 8U);
  EXPECT_EQ(eight.summary.longest_run, 8U);
  EXPECT_EQ(eight.summary.special_causes, 0U);
  auto const nine =
      draw(joined(alternating(1.0, 15), series(9, -0.9)), options);
  EXPECT_EQ(nine.summary.longest_run, 9U);
  EXPECT_EQ(nine.summary.special_causes, 9U);
}

TEST(xmr, says_which_input_cannot_be_and_why) {
  constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(complaint({1.0, nan}, kDefault),
            "value 1 is nan: it must be missing or a number within 1e150");
  EXPECT_EQ(complaint({1.0, -HUGE_VAL}, kDefault),
            "value 1 is -inf: it must be missing or a number within 1e150");
  auto options = kDefault;
  options.baseline_points = 11;
  EXPECT_EQ(complaint({1.0}, options),
            "a fixed baseline needs at least 12 points, not 11");
  options = kDefault;
  options.trend_points = 5;
  EXPECT_EQ(complaint({1.0}, options), "a trend takes 6, 7 or 8 points, not 5");
  options = kDefault;
  auto const beyond = std::vector<std::size_t>{1, 3};
  options.rebase_at = beyond;
  EXPECT_EQ(complaint({1.0, 2.0, 3.0}, options),
            "a new phase cannot begin at point 3: the positions must rise "
            "between 1 and 2, counted from 0");
  options = kDefault;
  auto const targets = series{1.0, HUGE_VAL};
  options.targets = targets;
  EXPECT_EQ(complaint({1.0, 2.0}, options),
            "target 1 is inf: it must be a finite number or missing");
  EXPECT_EQ(complaint({1.0}, options),
            "give no target or one for each of the 1 values, not 2");
  auto no_room = std::vector<chart_point>(1);
  EXPECT_FALSE(xmr_chart(series{1.0, 2.0}, kDefault, no_room));
}

// Work that grows with the square of a run would be felt here.
TEST(xmr, takes_a_hundred_thousand_points_in_two_runs) {
  auto values = series{};
  for (auto i = 0; i < 100'000; ++i) {
    values.push_back(i);
  }
  for (auto const profile :
       {rule_profile::making_data_count, rule_profile::anhoej}) {
    auto options = kDefault;
    options.profile = profile;
    auto const drawn = draw(values, options);
    EXPECT_EQ(drawn.summary.special_causes, 100'000U);
    EXPECT_EQ(drawn.summary.longest_run, 50'000U);
  }
}

TEST(xmr, stays_finite_for_the_largest_and_smallest_values) {
  for (auto const size : {1e150, 1e9, 1e-300, 5e-324}) {
    auto const drawn = draw(alternating(size, 20));
    for (auto const& point : drawn.points) {
      ASSERT_TRUE(point.limits) << size;
      EXPECT_TRUE(std::isfinite(point.limits->lower));
      EXPECT_TRUE(std::isfinite(point.limits->upper));
    }
  }
}

}  // namespace
}  // namespace wm::stats
