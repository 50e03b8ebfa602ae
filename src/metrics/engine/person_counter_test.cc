#include "metrics/engine/person_counter.h"

#include <gtest/gtest.h>

namespace wm::metrics::engine {
namespace {

constexpr auto kFirst = only(0);
constexpr auto kSecond = only(1);
constexpr auto kThird = only(2);

/// Five times in the first period, twice in the second, never in the third.
person_counter five_two_none() {
  auto out = person_counter{};
  for (auto i = 0; i < 5; ++i) {
    out.add(kFirst | (i < 2 ? kSecond : 0));
  }
  return out;
}

TEST(person_counter, counts_each_period) {
  auto const of = five_two_none();
  EXPECT_EQ(of.at(0), 5);
  EXPECT_EQ(of.at(1), 2);
  EXPECT_EQ(of.at(2), 0);
  EXPECT_EQ(of.any(), kFirst | kSecond);
  EXPECT_EQ(person_counter{}.any(), 0U);
}

/// Of the first three periods: where there were fewer, and where as many.
using periods = std::pair<period_mask, period_mask>;
periods against(decimal const number) {
  auto const [less, equal] = five_two_none().against(number);
  return {less & first_periods(3), equal & first_periods(3)};
}

TEST(person_counter, is_held_against_whole_numbers) {
  EXPECT_EQ(against({.digits = 2}), periods(kThird, kSecond));
  EXPECT_EQ(against({.digits = 5}), periods(kSecond | kThird, kFirst));
  EXPECT_EQ(against({.digits = 6}), periods(kFirst | kSecond | kThird, 0));
  EXPECT_EQ(against({.digits = 0}), periods(0, kThird));
  EXPECT_EQ(against({.digits = 1'000'000'000'000}),
            periods(kFirst | kSecond | kThird, 0));
}

TEST(person_counter, is_held_against_parts_and_negative_numbers) {
  EXPECT_EQ(against({.digits = 25, .places = 1}), periods(kSecond | kThird, 0));
  EXPECT_EQ(against({.digits = 20, .places = 1}), periods(kThird, kSecond));
  EXPECT_EQ(against({.digits = -5, .places = 1}), periods(0, 0));
  EXPECT_EQ(against({.digits = -1}), periods(0, 0));
}

}  // namespace
}  // namespace wm::metrics::engine
