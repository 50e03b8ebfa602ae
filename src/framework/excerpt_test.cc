#include "framework/excerpt.h"

#include <string>

#include <gtest/gtest.h>

namespace wm::framework {
namespace {

TEST(excerpts, mark_what_is_meant) {
  auto const [text, marks] = excerpt_of("tilte: Adults", 1, 5);
  EXPECT_EQ(text, "tilte: Adults");
  EXPECT_EQ(marks, "^^^^^");
}

TEST(excerpts, mark_one_place_where_the_length_is_not_known) {
  EXPECT_EQ(excerpt_of("tilte: Adults", 8, 0).marks, "       ^");
}

TEST(excerpts, mark_the_place_behind_a_line) {
  EXPECT_EQ(excerpt_of("lead", 5, 0).marks, "    ^");
  EXPECT_EQ(excerpt_of("", 1, 0).marks, "^");
  EXPECT_EQ(excerpt_of("lead", 90, 3).marks, "    ^");
}

TEST(excerpts, leave_the_line_end_of_windows_away) {
  EXPECT_EQ(excerpt_of("lead: x\r", 1, 4).text, "lead: x");
}

TEST(excerpts, make_tabs_spaces) {
  auto const [text, marks] = excerpt_of("a\tb: c", 3, 1);
  EXPECT_EQ(text, "a   b: c");
  EXPECT_EQ(marks, "    ^");
}

// "é" has two bytes and one column; in Bengali the vowel sign u (U+09C1) has
// three bytes and stands below its letter.
TEST(excerpts, count_columns_not_bytes) {
  EXPECT_EQ(excerpt_of("caf\u00E9: x", 8, 1).marks, "      ^");
  EXPECT_EQ(excerpt_of("\u09AC\u09C1: x", 9, 1).marks, "   ^");
  EXPECT_EQ(excerpt_of("\u6F22\u5B57: x", 9, 1).marks, "      ^");
}

TEST(excerpts, never_cut_a_character_in_two) {
  EXPECT_EQ(excerpt_of("caf\u00E9", 5, 1).marks, "   ^");
}

// Escape sequences and marks that turn the direction would let a file draw
// over what is said of it.
TEST(excerpts, show_no_control_characters) {
  EXPECT_EQ(excerpt_of("a\x1B[31mb", 2, 1).text, "a\uFFFD[31mb");
  EXPECT_EQ(excerpt_of("a\u202Eb", 1, 1).text, "a\uFFFDb");
  EXPECT_EQ(excerpt_of("a\xE9z", 2, 1).text, "a\uFFFDz");
  EXPECT_EQ(printable("a\nb"), "a\uFFFDb");
}

TEST(excerpts, of_long_lines_show_the_part_around_the_marks) {
  auto line = std::string(500, 'a');
  line[300] = 'X';
  auto const [text, marks] = excerpt_of(line, 301, 1);
  EXPECT_EQ(text, "\u2026" + std::string(40, 'a') + "X" + std::string(59, 'a') +
                      "\u2026");
  EXPECT_EQ(marks, std::string(41, ' ').append("^"));
}

TEST(excerpts, mark_no_more_than_is_shown) {
  auto const marks = excerpt_of(std::string(500, 'a'), 451, 400).marks;
  EXPECT_EQ(marks, std::string(41, ' ') + std::string(50, '^'));
}

}  // namespace
}  // namespace wm::framework
