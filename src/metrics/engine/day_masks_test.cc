#include "metrics/engine/day_masks.h"

#include <vector>

#include <gtest/gtest.h>

namespace wm::metrics::engine {
namespace {

TEST(day_masks, tell_the_periods_whose_range_has_a_day) {
  // Overlapping windows, one without beginning, one without end, one without
  // days; the last far from the others.
  auto const ranges =
      std::vector<day_range>{{10, 19},     {15, 30}, {kNoBeginning, 12},
                             {20, kNoEnd}, {9, 8},   {1'000'000, 1'000'001}};
  auto const masks = day_masks{ranges};
  for (auto const day : {kNoBeginning, -1, 8, 9, 10, 12, 13, 15, 19, 20, 30, 31,
                         999'999, 1'000'000, 1'000'001, 1'000'002, kNoEnd}) {
    auto expected = period_mask{0};
    for (auto i = std::size_t{0}; i < ranges.size(); ++i) {
      expected |= holds(ranges[i], day) ? only(i) : 0;
    }
    EXPECT_EQ(masks.at(day), expected) << day;
  }
}

TEST(day_masks, of_no_period_are_empty) {
  EXPECT_EQ(day_masks{}.at(0), 0U);
  EXPECT_EQ(day_masks{std::vector<day_range>{}}.at(kNoEnd), 0U);
}

}  // namespace
}  // namespace wm::metrics::engine
