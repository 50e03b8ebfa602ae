#include "tables/detail/utf8.h"

#include <gtest/gtest.h>

namespace wm::tables::detail {
namespace {

using namespace std::string_view_literals;
constexpr auto kFine = std::string_view::npos;

TEST(first_bad_byte, accepts_every_length_of_sequence) {
  EXPECT_EQ(first_bad_byte(""), kFine);
  EXPECT_EQ(first_bad_byte("plain text of more than eight bytes"), kFine);
  EXPECT_EQ(first_bad_byte("Ynys M\xC3\xB4n \xE0\xA6\xAC \xF0\x9F\x8F\xA5"),
            kFine);
}

TEST(first_bad_byte, says_where_latin_1_begins) {
  EXPECT_EQ(first_bad_byte("caf\xE9"), 3u);
  EXPECT_EQ(first_bad_byte("long enough for words, then \xE9 and on"), 28u);
}

TEST(first_bad_byte, finds_nul) {
  EXPECT_EQ(first_bad_byte("ab\0c"sv), 2u);
  EXPECT_EQ(first_bad_byte("abcdefgh12\0 4567"sv), 10u);
}

// The bad sequences of RFC 3629, sections 3 and 4.
TEST(first_bad_byte, refuses_what_only_looks_like_utf_8) {
  EXPECT_EQ(first_bad_byte("\xC0\x80"), 0u);          // overlong NUL
  EXPECT_EQ(first_bad_byte("\xE0\x9F\xBF"), 0u);      // overlong U+07FF
  EXPECT_EQ(first_bad_byte("\xED\xA0\x80"), 0u);      // surrogate
  EXPECT_EQ(first_bad_byte("\xF0\x8F\xBF\xBF"), 0u);  // overlong U+FFFF
  EXPECT_EQ(first_bad_byte("\xF4\x90\x80\x80"), 0u);  // beyond U+10FFFF
  EXPECT_EQ(first_bad_byte("\x80"), 0u);              // tail without a head
  EXPECT_EQ(first_bad_byte("a\xE2\x82"), 1u);         // cut off
}

TEST(readable, takes_stray_bytes_for_latin_1) {
  EXPECT_EQ(readable("caf\xE9, M\xC3\xB4n"), "caf\xC3\xA9, M\xC3\xB4n");
  EXPECT_EQ(readable("a\0b"sv),
            "a\xE2\x90\x80"
            "b");
}

}  // namespace
}  // namespace wm::tables::detail
