#include "stats/counter_random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

namespace wm::stats {
namespace {

using words = std::array<std::uint32_t, 4>;

TEST(philox, gives_the_words_of_its_authors) {
  // Known answers of the authors' own tests, philox 4x32 with 10 rounds.
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
            (words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
                   {0xffffffff, 0xffffffff}),
            (words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
                   {0xa4093822, 0x299f31d0}),
            (words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(normal_pair, has_the_moments_of_a_standard_normal) {
  // 200,000 draws: the mean's standard error is 0.0022, the variance's 0.0032,
  // the share beyond 1.96 has 0.0005.
  auto sum = 0.0;
  auto squares = 0.0;
  auto products = 0.0;
  auto beyond = 0;
  for (auto i = std::uint32_t{0}; i < 100'000; ++i) {
    auto const [one, two] = normal_pair({7, 3, i, 0});
    sum += one + two;
    squares += one * one + two * two;
    products += one * two;
    beyond += (std::abs(one) > 1.96) + (std::abs(two) > 1.96);
  }
  EXPECT_NEAR(sum / 2e5, 0.0, 0.01);
  EXPECT_NEAR(squares / 2e5, 1.0, 0.015);
  EXPECT_NEAR(products / 1e5, 0.0, 0.015);
  EXPECT_NEAR(beyond / 2e5, 0.05, 0.0025);
}

TEST(normal_pair, depends_on_every_part_of_its_place) {
  auto const here = normal_pair({1, 2, 3, 4});
  EXPECT_EQ(here, normal_pair({1, 2, 3, 4}));
  EXPECT_NE(here, normal_pair({1 + (1ULL << 32U), 2, 3, 4}));
  EXPECT_NE(here, normal_pair({2, 2, 3, 4}));
  EXPECT_NE(here, normal_pair({1, 2 + (1ULL << 32U), 3, 4}));
  EXPECT_NE(here, normal_pair({1, 3, 3, 4}));
  EXPECT_NE(here, normal_pair({1, 2, 4, 4}));
  EXPECT_NE(here, normal_pair({1, 2, 3, 5}));
}

}  // namespace
}  // namespace wm::stats
