#include "metrics/engine/measured_numbers.h"

#include <gtest/gtest.h>

#include <map>

namespace wm::metrics::engine {
namespace {

/// By period and number: how often it was measured.
using times = std::map<std::pair<std::size_t, std::int64_t>, std::int64_t>;

times told_by(measured_numbers const& of) {
  auto out = times{};
  of.for_each(3, [&](auto const period, decimal const number, auto const n) {
    out[{period, number.digits}] += n;
  });
  return out;
}

TEST(measured_numbers, tell_how_often_each_was_measured) {
  auto of = measured_numbers{};
  of.add({.digits = 72}, only(0) | only(2));
  of.add({.digits = 65}, only(0));
  of.add({.digits = 72}, only(0));
  EXPECT_EQ(told_by(of), (times{{{0, 72}, 2}, {{2, 72}, 1}, {{0, 65}, 1}}));
}

// 100,000 persons weigh 40 to 139 kg, in turns; every third only in the first
// period, the others in the first two.
TEST(measured_numbers, of_very_many_persons_are_counted) {
  auto of = measured_numbers{};
  auto expected = times{};
  for (auto person = 0; person < 100'000; ++person) {
    auto const weight = 40 + person % 100;
    auto const both = person % 3 != 0;
    of.add({.digits = weight}, only(0) | (both ? only(1) : 0));
    ++expected[{0, weight}];
    if (both) {
      ++expected[{1, weight}];
    }
  }
  EXPECT_EQ(told_by(of), expected);
}

TEST(measured_numbers, as_different_as_can_be_have_their_own_places) {
  auto of = measured_numbers{};
  auto expected = times{};
  for (auto i = std::int64_t{0}; i < 5000; ++i) {
    auto const number = (i - 2500) * 1'000'000'007;
    of.add({.digits = number, .places = static_cast<int>(i % 3)}, only(1));
    ++expected[{1, number}];
  }
  EXPECT_EQ(told_by(of), expected);
}

}  // namespace
}  // namespace wm::metrics::engine
