#include "report/standings.h"

#include <gtest/gtest.h>

#include <vector>

namespace wm::report {

namespace {

using figures::standing;

standing_counts counts(std::vector<standing> const& all) {
  auto out = standing_counts{};
  for (auto const s : all) {
    add(out, s);
  }
  return out;
}

TEST(standings, read_as_a_sentence) {
  auto const three = counts({standing::better, standing::better,
                             standing::worse, standing::cannot_say});
  EXPECT_EQ(in_words(three),
            "2 are better, 1 is worse and 1 cannot be compared");
  EXPECT_EQ(in_words(three, "ward", "wards"),
            "of 4 wards 2 are better, 1 is worse and 1 cannot be compared");
  EXPECT_EQ(tested(three), 3);
}

TEST(standings, of_one_thing_name_it) {
  EXPECT_EQ(in_words(counts({standing::higher}), "ward", "wards"),
            "the one ward is higher");
  EXPECT_EQ(in_words(counts({standing::cannot_say}), "ward", "wards"),
            "the one ward cannot be compared");
}

TEST(standings, that_cannot_be_said_are_no_comparison) {
  EXPECT_EQ(in_words(counts({standing::cannot_say, standing::cannot_say}),
                     "ward", "wards"),
            "none of 2 wards can be compared");
}

// One test in twenty at 95 %.
TEST(standings, say_how_many_colours_chance_gives) {
  EXPECT_EQ(chance_words(9), "less than one");  // 0.45
  EXPECT_EQ(chance_words(10), "about 1");       // 0.5
  EXPECT_EQ(chance_words(29), "about 1");       // 1.45
  EXPECT_EQ(chance_words(40), "about 2");
  EXPECT_DOUBLE_EQ(expected_by_chance(29), 1.45);
}

}  // namespace

}  // namespace wm::report
