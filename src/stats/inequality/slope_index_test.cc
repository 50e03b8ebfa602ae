#include "stats/inequality/slope_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <thread>
#include <vector>

#include "stats/normal.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();
constexpr auto kClosed = slope_limits::closed;
constexpr auto kSimulated = slope_limits::simulated;
constexpr auto kSlopeAlone = slope_limits::slope_alone;
constexpr auto kPlain =
    slope_method{value_scale::plain, slope_fit::values, kClosed};
constexpr auto kDraws = simulation{2026, 0, 20'000};

auto const kBoth = confidence_levels{};

struct deciles {
  std::vector<double> quantiles, populations, values, errors;
  quantile_values view() const {
    return {quantiles, populations, values, errors};
  }
};

// Life expectancy of men in the deciles of Hartlepool's kind of area: the
// first rows of the example data of PHEindicatormethods 2.1.1.
deciles area() {
  return {{1, 2, 3, 4, 5},
          {7291, 7997, 6105, 7666, 5790},
          {75.93, 78.34, 83.84, 80.87, 82.67},
          {1.64, 1.58, 1.51, 1.60, 1.42}};
}

TEST(slope_index, of_values_on_a_line_is_that_line) {
  // Fifths of 100 people: middle ranks 0.1, 0.3, ... 0.9; 70 + 10 rank.
  auto const groups = deciles{{1, 2, 3, 4, 5},
                              {100, 100, 100, 100, 100},
                              {71, 73, 75, 77, 79},
                              {1, 1, 1, 1, 1}};
  auto const got =
      slope_index_of_inequality(groups.view(), kPlain, 1.0, {}, kBoth).value();
  EXPECT_NEAR(*got.slope.value, 10.0, 1e-12);
  EXPECT_NEAR(*got.intercept, 70.0, 1e-12);
  EXPECT_NEAR(*got.relative.value, 80.0 / 70.0, 1e-12);
  // The ranks' squares about 1/2 are 0.16, 0.04, 0, 0.04, 0.16, together 0.4:
  // the slope's standard error is 1 / sqrt(0.4).
  EXPECT_NEAR(got.slope.limits[0].lower, 10.0 - kZ95 / std::sqrt(0.4), 1e-12);
  EXPECT_NEAR(got.slope.limits[1].upper, 10.0 + kZ998 / std::sqrt(0.4), 1e-12);
}

TEST(slope_index, weighs_groups_by_their_people) {
  // 1, 2, 1 people: ranks 1/8, 1/2, 7/8. Slope 6 / (6/8) = 8 whatever the
  // middle has; the line's mean is (0 + 2 * 6 + 6) / 4 = 4.5.
  auto const groups = deciles{{1, 2, 3}, {1, 2, 1}, {0, 6, 6}, {0, 0, 0}};
  auto const got =
      slope_index_of_inequality(groups.view(), kPlain, 1.0, {}, kBoth).value();
  EXPECT_DOUBLE_EQ(*got.slope.value, 8.0);
  EXPECT_DOUBLE_EQ(*got.intercept, 0.5);
  EXPECT_EQ(got.slope.limits[0].upper, *got.slope.value);
}

TEST(slope_index, with_a_negative_multiplier_turns_sign_and_ratio) {
  auto const groups = area();
  auto const run = [&](double const multiplier) {
    return slope_index_of_inequality(groups.view(), kPlain, multiplier, {},
                                     kBoth)
        .value();
  };
  auto const plain = run(1.0);
  auto const turned = run(-100.0);
  EXPECT_DOUBLE_EQ(*turned.slope.value, -100.0 * *plain.slope.value);
  EXPECT_DOUBLE_EQ(turned.slope.limits[0].lower,
                   -100.0 * plain.slope.limits[0].upper);
  EXPECT_DOUBLE_EQ(*turned.relative.value, 1.0 / *plain.relative.value);
  EXPECT_NEAR(turned.relative.limits[0].lower,
              1.0 / plain.relative.limits[0].upper, 1e-12);
  EXPECT_EQ(*turned.intercept, *plain.intercept);
}

// The line of rates falling from 40 to 10 on the logarithm, all errors 0.02.
TEST(slope_index, fitted_on_the_logarithm_has_exact_limits_of_the_ratio) {
  auto groups = deciles{};
  for (auto i = 1; i <= 10; ++i) {
    groups.quantiles.push_back(i);
    groups.populations.push_back(1000);
    groups.values.push_back(40.0 * std::pow(0.25, (i - 0.5) / 10.0));
    groups.errors.push_back(0.02);
  }
  auto const got =
      slope_index_of_inequality(
          groups.view(),
          {value_scale::log, slope_fit::transformed_values, kClosed}, 1.0, {},
          kBoth)
          .value();
  EXPECT_NEAR(*got.relative.value, 0.25, 1e-12);
  EXPECT_NEAR(*got.slope.value, -30.0, 1e-10);
  EXPECT_NEAR(*got.intercept, 40.0, 1e-10);
  // Squares of ten middle ranks about 1/2: 0.825.
  EXPECT_NEAR(got.relative.limits[0].upper,
              0.25 * std::exp(kZ95 * 0.02 / std::sqrt(0.825)), 1e-12);
  EXPECT_EQ(got.relative.method, "delta on the logarithm");
}

// How far two intervals differ, in widths of the first.
double apart(interval const one, interval const other) {
  return std::max(std::abs(one.lower - other.lower),
                  std::abs(one.upper - other.upper)) /
         (one.upper - one.lower);
}

TEST(slope_index, closed_and_simulated_limits_agree_within_2_percent) {
  struct {
    value_scale scale;
    slope_fit fit;
  } const cases[] = {{value_scale::plain, slope_fit::values},
                     {value_scale::log, slope_fit::values},
                     {value_scale::log, slope_fit::transformed_values},
                     {value_scale::logit, slope_fit::values},
                     {value_scale::logit, slope_fit::transformed_values}};
  auto groups = area();
  for (auto& value : groups.values) {
    value /= 100.0;
  }
  groups.errors = {0.02, 0.03, 0.025, 0.02, 0.03};
  auto const at_95 = confidence_levels::of(std::array{0.95}).value();
  for (auto const& [scale, fit] : cases) {
    auto const closed = slope_index_of_inequality(
        groups.view(), {scale, fit, kClosed}, 1.0, {}, at_95);
    auto const simulated = slope_index_of_inequality(
        groups.view(), {scale, fit, kSimulated}, 1.0, {1, 0, 20'000}, at_95);
    EXPECT_EQ(*closed->slope.value, *simulated->slope.value);
    EXPECT_LT(apart(closed->slope.limits[0], simulated->slope.limits[0]), 0.02)
        << static_cast<int>(scale) << static_cast<int>(fit);
    EXPECT_LT(apart(closed->relative.limits[0], simulated->relative.limits[0]),
              0.02)
        << static_cast<int>(scale) << static_cast<int>(fit);
  }
}

TEST(slope_index, simulated_has_the_same_bits_on_any_number_of_threads) {
  auto const groups = area();
  auto const run = [&](std::uint64_t const stream) {
    return slope_index_of_inequality(
               groups.view(), {value_scale::log, slope_fit::values, kSimulated},
               1.0, {2026, stream, 2'000}, kBoth)
        .value()
        .slope.limits[0];
  };
  auto alone = std::array<interval, 8>{};
  for (auto i = std::size_t{0}; i < alone.size(); ++i) {
    alone[i] = run(i);
  }
  auto together = alone;
  auto threads = std::vector<std::thread>{};
  for (auto i = std::size_t{0}; i < together.size(); ++i) {
    threads.emplace_back([&, i] { together[i] = run(i); });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(std::memcmp(alone.data(), together.data(), sizeof alone), 0);
  EXPECT_NE(alone[0].lower, alone[1].lower);
}

TEST(slope_index, with_chance_in_the_slope_alone_is_exact_on_its_scale) {
  // The line from 40 to 10: on the logarithm 20 at the middle.
  auto groups = deciles{};
  for (auto i = 1; i <= 10; ++i) {
    groups.quantiles.push_back(i);
    groups.populations.push_back(1000);
    groups.values.push_back(40.0 * std::pow(0.25, (i - 0.5) / 10.0));
    groups.errors.push_back(0.02);
  }
  auto const run = [&](slope_fit const fit, slope_limits const limits,
                       double const multiplier) {
    return slope_index_of_inequality(groups.view(),
                                     {value_scale::log, fit, limits},
                                     multiplier, {}, kBoth)
        .value();
  };
  auto const got = run(slope_fit::transformed_values, kSlopeAlone, 1.0);
  auto const half = 0.5 * (std::log(0.25) - kZ95 * 0.02 / std::sqrt(0.825));
  EXPECT_NEAR(got.slope.limits[0].lower, 2.0 * 20.0 * std::sinh(half), 1e-10);
  EXPECT_NEAR(got.relative.limits[0].lower, std::exp(2.0 * half), 1e-12);
  auto const turned = run(slope_fit::transformed_values, kSlopeAlone, -1.0);
  EXPECT_NEAR(turned.relative.limits[0].upper, std::exp(-2.0 * half), 1e-12);
  EXPECT_EQ(turned.slope.limits[0].upper, -got.slope.limits[0].lower);
  auto const to_values = run(slope_fit::values, kSlopeAlone, 1.0);
  auto const closed = run(slope_fit::values, kClosed, 1.0);
  EXPECT_EQ(to_values.slope.limits[0].lower, closed.slope.limits[0].lower);
  EXPECT_EQ(to_values.slope.method, closed.slope.method);
}

TEST(slope_index, has_reasons_where_no_line_can_be_drawn) {
  auto const why = [](deciles const& groups, value_scale const scale) {
    auto const got = slope_index_of_inequality(
        groups.view(), {scale, slope_fit::values, kClosed}, 1.0, {}, kBoth);
    EXPECT_TRUE(got.has_value());
    EXPECT_EQ(got->slope.value.has_value(), got->slope.why == reason::none);
    EXPECT_TRUE(got->slope.value || got->relative.why == got->slope.why);
    return got->slope.why;
  };
  auto const plain = value_scale::plain;
  EXPECT_EQ(why({}, plain), reason::too_few_groups);
  EXPECT_EQ(why({{1}, {1}, {1}, {1}}, plain), reason::too_few_groups);
  EXPECT_EQ(why({{1, 2}, {1, 1}, {1, 2}, {1, 1}}, plain),
            reason::too_few_groups);
  auto gap = area();
  gap.quantiles[4] = 6;
  EXPECT_EQ(why(gap, plain), reason::missing_group);
  auto zero = area();
  zero.values[2] = 0;
  EXPECT_EQ(why(zero, value_scale::log), reason::value_off_scale);
  for (auto& value : zero.values) {
    value /= 100.0;
  }
  EXPECT_EQ(why(zero, value_scale::logit), reason::value_off_scale);
  zero.values[2] = 1;
  EXPECT_EQ(why(zero, value_scale::logit), reason::value_off_scale);
  EXPECT_EQ(why(zero, plain), reason::none);
}

TEST(slope_index, of_a_line_that_crosses_0_has_no_ratio) {
  auto const groups = deciles{{1, 2, 3}, {1, 1, 1}, {1, 20, 40}, {1, 1, 1}};
  auto const got =
      slope_index_of_inequality(groups.view(), kPlain, 1.0, {}, kBoth).value();
  EXPECT_LT(*got.intercept, 0.0);
  EXPECT_EQ(got.slope.why, reason::none);
  EXPECT_EQ(got.relative.why, reason::value_off_scale);
  EXPECT_FALSE(got.relative.value);
}

TEST(slope_index, with_an_uncertain_lower_end_has_a_ratio_without_limits) {
  auto const groups = deciles{{1, 2, 3}, {1, 1, 1}, {10, 20, 30}, {9, 9, 9}};
  for (auto const limits : {kClosed, kSimulated}) {
    auto const got =
        slope_index_of_inequality(
            groups.view(), {value_scale::plain, slope_fit::values, limits}, 1.0,
            kDraws, kBoth)
            .value();
    EXPECT_TRUE(got.relative.value);
    EXPECT_EQ(got.relative.why, reason::unbounded_limits);
    EXPECT_TRUE(got.relative.limits.empty());
    EXPECT_EQ(got.slope.limits.size(), 2U);
  }
}

TEST(slope_index, of_equal_groups_is_0_and_1) {
  auto const groups =
      deciles{{1, 2, 3, 4}, {1e9, 1e9, 1e9, 1e9}, {5, 5, 5, 5}, {0, 0, 0, 0}};
  auto const got =
      slope_index_of_inequality(groups.view(), kPlain, 1.0, {}, kBoth).value();
  EXPECT_EQ(*got.slope.value, 0.0);
  EXPECT_EQ(*got.relative.value, 1.0);
  EXPECT_EQ(got.relative.limits[1].lower, 1.0);
}

TEST(slope_index, refuses_what_cannot_be_and_names_the_quantile) {
  auto const run = [](deciles const& groups,
                      value_scale const scale = value_scale::plain) {
    return slope_index_of_inequality(
        groups.view(), {scale, slope_fit::values, kClosed}, 1.0, {}, kBoth);
  };
  ASSERT_TRUE(run(area()).has_value());
  for (auto const bad : {kNan, kInfinity, -kInfinity, -1.0}) {
    auto groups = area();
    groups.populations[2] = bad;
    ASSERT_FALSE(run(groups).has_value());
    EXPECT_NE(run(groups).error().message.find("quantile 3"),
              std::string::npos);
    groups = area();
    groups.errors[2] = bad;
    EXPECT_FALSE(run(groups).has_value());
    groups = area();
    groups.quantiles[2] = bad;
    EXPECT_FALSE(run(groups).has_value());
    groups = area();
    groups.values[2] = bad;
    EXPECT_FALSE(run(groups, value_scale::log).has_value());
    EXPECT_EQ(run(groups).has_value(), bad == -1.0);
  }
  auto groups = area();
  groups.populations[2] = 0;
  EXPECT_FALSE(run(groups).has_value());
  groups = area();
  EXPECT_FALSE(run(groups, value_scale::logit).has_value());
  groups.quantiles[2] = 2;
  EXPECT_NE(run(groups).error().message.find("twice"), std::string::npos);
  groups.quantiles[2] = 2.5;
  EXPECT_FALSE(run(groups).has_value());
  groups = area();
  groups.values.pop_back();
  EXPECT_FALSE(run(groups).has_value());
  auto const many =
      deciles{std::vector<double>(101, 1), std::vector<double>(101, 1),
              std::vector<double>(101, 1), std::vector<double>(101, 1)};
  EXPECT_FALSE(run(many).has_value());
  for (auto const multiplier : {0.0, kNan, kInfinity}) {
    EXPECT_FALSE(
        slope_index_of_inequality(area().view(), kPlain, multiplier, {}, kBoth)
            .has_value());
  }
  for (auto const repetitions : {0U, 999U, kMostRepetitions + 1}) {
    EXPECT_FALSE(slope_index_of_inequality(
                     area().view(),
                     {value_scale::plain, slope_fit::values, kSimulated}, 1.0,
                     {1, 0, repetitions}, kBoth)
                     .has_value());
  }
}

TEST(slope_index, of_extreme_numbers_stays_finite_or_says_why) {
  for (auto const size : {1e-300, 1e9, 1e300}) {
    for (auto const scale : {value_scale::plain, value_scale::log}) {
      for (auto const fit :
           {slope_fit::values, slope_fit::transformed_values}) {
        for (auto const limits : {kClosed, kSimulated, kSlopeAlone}) {
          auto groups = area();
          for (auto& value : groups.values) {
            value *= size;
          }
          groups.populations[0] = size;
          groups.errors[1] = size;
          auto const got = slope_index_of_inequality(
              groups.view(), {scale, fit, limits}, 1.0, {1, 0, 1000}, kBoth);
          if (!got) {
            EXPECT_EQ(got.error().code, error_code::invalid_input);
            continue;
          }
          for (auto const* each : {&got->slope, &got->relative}) {
            EXPECT_TRUE(!each->value || std::isfinite(*each->value));
            for (auto const& found : each->limits) {
              EXPECT_TRUE(std::isfinite(found.lower));
              EXPECT_TRUE(std::isfinite(found.upper));
              EXPECT_LE(found.lower, *each->value);
              EXPECT_GE(found.upper, *each->value);
            }
          }
        }
      }
    }
  }
}

TEST(standard_error_on_scale, undoes_the_limits_it_came_from) {
  auto const z = kZ95;
  EXPECT_DOUBLE_EQ(
      *standard_error_on_scale(10 - z, 10 + z, z, value_scale::plain), 1.0);
  EXPECT_NEAR(
      *standard_error_on_scale(10 / std::exp(0.1 * z), 10 * std::exp(0.1 * z),
                               z, value_scale::log),
      0.1, 1e-14);
  // The first row of a proportion in the test data of PHEindicatormethods
  // 2.1.1, made with z = 1.96 from limits with more digits.
  EXPECT_NEAR(*standard_error_on_scale(0.207830499225555, 0.216476300812899,
                                       1.96, value_scale::logit),
              0.013197018471840493, 1e-10);
}

TEST(standard_error_on_scale, refuses_limits_off_the_scale) {
  auto const run = [](double const lower, double const upper,
                      value_scale const scale, double const z = kZ95) {
    return standard_error_on_scale(lower, upper, z, scale).has_value();
  };
  EXPECT_TRUE(run(-1, 1, value_scale::plain));
  EXPECT_TRUE(run(1, 1, value_scale::plain));
  EXPECT_FALSE(run(1, -1, value_scale::plain));
  EXPECT_FALSE(run(kNan, 1, value_scale::plain));
  EXPECT_FALSE(run(0, kInfinity, value_scale::plain));
  EXPECT_FALSE(run(0, 1, value_scale::log));
  EXPECT_FALSE(run(0.1, 1, value_scale::logit));
  EXPECT_FALSE(run(0.105896460469732, 11, value_scale::logit));
  EXPECT_FALSE(run(1, 2, value_scale::log, 0.0));
}

}  // namespace
}  // namespace wm::stats
