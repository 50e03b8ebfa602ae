#include "stats/comparison/chance.h"

#include <gtest/gtest.h>

namespace wm::stats {
namespace {

TEST(expected_by_chance, is_one_colour_in_twenty_at_95_per_cent) {
  EXPECT_NEAR(expected_by_chance(40, 0.95), 2.0, 1e-12);
  EXPECT_NEAR(expected_by_chance(40, 0.998), 0.08, 1e-12);
}

TEST(expected_by_chance, is_nothing_when_nothing_is_compared) {
  EXPECT_EQ(expected_by_chance(0, 0.95), 0.0);
  EXPECT_EQ(expected_by_chance(10, 1.0), 0.0);
}

}  // namespace
}  // namespace wm::stats
