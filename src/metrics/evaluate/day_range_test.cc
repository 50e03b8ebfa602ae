#include "metrics/evaluate/day_range.h"

#include <gtest/gtest.h>

namespace wm::metrics {
namespace {

TEST(day_range, touches_another_where_some_day_is_in_both) {
  EXPECT_TRUE(touch({10, 19}, {19, 30}));
  EXPECT_TRUE(touch({19, 30}, {10, 19}));
  EXPECT_FALSE(touch({10, 18}, {19, 30}));
  EXPECT_TRUE(touch({kNoBeginning, kNoEnd}, {7, 7}));
  EXPECT_FALSE(touch(kNoDay, {7, 7}));
}

TEST(day_range, hull_is_from_the_first_to_the_last_day_of_both) {
  EXPECT_EQ(hull({10, 19}, {30, 40}), (day_range{10, 40}));
  EXPECT_EQ(hull({10, kNoEnd}, {1, 5}), (day_range{1, kNoEnd}));
  EXPECT_EQ(hull(kNoDay, {3, 4}), (day_range{3, 4}));
  EXPECT_EQ(hull({3, 4}, kNoDay), (day_range{3, 4}));
}

}  // namespace
}  // namespace wm::metrics
