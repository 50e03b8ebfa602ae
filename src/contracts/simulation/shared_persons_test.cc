#include "contracts/simulation/shared_persons.h"

#include <gtest/gtest.h>

#include <cmath>

namespace wm::contracts {
namespace {

/// A proportion over persons 0 to 9, true of those from `first` to `last`.
metric_persons true_of(std::uint32_t const first, std::uint32_t const last,
                       std::uint32_t const from = 0) {
  auto out = metric_persons{};
  for (auto i = std::uint32_t{0}; i < 10; ++i) {
    auto const person = i + from;
    out.push_back({person, person >= first && person <= last ? 1.0 : 0.0, 1.0,
                   person == first ? 1.0 : 0.0});
  }
  return out;
}

TEST(shared_persons, are_counted_against_the_smaller_numerator) {
  // 0 to 5 and 4 to 7: two of four.
  auto const found = overlap_of(true_of(0, 5), true_of(4, 7));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->persons, 2U);
  EXPECT_EQ(found->of_smaller, share{500'000});
  EXPECT_FALSE(overlap_of(true_of(0, 5), true_of(20, 30)));
}

// Phi of the table 2, 4 / 2, 2: (2 * 2 - 4 * 2) / sqrt(6 * 4 * 4 * 6).
TEST(shared_persons, correlate_proportions_of_the_same_people_by_phi) {
  auto const found = correlation_of(true_of(0, 5), true_of(4, 7));
  ASSERT_TRUE(found);
  EXPECT_NEAR(static_cast<double>(found->value()) / 1e6, -4.0 / 24.0, 1e-6);
  EXPECT_EQ(correlation_of(true_of(0, 5), true_of(0, 5)), kAll);
}

TEST(shared_persons, correlate_nothing_between_different_people) {
  EXPECT_EQ(correlation_of(true_of(0, 5), true_of(22, 25, 20)), kNone);
}

TEST(shared_persons, correlate_less_where_only_some_people_are_shared) {
  auto const all = *correlation_of(true_of(0, 4), true_of(0, 4));
  auto const half = *correlation_of(true_of(0, 4), true_of(5, 9, 5));
  EXPECT_EQ(all, kAll);
  // u = -0.5 and v = 0.5 over 5 shared persons; both squares are 10 * 0.25.
  EXPECT_EQ(half, share{-500'000});
}

TEST(shared_persons, have_no_correlation_where_nothing_differs) {
  EXPECT_FALSE(correlation_of(true_of(0, 9), true_of(0, 4)));
  auto counted = true_of(0, 4);
  for (auto& one : counted) {
    one.denominator = 0;
  }
  EXPECT_FALSE(correlation_of(counted, true_of(0, 4)));
}

TEST(shared_persons, tell_how_many_events_are_the_providers_own) {
  EXPECT_EQ(own_part(true_of(0, 3)), share{250'000});
  EXPECT_FALSE(own_part({}));
}

}  // namespace
}  // namespace wm::contracts
