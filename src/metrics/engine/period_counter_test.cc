#include "metrics/engine/period_counter.h"

#include <gtest/gtest.h>

namespace wm::metrics::engine {
namespace {

TEST(period_counter, counts_each_period_alone) {
  auto counter = period_counter{};
  for (auto i = 1; i <= 1000; ++i) {
    // Period 0 each time, period 7 every third, period 63 every tenth.
    counter.add(only(0) | (i % 3 == 0 ? only(7) : 0) |
                (i % 10 == 0 ? only(63) : 0));
  }
  EXPECT_EQ(counter.at(0), 1000);
  EXPECT_EQ(counter.at(7), 333);
  EXPECT_EQ(counter.at(63), 100);
  EXPECT_EQ(counter.at(1), 0);
}

TEST(period_counter, counts_further_than_its_binary_digits) {
  auto counter = period_counter{};
  constexpr auto kMany = (std::int64_t{1} << 17) + 5;
  for (auto i = std::int64_t{0}; i < kMany; ++i) {
    counter.add(only(3));
  }
  EXPECT_EQ(counter.at(3), kMany);
  EXPECT_EQ(counter.at(2), 0);
}

}  // namespace
}  // namespace wm::metrics::engine
