#include "stats/life/healthy_life_expectancy.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "stats/life/test_tables.h"

namespace wm::stats {
namespace {

using test_tables::kEnglishArea;
using test_tables::table_of;

constexpr auto kPhe = life_expectancy_rule::phe;
constexpr auto kNoRule = life_expectancy_rule::none;
constexpr auto kShares = health_variance::shares;
constexpr auto kBothParts = health_variance::shares_and_mortality;

auto const kLevels = confidence_levels{};

TEST(healthy_life_expectancy, sums_the_healthy_share_of_each_band) {
  // Nobody dies before 10; then 5 % a year, so 20 years more. 90 % healthy
  // before, half after.
  auto const ages = std::array{0.0, 10.0};
  auto const people = std::array{1000.0, 1000.0};
  auto const deaths = std::array{0.0, 50.0};
  auto const shares = std::array{0.9, 0.5};
  auto const variances = std::array{0.0009, 0.0025};
  auto const table = mortality{ages, people, deaths};
  auto const got = healthy_life_expectancy(
      table, {shares, variances}, 0, kYearsLived, kShares, kNoRule, kLevels);
  EXPECT_DOUBLE_EQ(*got->value, 0.9 * 10 + 0.5 * 20);
  // 10^2 * 0.0009 + 20^2 * 0.0025 = 1.09.
  EXPECT_NEAR(got->limits[0].upper, 19.0 + kZ95 * std::sqrt(1.09), 1e-12);
  // With the deaths: (0.5 * 20)^2 / 50 = 2 more.
  auto const with_deaths = healthy_life_expectancy(
      table, {shares, variances}, 0, kYearsLived, kBothParts, kNoRule, kLevels);
  EXPECT_EQ(*with_deaths->value, *got->value);
  EXPECT_NEAR(with_deaths->limits[0].upper, 19.0 + kZ95 * std::sqrt(3.09),
              1e-12);
}

TEST(healthy_life_expectancy, is_life_expectancy_where_all_are_healthy) {
  auto const table = table_of(kEnglishArea);
  auto const all = std::vector<double>(20, 1.0);
  auto const sure = std::vector<double>(20, 0.0);
  for (auto const age : {0.0, 65.0, 90.0}) {
    auto const years = life_expectancy(table, age, kYearsLived, kPhe, kLevels);
    auto const healthy = healthy_life_expectancy(
        table, {all, sure}, age, kYearsLived, kBothParts, kPhe, kLevels);
    EXPECT_EQ(*healthy->value, *years->value);
    EXPECT_EQ(healthy->limits[1].lower, years->limits[1].lower);
    auto const shares_only = healthy_life_expectancy(
        table, {all, sure}, age, kYearsLived, kShares, kPhe, kLevels);
    EXPECT_EQ(shares_only->limits[1].lower, *years->value);
  }
}

TEST(healthy_life_expectancy, and_unhealthy_years_make_up_the_whole) {
  auto const table = table_of(kEnglishArea);
  auto healthy = std::vector<double>{};
  auto unhealthy = std::vector<double>{};
  for (auto const age : table.ages) {
    healthy.push_back(0.97 - age / 150.0);
    unhealthy.push_back(1.0 - healthy.back());
  }
  auto const variances = std::vector<double>(20, 1e-4);
  auto const years = [&](std::vector<double> const& shares) {
    return *healthy_life_expectancy(table, {shares, variances}, 0, kYearsLived,
                                    kShares, kPhe, kLevels)
                ->value;
  };
  EXPECT_NEAR(years(healthy) + years(unhealthy), 80.16960813, 5e-8);
}

TEST(healthy_life_expectancy, keeps_the_reasons_of_the_life_table) {
  auto const ages = std::array{0.0, 10.0};
  auto const people = std::array{1000.0, 1000.0};
  auto const deaths = std::array{1.0, 0.0};
  auto const shares = std::array{0.9, 0.5};
  auto const variances = std::array{0.0, 0.0};
  EXPECT_EQ(healthy_life_expectancy({ages, people, deaths}, {shares, variances},
                                    0, kYearsLived, kShares, kNoRule, kLevels)
                ->why,
            reason::no_deaths_in_last_band);
}

TEST(healthy_life_expectancy, refuses_shares_that_cannot_be) {
  auto const ages = std::array{0.0, 10.0};
  auto const people = std::array{1000.0, 1000.0};
  auto const deaths = std::array{1.0, 10.0};
  auto const table = mortality{ages, people, deaths};
  auto const right = std::array{0.9, 0.5};
  auto const certain = std::array{0.0, 0.0};
  auto const run = [&](std::span<double const> const shares,
                       std::span<double const> const variances) {
    return healthy_life_expectancy(table, {shares, variances}, 0, kYearsLived,
                                   kShares, kNoRule, kLevels);
  };
  ASSERT_TRUE(run(right, certain).has_value());
  for (auto const bad :
       {-0.1, 1.1, 90.0, std::numeric_limits<double>::quiet_NaN()}) {
    auto const shares = std::array{0.9, bad};
    ASSERT_FALSE(run(shares, certain).has_value()) << bad;
    EXPECT_NE(run(shares, certain).error().message.find("band 2"),
              std::string::npos);
    EXPECT_FALSE(run(right, shares).has_value()) << bad;
  }
  EXPECT_FALSE(run(std::span{right}.first(1), certain).has_value());
  EXPECT_FALSE(run(right, std::span{certain}.first(1)).has_value());
}

}  // namespace
}  // namespace wm::stats
