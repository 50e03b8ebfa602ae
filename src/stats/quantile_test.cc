#include "stats/quantile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "support/test_files.h"

namespace wm::stats {
namespace {

using test_support::read_csv;
using test_support::shared_file;

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

TEST(bounds_of_quintiles, agree_with_fingertips) {
  WM_NEEDS_SHARED("oracle/fingertips/quintile_bounds.csv");
  auto const table =
      read_csv(shared_file("oracle/fingertips/quintile_bounds.csv"));
  ASSERT_EQ(table.rows.size(), 1U);
  ASSERT_EQ(table.text(0, "input"), "integers 1..50");
  auto const got = bounds_of_quintiles(integers(50));
  ASSERT_TRUE(got.has_value());
  for (auto i = std::size_t{0}; i < got->size(); ++i) {
    auto const column = "q" + std::to_string(i);
    EXPECT_NEAR((*got)[i], table.number(0, column), 1e-10) << column;
  }
}

TEST(bounds_of_quintiles, are_the_type_7_percentiles) {
  for (auto n = 5; n <= 60; ++n) {
    auto const got = bounds_of_quintiles(integers(n)).value();
    for (auto i = 0; i <= 5; ++i) {
      EXPECT_NEAR(got[static_cast<std::size_t>(i)],
                  percentile(integers(n), i / 5.0).value(), 1e-12);
    }
  }
}

TEST(bounds_of_quintiles, of_fewer_than_five_areas_are_undefined) {
  EXPECT_EQ(bounds_of_quintiles(integers(4)).error().code,
            error_code::undefined);
  EXPECT_TRUE(bounds_of_quintiles(integers(5)).has_value());
}

TEST(quintile_of, puts_ten_areas_into_each_fifth_of_fifty) {
  auto const bounds = bounds_of_quintiles(integers(50)).value();
  for (auto value = 1; value <= 50; ++value) {
    EXPECT_EQ(static_cast<int>(quintile_of(value, bounds).value()),
              (value - 1) / 10 + 1)
        << value;
  }
}

TEST(quintile_of, gives_a_value_on_a_cut_to_the_lower_fifth) {
  // Six values: the cuts are the values themselves, 0.2 * 5 or not.
  auto const bounds =
      bounds_of_quintiles({0.1, 0.2, 0.3, 0.4, 0.5, 0.6}).value();
  EXPECT_EQ(quintile_of(0.1, bounds).value(), quintile::lowest);
  EXPECT_EQ(quintile_of(0.2, bounds).value(), quintile::lowest);
  EXPECT_EQ(quintile_of(0.3, bounds).value(), quintile::second);
  EXPECT_EQ(quintile_of(0.4, bounds).value(), quintile::third);
  EXPECT_EQ(quintile_of(0.5, bounds).value(), quintile::fourth);
  EXPECT_EQ(quintile_of(0.6, bounds).value(), quintile::highest);
}

TEST(quintile_of, keeps_equal_areas_together) {
  auto const bounds = bounds_of_quintiles({2, 2, 2, 2, 2, 2, 9}).value();
  EXPECT_EQ(quintile_of(2, bounds).value(), quintile::lowest);
  EXPECT_EQ(quintile_of(9, bounds).value(), quintile::highest);
}

TEST(quintile_of, refuses_a_value_that_was_not_among_them) {
  auto const bounds = bounds_of_quintiles(integers(50)).value();
  for (auto const value :
       {0.9, 50.1, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_EQ(quintile_of(value, bounds).error().code,
              error_code::invalid_input);
  }
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
