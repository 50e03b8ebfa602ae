#include "framework/detail/source_bytes.h"

#include <gtest/gtest.h>

namespace wm::framework::detail {
namespace {

using namespace std::string_literals;

TEST(place_of, counts_lines_and_bytes_from_one) {
  auto const bytes = std::string_view{"a\ncafé x\n"};
  EXPECT_EQ(place_of(bytes, 0).line, 1);
  EXPECT_EQ(place_of(bytes, 0).column, 1);
  auto const x = place_of(bytes, bytes.find('x'));
  EXPECT_EQ(x.line, 2);
  EXPECT_EQ(x.column, 7);  // é has two bytes
  EXPECT_EQ(place_of(bytes, bytes.size()).line, 3);
}

TEST(unreadable, lets_every_script_through) {
  EXPECT_FALSE(unreadable("", "x"));
  EXPECT_FALSE(unreadable("a\tb\r\nc\n", "x"));
  EXPECT_FALSE(unreadable("আমি এখানে আছি — \xF0\x9F\x8F\xA0", "x"));
}

// The ill-formed sequences of Unicode 15, section 3.9, D92.
TEST(unreadable, finds_what_is_not_utf8) {
  for (auto const& bytes :
       {"\x80"s, "\xC0\xAF"s, "\xE0\x9F\xBF"s, "\xED\xA0\x80"s,
        "\xF0\x8F\xBF\xBF"s, "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s,
        "\xE2\x82"s, "\xC3("s, "\xFFx"s}) {
    auto const problem = unreadable("ab\ncd" + bytes, "x");
    ASSERT_TRUE(problem) << bytes;
    EXPECT_EQ(to_string(problem->at), "x:2:3");
  }
}

TEST(unreadable, finds_what_editors_hide) {
  EXPECT_EQ(unreadable("ab\0"s, "x")->at.column, 3);
  EXPECT_EQ(unreadable("ab\x04", "x")->at.column, 3);
  EXPECT_EQ(unreadable("ab\rc", "x")->at.column, 3);
  EXPECT_EQ(unreadable("ab\x7F", "x")->at.column, 3);
}

TEST(unreadable, refuses_utf16_and_huge_files) {
  EXPECT_TRUE(unreadable("a\0b\0"s, "x"));
  EXPECT_TRUE(
      unreadable("\xFF\xFE"
                 "a\0"s,
                 "x"));
  EXPECT_FALSE(unreadable(std::string(kLargestFile, 'a'), "x"));
  EXPECT_TRUE(unreadable(std::string(kLargestFile + 1, 'a'), "x"));
}

}  // namespace
}  // namespace wm::framework::detail
