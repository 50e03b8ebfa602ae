#include "tables/csv_writer.h"

#include <gtest/gtest.h>

#include <cmath>

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

TEST(csv_writer, takes_fields_one_after_the_other) {
  auto csv = csv_writer{{"a", "b", "c"}};
  csv.text("x,y");
  csv.number(0.5);
  csv.empty();
  csv.end_row();
  EXPECT_EQ(csv.take(), "a,b,c\n\"x,y\",0.5,\n");
}

TEST(csv_writer, writes_numbers_as_the_shortest_text_that_reads_back) {
  auto csv = csv_writer{{"a"}};
  for (auto const value :
       {0.1, 1.0 / 3.0, 100000.0, 1e9, -0.0, 1e-7, 5e-324, 1e17, -2.5}) {
    csv.number(value);
    csv.end_row();
  }
  EXPECT_EQ(csv.take(),
            "a\n0.1\n0.3333333333333333\n100000\n1000000000\n0\n0.0000001\n"
            "5e-324\n1e+17\n-2.5\n");
}

TEST(csv_writer_death, refuses_a_number_that_is_not_finite) {
  auto csv = csv_writer{{"a"}};
  EXPECT_DEATH(csv.number(HUGE_VAL), "not finite");
}

TEST(csv_writer_death, refuses_a_row_of_another_width) {
  auto csv = csv_writer{{"a", "b"}};
  EXPECT_DEATH(csv.row(row{"1"}), "a row of 1 fields under 2 columns");
}

}  // namespace
}  // namespace wm::tables
