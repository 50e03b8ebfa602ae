#include "tables/csv_writer.h"

#include <gtest/gtest.h>

namespace wm::tables {
namespace {

using row = std::vector<std::string_view>;

TEST(csv_writer, quotes_only_what_must_be_quoted) {
  auto csv = csv_writer{{"name", "value"}};
  csv.row(row{"plain text", "-1.5"});
  csv.row(row{"a, b", ""});
  csv.row(row{"say \"yes\"", "two\nlines"});
  csv.row(row{" spaces ", "=1+1"});
  EXPECT_EQ(csv.take(),
            "name,value\n"
            "plain text,-1.5\n"
            "\"a, b\",\n"
            "\"say \"\"yes\"\"\",\"two\nlines\"\n"
            " spaces ,=1+1\n");
}

TEST(csv_writer, writes_the_header_of_a_table_without_rows) {
  auto csv = csv_writer{{"a", "b,c"}};
  EXPECT_EQ(csv.take(), "a,\"b,c\"\n");
}

TEST(csv_writer, hands_over_what_it_has_and_goes_on) {
  auto csv = csv_writer{{"a"}};
  EXPECT_EQ(csv.take(), "a\n");
  csv.row(row{"1"});
  EXPECT_EQ(csv.take(), "1\n");
}

TEST(csv_writer, keeps_an_empty_value_in_a_single_column) {
  auto csv = csv_writer{{"a"}};
  csv.row(row{""});
  EXPECT_EQ(csv.take(), "a\n\"\"\n");
}

TEST(csv_writer_death, refuses_a_row_of_another_width) {
  auto csv = csv_writer{{"a", "b"}};
  EXPECT_DEATH(csv.row(row{"1"}), "a row of 1 fields under 2 columns");
}

}  // namespace
}  // namespace wm::tables
