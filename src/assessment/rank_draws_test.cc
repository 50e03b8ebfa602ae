#include "assessment/rank_draws.h"

#include <limits>

#include <gtest/gtest.h>

namespace wm::assessment {
namespace {

constexpr auto kNever = std::numeric_limits<double>::infinity();

/// Level `low` below a number of standard deviations, `high` above it.
moving_metric by_benchmark(std::uint64_t const stream, int const low,
                           int const high, double const from) {
  auto out = moving_metric{};
  out.stream = stream;
  out.benchmark = {{from, kNever, kNever, kNever},
                   {low, high, high, high, high}};
  return out;
}

/// Weights for the benchmark alone: the level is the score.
draw_settings benchmark_alone(unsigned const threads = 1) {
  return {.seed = 11,
          .draws = 10'000,
          .threads = threads,
          .weights = {1, 0, 0, 0, 0, 0}};
}

figures::rank_interval rank_of(std::size_t const metric,
                               std::vector<moving_metric> const& all) {
  auto list = std::vector<std::size_t>(all.size());
  for (auto i = std::size_t{0}; i < list.size(); ++i) {
    list[i] = i;
  }
  auto const found = draw_ranks(all, {list}, benchmark_alone())[0];
  for (auto const& one : found) {
    if (one.priority == metric) {
      return one.rank;
    }
  }
  return {};
}

TEST(rank_draws, put_what_is_always_worse_first) {
  auto const all =
      std::vector{by_benchmark(1, 0, 1, 0.0), by_benchmark(2, 3, 4, 0.0)};
  auto const first = rank_of(1, all);
  EXPECT_EQ(first.lower, 1.0);
  EXPECT_EQ(first.upper, 1.0);
  auto const second = rank_of(0, all);
  EXPECT_EQ(second.lower, 2.0);
  EXPECT_EQ(second.upper, 2.0);
}

// Level 4 against an unmoving 3 in 93.3 % of draws (n > -1.5) and 3 against 3
// in 6.7 %: rank 1 or a shared 1.5. 6.7 % are more than the 2.5 % that an
// interval leaves out on each side, the 1.1 % of n > -2.3 are not.
TEST(rank_draws, leave_out_what_happens_once_in_forty_draws) {
  auto const still = by_benchmark(9, 3, 3, 0.0);
  auto const often = rank_of(0, {by_benchmark(1, 3, 4, -1.5), still});
  EXPECT_EQ(often.middle, 1.0);
  EXPECT_EQ(often.upper, 1.5);
  auto const rarely = rank_of(0, {by_benchmark(1, 3, 4, -2.3), still});
  EXPECT_EQ(rarely.upper, 1.0);
}

TEST(rank_draws, share_ranks_between_metrics_that_are_level) {
  auto const all = std::vector(3, by_benchmark(1, 2, 2, 0.0));
  auto const rank = rank_of(0, all);
  EXPECT_EQ(rank.lower, 2.0);  // (1 + 2 + 3) / 3
  EXPECT_EQ(rank.upper, 2.0);
}

// A share of parts as large as 8 of 20 is level 4; each part is worse when its
// variable is above 0, so 8 or more of 20 are in 87 % of draws (binomial).
TEST(rank_draws, count_the_parts_that_are_worse) {
  auto of = moving_metric{};
  of.stream = 5;
  of.parts_worse_from = std::vector(20, 0.0);
  of.inequality_steps = {10, 20, 30, 40};
  auto still = of;
  still.parts_worse_from = std::vector(20, -kNever);  // always level 4
  auto settings = benchmark_alone();
  settings.weights = {0, 0, 0, 1, 0, 0};
  auto const found = draw_ranks({of, still}, {{0, 1}}, settings)[0];
  EXPECT_EQ(found[0].priority, 1U);
  EXPECT_EQ(found[0].rank.middle, 1.5);  // level in 87 % of draws
  EXPECT_EQ(found[0].rank.lower, 1.0);   // ahead in 13 %
  EXPECT_EQ(found[1].rank.upper, 2.0);
}

// Of five levels with equal chance each two are below 2 and two above it.
TEST(rank_draws, give_what_is_not_known_any_level) {
  auto unknown = moving_metric{};
  unknown.stream = 5;
  auto known = unknown;
  known.stream = 6;
  known.voice = 2;
  auto settings = benchmark_alone();
  settings.weights = {0, 0, 0, 0, 1, 0};
  auto const found = draw_ranks({unknown, known}, {{0, 1}}, settings)[0];
  for (auto const& one : found) {
    EXPECT_EQ(one.rank.lower, 1.0);
    EXPECT_EQ(one.rank.middle, 1.5);
    EXPECT_EQ(one.rank.upper, 2.0);
  }
}

// The example of docs/priorities.md, "By hand".
TEST(rank_draws, agree_with_the_example_by_hand) {
  auto falls = moving_metric{};
  falls.stream = 1;
  falls.benchmark = {{-4.3, -4.3, -0.39, 5.0}, {0, 1, 2, 3, 4}};
  falls.confidence = 4;
  auto smoking = falls;
  smoking.stream = 2;
  smoking.benchmark = {{-2.6, -1.47, 2.45, 4.0}, {0, 1, 2, 3, 4}};
  auto settings = benchmark_alone();
  settings.weights = {3, 0, 0, 0, 0, 1};
  auto const found = draw_ranks({falls, smoking}, {{0, 1}}, settings)[0];
  EXPECT_EQ(found[0].priority, 0U);
  EXPECT_EQ(found[0].rank.middle, 1.0);
  EXPECT_EQ(found[0].rank.lower, 1.0);
  EXPECT_EQ(found[0].rank.upper, 1.5);
  EXPECT_EQ(found[1].rank.middle, 2.0);
  EXPECT_EQ(found[1].rank.lower, 1.5);
  EXPECT_EQ(found[1].rank.upper, 2.0);
}

std::vector<moving_metric> many() {
  auto out = std::vector<moving_metric>{};
  for (auto i = 0; i < 40; ++i) {
    auto one = by_benchmark(static_cast<std::uint64_t>(i) + 1, i % 4, i % 4 + 1,
                            0.1 * i - 2);
    if (i % 3 != 0) {
      one.trend = rising_level{{-1, 1, kNever, kNever}, {0, 2, 4, 4, 4}};
      one.newest_in_slope = 0.6;
    }
    if (i % 2 == 0) {
      one.parts_worse_from = std::vector(7, 0.05 * i);
      one.inequality_steps = {5, 10, 20, 30};
    }
    one.confidence = i % 5;
    out.push_back(one);
  }
  return out;
}

TEST(rank_draws, are_the_same_bits_on_any_number_of_threads) {
  auto const all = many();
  auto lists = std::vector<std::vector<std::size_t>>(2);
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    lists[i % 2].push_back(i);
  }
  auto settings = benchmark_alone();
  settings.weights = {3, 2, 2, 2, 0, 1};
  settings.draws = 2000;
  auto const alone = draw_ranks(all, lists, settings);
  for (auto const threads : {2U, 3U, 8U}) {
    settings.threads = threads;
    auto const together = draw_ranks(all, lists, settings);
    for (auto l = std::size_t{0}; l < lists.size(); ++l) {
      ASSERT_EQ(together[l].size(), lists[l].size());
      for (auto i = std::size_t{0}; i < lists[l].size(); ++i) {
        EXPECT_EQ(together[l][i].priority, alone[l][i].priority);
        EXPECT_EQ(together[l][i].rank.middle, alone[l][i].rank.middle);
        EXPECT_EQ(together[l][i].rank.lower, alone[l][i].rank.lower);
        EXPECT_EQ(together[l][i].rank.upper, alone[l][i].rank.upper);
      }
    }
  }
}

TEST(rank_draws, follow_the_seed) {
  auto const all = many();
  auto list = std::vector<std::size_t>{};
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    list.push_back(i);
  }
  auto settings = benchmark_alone();
  settings.weights = {3, 2, 2, 2, 0, 1};
  settings.draws = 200;
  auto const one = draw_ranks(all, {list}, settings)[0];
  settings.seed = 12;
  auto const other = draw_ranks(all, {list}, settings)[0];
  auto differ = 0;
  for (auto i = std::size_t{0}; i < list.size(); ++i) {
    differ += one[i].rank.lower != other[i].rank.lower ||
                      one[i].rank.upper != other[i].rank.upper
                  ? 1
                  : 0;
  }
  EXPECT_GT(differ, 0);
}

}  // namespace
}  // namespace wm::assessment
