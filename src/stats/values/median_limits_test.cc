#include "stats/values/median_limits.h"

#include <gtest/gtest.h>

#include <numeric>

namespace wm::stats {
namespace {

struct published {
  std::size_t n;
  std::size_t lower;
  std::size_t upper;
};

// Ranks of the table of 95 % limits of a median in Campbell and Gardner 1988,
// and by hand: of 10 values P(at most 1 below) = 11 / 1024 = 0.011 and P(at
// most 2) = 56 / 1024 = 0.055, so the second and the ninth.
constexpr published kRanks[] = {{6, 1, 6},    {10, 2, 9},   {20, 6, 15},
                                {25, 8, 18},  {30, 10, 21}, {50, 18, 33},
                                {100, 40, 61}};

TEST(median_limits, have_the_published_ranks) {
  for (auto const& row : kRanks) {
    auto const found = ranks_of_median(row.n);
    ASSERT_TRUE(found) << row.n;
    EXPECT_EQ(found->lower, row.lower) << row.n;
    EXPECT_EQ(found->upper, row.upper) << row.n;
  }
}

TEST(median_limits, of_five_values_are_undefined) {
  EXPECT_EQ(ranks_of_median(5).error().code, error_code::undefined);
  EXPECT_FALSE(median_limits({1, 2, 3, 4, 5}));
}

TEST(median_limits, are_values_of_the_sample) {
  auto ages = std::vector<double>(10);
  std::iota(ages.begin(), ages.end(), 41.0);  // 41 to 50
  auto const found = median_limits(ages);
  EXPECT_DOUBLE_EQ(found->median, 45.5);
  EXPECT_DOUBLE_EQ(found->limits95.lower, 42);
  EXPECT_DOUBLE_EQ(found->limits95.upper, 49);
}

TEST(median_limits, do_not_depend_on_the_order) {
  auto const up = median_limits({1, 2, 3, 4, 5, 6, 7, 8});
  auto const down = median_limits({8, 7, 6, 5, 4, 3, 2, 1});
  EXPECT_EQ(up->median, down->median);
  EXPECT_EQ(up->limits95.lower, down->limits95.lower);
}

}  // namespace
}  // namespace wm::stats
