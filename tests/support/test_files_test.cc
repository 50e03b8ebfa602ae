#include "support/test_files.h"

#include <cmath>
#include <filesystem>

#include "support/temp_dir.h"

namespace wm::test_support {
namespace {

TEST(parse_csv, keeps_commas_and_quotes_that_are_quoted) {
  auto const table = parse_csv("area,value\r\n\"Bow, \"\"East\"\"\",1.5\r\n");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.text(0, "area"), "Bow, \"East\"");
  EXPECT_EQ(table.number(0, "value"), 1.5);
}

TEST(parse_csv, keeps_a_line_break_that_is_quoted) {
  auto const table = parse_csv("\"Events\n\",lower\n1,2\n");
  EXPECT_EQ(table.columns.front(), "Events\n");
  EXPECT_EQ(table.number(0, "lower"), 2.0);
}

TEST(parse_csv, reads_an_empty_or_missing_number_as_nan) {
  auto const table = parse_csv("low,high\n,NA\n");
  EXPECT_TRUE(std::isnan(table.number(0, "low")));
  EXPECT_TRUE(std::isnan(table.number(0, "high")));
}

TEST(temp_dir, is_gone_afterwards) {
  auto seen = std::filesystem::path{};
  {
    auto const folder = temp_dir{};
    seen = folder.write("deep/file.txt", "text");
    EXPECT_EQ(read_text(seen), "text");
  }
  EXPECT_FALSE(std::filesystem::exists(seen));
}

TEST(shared_file, has_the_european_standard_population) {
  WM_NEEDS_SHARED("oracle/phe/esp2013.csv");
  auto const table = read_csv(shared_file("oracle/phe/esp2013.csv"));
  EXPECT_EQ(table.rows.size(), 19U);  // five-year bands, 0-4 to 90+
}

}  // namespace
}  // namespace wm::test_support
