#include "stats/comparison/periods_to_see.h"

#include <limits>

#include <gtest/gtest.h>

namespace wm::stats {
namespace {

// Lehr 1992: 16 s^2 / d^2 in each group for 80 % power at 5 %, two-sided.
TEST(periods_to_see, follow_lehrs_rule_of_sixteen) {
  EXPECT_EQ(periods_to_see(1.0, 1.0).value(), 16.0);
  EXPECT_EQ(periods_to_see(0.5, 1.0).value(), 63.0);  // 4 x 15.70
  EXPECT_EQ(periods_to_see(-0.5, 1.0).value(), 63.0);
}

TEST(periods_to_see, are_one_when_the_change_is_large) {
  EXPECT_EQ(periods_to_see(10.0, 1.0).value(), 1.0);
  EXPECT_EQ(periods_to_see(10.0, 0.0).value(), 1.0);
}

TEST(periods_to_see, need_a_change) {
  EXPECT_FALSE(periods_to_see(0.0, 1.0));
  EXPECT_FALSE(periods_to_see(1.0, -1.0));
  EXPECT_FALSE(periods_to_see(std::numeric_limits<double>::infinity(), 1.0));
}

}  // namespace
}  // namespace wm::stats
