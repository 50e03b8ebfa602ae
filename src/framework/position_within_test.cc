#include "framework/position_within.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <string_view>

#include "framework/metric_file.h"
#include "support/temp_dir.h"

namespace wm::framework {
namespace {

/// A metric on records whose `of` is written as given, and where its words
/// stand in the file.
class line_of_a_metric : public testing::Test {
 protected:
  /// \returns "line:column+length" of the part
  std::string place_of(std::string const& written_of,
                       std::string_view const part) {
    auto const file = std::string{"m.yaml"};
    auto const bytes =
        "metric: m\nversion: 1.0\nstatus: proposed\ntitle: T\nplain: P\n"
        "measures: service\nsource: record\nvalue: count\nunit: count, 0 "
        "decimals\nbetter: lower\nreference: last day of each month\n"
        "numerator: any contact.gp in the period\n" +
        written_of + "\nnote: the end\n";
    std::ofstream{folder_.path() / file, std::ios::binary} << bytes;
    auto problems = std::vector<diagnostic>{};
    auto const metric = read_metric_file(bytes, file, {"en"}, problems);
    if (!metric || !metric->record || metric->record->of.empty()) {
      return "not read";
    }
    auto const& line = metric->record->of.front();
    auto const offset =
        part.empty() ? line.value.size() : line.value.find(part);
    auto lines = source_lines{folder_.path()};
    auto const at = position_within(line, offset, part.size(), lines);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + "+" +
           std::to_string(at.length);
  }

 private:
  test_support::temp_dir folder_;
};

TEST_F(line_of_a_metric, is_found_after_its_key) {
  EXPECT_EQ(place_of("of: age on R >= 18", "age"), "13:5+3");
  EXPECT_EQ(place_of("of: age on R >= 18", ">= 18"), "13:14+5");
}

TEST_F(line_of_a_metric, is_found_in_a_list) {
  EXPECT_EQ(place_of("of:\n  - age on R >= 18\n  - alive on R", "R"),
            "14:12+1");
  EXPECT_EQ(place_of("of: [age on R >= 18, alive on R]", "18"), "13:18+2");
}

TEST_F(line_of_a_metric, ends_after_its_last_character) {
  EXPECT_EQ(place_of("of: alive on R", ""), "13:15+0");
  EXPECT_EQ(place_of("of: \"alive on R\"", ""), "13:16+0");
  EXPECT_EQ(place_of("of: >-\n  alive\n  on R", ""), "15:7+0");
}

TEST_F(line_of_a_metric, may_stand_in_quotes_with_escapes) {
  EXPECT_EQ(place_of("of: \"alive on R\"", "on R"), "13:12+4");
  EXPECT_EQ(place_of("of: 'it''s on R'", "on R"), "13:12+4");
  EXPECT_EQ(place_of("of: 'it''s on R'", "'s"), "13:8+3");
  EXPECT_EQ(place_of(R"(of: "a \"b\" on R")", "on R"), "13:14+4");
  EXPECT_EQ(place_of(R"(of: "a\\b on R")", "on R"), "13:11+4");
}

TEST_F(line_of_a_metric, may_be_folded_over_several_lines) {
  auto const* const folded =
      "of: >-\n"
      "  if age on R < 80\n"
      "  then alive on R\n"
      "\n"
      "  else registered on R";
  EXPECT_EQ(place_of(folded, "if"), "14:3+2");
  EXPECT_EQ(place_of(folded, "80"), "14:17+2");
  EXPECT_EQ(place_of(folded, "then"), "15:3+4");
  EXPECT_EQ(place_of(folded, "registered"), "17:8+10");
}

TEST_F(line_of_a_metric, is_marked_on_the_first_of_its_lines_only) {
  EXPECT_EQ(place_of("of: >-\n  age on R\n  >= 18", "R >= 18"), "14:10+1");
}

TEST_F(line_of_a_metric, may_keep_its_lines) {
  EXPECT_EQ(
      place_of("of: |\n  age on R\n    >= 18\n\n\n  and alive on R", ">="),
      "15:5+2");
  EXPECT_EQ(
      place_of("of: |\n  age on R\n    >= 18\n\n\n  and alive on R", "alive"),
      "18:7+5");
}

TEST_F(line_of_a_metric, may_have_the_line_ends_of_windows) {
  EXPECT_EQ(place_of("of: >-\r\n  age on R\r\n  >= 18\r", ">= 18"), "15:3+5");
}

TEST_F(line_of_a_metric, may_hold_letters_of_more_than_one_byte) {
  EXPECT_EQ(place_of("of: sex = \xC3\xA9t\xC3\xA9 on R", "on R"), "13:17+4");
}

TEST_F(line_of_a_metric, counts_more_indentation_where_it_is_kept) {
  EXPECT_EQ(place_of("of: >-\n  age on R\n    >= 18\n  or alive on R", ">="),
            "15:5+2");
  EXPECT_EQ(place_of("of: >-\n  age on R\n    >= 18\n  or alive on R", "alive"),
            "16:6+5");
}

TEST(position_within, is_the_whole_text_when_the_file_says_something_else) {
  auto const folder = test_support::temp_dir{};
  std::ofstream{folder.path() / "m.yaml"} << "of: somebody else\n";
  auto lines = source_lines{folder.path()};
  auto const text = located<std::string>{"alive on R", {"m.yaml", 1, 5, 10}};
  EXPECT_EQ(position_within(text, 6, 2, lines), text.at);
  auto const elsewhere = located<std::string>{"alive", {"n.yaml", 1, 5, 5}};
  EXPECT_EQ(position_within(elsewhere, 1, 2, lines), elsewhere.at);
}

}  // namespace
}  // namespace wm::framework
