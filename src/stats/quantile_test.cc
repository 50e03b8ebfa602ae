#include "stats/quantile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace wm::stats {
namespace {

std::vector<double> integers(int const last) {
  auto values = std::vector<double>(static_cast<std::size_t>(last));
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

TEST(percentile, is_type_7_of_hyndman_and_fan) {
  // R: quantile(1:10, c(.1, .25, .333, 1), type = 7)
  EXPECT_NEAR(percentile(integers(10), 0.1).value(), 1.9, 1e-14);
  EXPECT_EQ(percentile(integers(10), 0.25).value(), 3.25);
  EXPECT_NEAR(percentile(integers(10), 0.333).value(), 3.997, 1e-14);
  EXPECT_EQ(percentile(integers(10), 1.0).value(), 10.0);
}

TEST(percentile, does_not_depend_on_the_order_of_the_values) {
  EXPECT_EQ(percentile({4.0, 1.0, 3.0, 2.0}, 0.75).value(),
            percentile({1.0, 2.0, 3.0, 4.0}, 0.75).value());
}

TEST(percentile, of_one_value_is_that_value) {
  for (auto const p : {0.0, 0.3, 1.0}) {
    EXPECT_EQ(percentile({7.0}, p).value(), 7.0);
  }
}

TEST(percentile, never_falls_as_p_rises) {
  auto const values = std::vector<double>{3, 3, 9, -2, 0.5, 1e9, 3};
  auto before = percentile(values, 0.0).value();
  EXPECT_EQ(before, -2.0);
  for (auto i = 1; i <= 100; ++i) {
    auto const now = percentile(values, i / 100.0).value();
    EXPECT_LE(before, now);
    before = now;
  }
  EXPECT_EQ(before, 1e9);
}

TEST(percentile, of_nothing_is_undefined) {
  EXPECT_EQ(percentile({}, 0.5).error().code, error_code::undefined);
}

TEST(percentile, refuses_missing_values_and_impossible_p) {
  auto const nan = std::numeric_limits<double>::quiet_NaN();
  auto const infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(percentile({1.0, nan}, 0.5).error().code,
            error_code::invalid_input);
  EXPECT_EQ(percentile({1.0, infinity}, 0.5).error().code,
            error_code::invalid_input);
  for (auto const p : {-0.1, 1.1, 25.0, nan}) {
    EXPECT_EQ(percentile({1.0}, p).error().code, error_code::invalid_input);
  }
}

TEST(median, is_the_middle_or_the_mean_of_the_two_middle_values) {
  EXPECT_EQ(median({9.0, 1.0, 2.0}).value(), 2.0);
  EXPECT_EQ(median({9.0, 1.0, 2.0, 4.0}).value(), 3.0);
  EXPECT_EQ(median({}).error().code, error_code::undefined);
}

std::vector<std::uint32_t> ranked(std::vector<double> const& values,
                                  std::uint32_t const count,
                                  quantile_one const first) {
  auto quantiles = std::vector<std::uint32_t>(values.size());
  EXPECT_EQ(ranked_quantiles(values, count, first, quantiles).value(),
            reason::none);
  return quantiles;
}

TEST(ranked_quantiles, put_ten_areas_into_each_fifth_of_fifty) {
  auto const lowest = ranked(integers(50), 5, quantile_one::lowest);
  auto const highest = ranked(integers(50), 5, quantile_one::highest);
  for (auto i = std::uint32_t{0}; i < 50; ++i) {
    EXPECT_EQ(lowest[i], i / 10 + 1) << i;
    EXPECT_EQ(highest[i], 5 - i / 10) << i;
  }
}

TEST(ranked_quantiles, keep_equal_values_together_and_may_skip_a_quantile) {
  // 1 ... 10 with four fives, as measured with PHEindicatormethods 2.1.1:
  // nothing is left for quantile 3.
  auto const values = std::vector<double>{1, 2, 3, 5, 5, 5, 5, 8, 9, 10};
  EXPECT_EQ(ranked(values, 5, quantile_one::lowest),
            (std::vector<std::uint32_t>{1, 1, 2, 2, 2, 2, 2, 4, 5, 5}));
  EXPECT_EQ(ranked({7, 7, 7, 7, 7}, 5, quantile_one::lowest),
            (std::vector<std::uint32_t>{1, 1, 1, 1, 1}));
}

TEST(ranked_quantiles, are_exact_on_a_border) {
  // The fifteenth of 28 values opens the second half: quantile 11 of 20. Its
  // rank over 1.4 in doubles says 10 in some packages for the eighth.
  auto const got = ranked(integers(28), 20, quantile_one::lowest);
  EXPECT_EQ(got[7], 6U);
  EXPECT_EQ(got[14], 11U);
}

TEST(ranked_quantiles, of_fewer_values_than_quantiles_have_a_reason) {
  auto quantiles = std::vector<std::uint32_t>(4, 9);
  EXPECT_EQ(
      ranked_quantiles(integers(4), 5, quantile_one::lowest, quantiles).value(),
      reason::too_few_groups);
  EXPECT_EQ(quantiles, std::vector<std::uint32_t>(4, 0));
}

TEST(ranked_quantiles, refuse_missing_values_and_too_few_quantiles) {
  auto quantiles = std::vector<std::uint32_t>(2);
  auto const run = [&](std::vector<double> const& values,
                       std::uint32_t const count) {
    return ranked_quantiles(values, count, quantile_one::lowest, quantiles);
  };
  ASSERT_TRUE(run({1, 2}, 2).has_value());
  EXPECT_FALSE(run({1, 2}, 1).has_value());
  EXPECT_FALSE(run({1, 2}, 0).has_value());
  EXPECT_FALSE(run({1, 2, 3}, 2).has_value());
  EXPECT_FALSE(
      run({1, std::numeric_limits<double>::quiet_NaN()}, 2).has_value());
  EXPECT_FALSE(
      run({1, std::numeric_limits<double>::infinity()}, 2).has_value());
}

}  // namespace
}  // namespace wm::stats
