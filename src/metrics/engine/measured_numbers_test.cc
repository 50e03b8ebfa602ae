#include "metrics/engine/measured_numbers.h"

#include <gtest/gtest.h>

#include <array>
#include <map>

namespace wm::metrics::engine {
namespace {

/// By period and number: how often it was measured.
using times = std::map<std::pair<std::size_t, std::int64_t>, std::int64_t>;

/// What has been measured of a group.
times told_by(measured_numbers const& of, cell_number const group = 0) {
  auto out = times{};
  of.for_each(group, 3,
              [&](auto const period, decimal const number, auto const n) {
                out[{period, number.digits}] += n;
              });
  return out;
}

/// Of one group in all periods; of two, the other in the last period alone.
constexpr auto kGroups = std::array<cell_in_periods, 2>{
    {{.cell = 0, .in = kEveryPeriod}, {.cell = 1, .in = only(2)}}};
constexpr auto kRows = cell_rows{.all = kGroups, .groups = 2};
constexpr auto kOne = cell_row{.first = 0, .count = 1};
constexpr auto kBoth = cell_row{.first = 0, .count = 2};

TEST(measured_numbers, tell_how_often_each_was_measured) {
  auto of = measured_numbers{};
  of.add_later(kOne, {.digits = 72}, only(0) | only(2));
  of.add_later(kOne, {.digits = 65}, only(0));
  of.add_later(kOne, {.digits = 72}, only(0));
  of.add_what_waits(kRows);
  EXPECT_EQ(told_by(of), (times{{{0, 72}, 2}, {{2, 72}, 1}, {{0, 65}, 1}}));
}

TEST(measured_numbers, of_groups_stand_apart) {
  auto of = measured_numbers{};
  of.add_later(kBoth, {.digits = 80}, only(1) | only(2));
  of.add_later(kOne, {.digits = 80}, only(2));
  of.add_what_waits(kRows);
  EXPECT_EQ(told_by(of, 0), (times{{{1, 80}, 1}, {{2, 80}, 2}}));
  EXPECT_EQ(told_by(of, 1), (times{{{2, 80}, 1}}));
}

// 100,000 persons weigh 40 to 139 kg, in turns; every third only in the first
// period, the others in the first two.
TEST(measured_numbers, of_very_many_persons_are_counted) {
  auto of = measured_numbers{};
  auto expected = times{};
  for (auto person = 0; person < 100'000; ++person) {
    auto const weight = 40 + person % 100;
    auto const both = person % 3 != 0;
    of.add_later(kOne, {.digits = weight}, only(0) | (both ? only(1) : 0));
    ++expected[{0, weight}];
    if (both) {
      ++expected[{1, weight}];
    }
  }
  of.add_what_waits(kRows);
  EXPECT_EQ(told_by(of), expected);
}

TEST(measured_numbers, as_different_as_can_be_have_their_own_places) {
  auto of = measured_numbers{};
  auto expected = times{};
  for (auto i = std::int64_t{0}; i < 5000; ++i) {
    auto const number = (i - 2500) * 1'000'000'007;
    of.add_later(kOne, {.digits = number, .places = static_cast<int>(i % 3)},
                 only(1));
    ++expected[{1, number}];
  }
  of.add_what_waits(kRows);
  EXPECT_EQ(told_by(of), expected);
}

}  // namespace
}  // namespace wm::metrics::engine
