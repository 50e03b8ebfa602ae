#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/detail/number_cell.h"
#include "analysis/run.h"

namespace wm::analysis {
namespace {

using detail::number_fault;
using detail::read_number;

TEST(read_number, gives_the_nearest_double) {
  EXPECT_EQ(read_number("0.1").value, 0.1);
  EXPECT_EQ(read_number("123456789012345").value, 123456789012345.0);
  EXPECT_EQ(read_number("0.30000000000000004").value, 0.30000000000000004);
  EXPECT_EQ(read_number("-2.5e3").value, -2500.0);
  EXPECT_EQ(read_number(".5").value, 0.5);
  EXPECT_EQ(read_number("5.").value, 5.0);
}

TEST(read_number, tells_what_is_wrong) {
  EXPECT_EQ(read_number(" ").fault, number_fault::empty);
  EXPECT_EQ(read_number("NA").fault, number_fault::missing);
  EXPECT_EQ(read_number("-inf").fault, number_fault::not_finite);
  EXPECT_EQ(read_number("1e400").fault, number_fault::not_finite);
  for (auto const* const text : {".", "1.2.3", "1,5", "0x10", "1e", "+1"}) {
    EXPECT_EQ(read_number(text).fault, number_fault::not_a_number) << text;
  }
}

/// A rate for so many groups, two rows each, or all first rows and then all
/// second ones.
enum class rows { together, apart };

std::string table_of(std::size_t const groups, rows const stand) {
  auto text = std::string{"area,numerator,denominator\n"};
  for (auto i = std::size_t{0}; i < 2 * groups; ++i) {
    auto const group = stand == rows::together ? i / 2 : i % groups;
    text += "A" + std::to_string(group) + ",35,1000\n";
  }
  return text;
}

std::expected<answer, refusal> rate_of(std::string text) {
  return run({find_method("rate"),
              tables::csv_text{"figures", std::move(text)},
              {{"by", "area"}}});
}

TEST(stats_command, takes_from_one_to_a_million_groups) {
  for (auto const groups : {1U, 2U, 1'000U, 1'000'000U}) {
    auto text = std::string{"area,numerator,denominator\n"};
    for (auto group = 0U; group < groups; ++group) {
      text += "A" + std::to_string(group) + ",35,1000\n";
    }
    auto const done = run({find_method("proportion"),
                           tables::csv_text{"figures", std::move(text)},
                           {{"by", "area"}, {"confidence", "0.95"}}});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->results, groups);
    EXPECT_EQ(std::ranges::count(done->csv, '\n'), groups + 1);
    EXPECT_TRUE(done->notes.empty());
  }
}

TEST(stats_command, does_not_mind_where_the_rows_of_a_group_stand) {
  EXPECT_EQ(rate_of(table_of(1'000, rows::together))->csv,
            rate_of(table_of(1'000, rows::apart))->csv);
}

TEST(stats_command, never_prints_what_is_not_a_number) {
  for (auto const* const row : {"A,0,0", "A,0,1", "A,1e9,1e9", "A,1e300,1e-300",
                                "A,5e-324,1e300", "A,1e308,1e308"}) {
    auto const done =
        rate_of(std::string{"area,numerator,denominator\n"} + row + "\n");
    ASSERT_TRUE(done) << row;
    for (auto const* const word : {"nan", "inf,", "inf\n"}) {
      EXPECT_EQ(done->csv.find(word), std::string::npos) << done->csv;
    }
  }
}

}  // namespace
}  // namespace wm::analysis
