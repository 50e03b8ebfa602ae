#include "framework/word_difference.h"

#include <gtest/gtest.h>

#include <string>

namespace wm::framework {
namespace {

/// "kept [-removed-] {+added+}"
std::string told(std::string_view const before, std::string_view const after) {
  auto out = std::string{};
  for (auto const& [fate, words] : word_difference(before, after)) {
    out += out.empty() ? "" : " ";
    out += fate == word_fate::removed ? "[-" + words + "-]"
           : fate == word_fate::added ? "{+" + words + "+}"
                                      : words;
  }
  return out;
}

TEST(word_difference, names_a_replaced_word_old_one_first) {
  EXPECT_EQ(told("Adults aged 18 and over", "Adults aged 16 and over"),
            "Adults aged [-18-] {+16+} and over");
}

TEST(word_difference, keeps_neighbours_of_one_fate_together) {
  EXPECT_EQ(told("a b c d", "a x y d"), "a [-b c-] {+x y+} d");
}

TEST(word_difference, finds_words_at_both_ends) {
  EXPECT_EQ(told("b c", "a b c d"), "{+a+} b c {+d+}");
  EXPECT_EQ(told("a b c d", "b c"), "[-a-] b c [-d-]");
}

TEST(word_difference, takes_any_space_for_one) {
  EXPECT_EQ(told("a  b\nc", " a b c "), "a b c");
}

TEST(word_difference, of_a_new_or_a_deleted_text_is_all_of_it) {
  EXPECT_EQ(told("", "a b"), "{+a b+}");
  EXPECT_EQ(told("a b", ""), "[-a b-]");
  EXPECT_EQ(told("", ""), "");
}

TEST(word_difference, does_not_count_a_word_twice) {
  EXPECT_EQ(told("a a", "a"), "a [-a-]");
  EXPECT_EQ(told("a", "a a a"), "a {+a a+}");
}

// 2,000 different words against 2,000 others: told as one replacement, in no
// time, instead of a table of four million.
TEST(word_difference, of_very_long_texts_is_one_replacement) {
  auto before = std::string{"same"};
  auto after = std::string{"same"};
  for (auto i = 0; i < 2000; ++i) {
    before += " b" + std::to_string(i);
    after += " a" + std::to_string(i);
  }
  EXPECT_EQ(word_difference(before, after).size(), 3U);
}

}  // namespace
}  // namespace wm::framework
