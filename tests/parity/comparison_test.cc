// How the frame itself compares, on a table with 1.25 and an empty cell.

#include <gtest/gtest.h>

#include <limits>

#include "parity/parity.h"
#include "parity/parity_table.h"

namespace wm::parity {
namespace {

constexpr auto kTable = "phe/esp2013.csv";  // 0-4,5000 / 5-9,5500 / ...
constexpr auto kBands = std::size_t{19};

outcome compare_all(double const first, double const relative) {
  auto with = comparison{kTable, "standard", relative};
  with.number(0, "esp2013", first);
  for (auto row = std::size_t{1}; row < kBands; ++row) {
    with.input(row);
  }
  return with.finish();
}

TEST(comparison, agrees_up_to_half_of_the_last_digit) {
  WM_NEEDS_SHARED("oracle/phe/esp2013.csv");
  EXPECT_TRUE(compare_all(5000.4, 1e-9).disagreements.empty());
  EXPECT_EQ(compare_all(5000.6, 1e-9).disagreements.size(), 1U);
}

TEST(comparison, agrees_up_to_the_relative_tolerance) {
  WM_NEEDS_SHARED("oracle/phe/esp2013.csv");
  EXPECT_TRUE(compare_all(5004.9, 1e-3).disagreements.empty());
  EXPECT_NEAR(compare_all(5004.9, 1e-3).largest, 4.9 / 5000, 1e-12);
  EXPECT_EQ(compare_all(5005.1, 1e-3).disagreements.size(), 1U);
}

TEST(comparison, never_agrees_with_what_is_not_a_number) {
  WM_NEEDS_SHARED("oracle/phe/esp2013.csv");
  constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(compare_all(kNan, 1.0).disagreements.size(), 1U);
  auto with = comparison{kTable, "standard"};
  with.none(0, "esp2013");
  EXPECT_EQ(with.finish().disagreements.size(), 1U + 18U);
}

TEST(comparison, misses_a_row_that_nobody_compared) {
  WM_NEEDS_SHARED("oracle/phe/esp2013.csv");
  auto with = comparison{kTable, "standard"};
  with.word(0, "band", "0-4");
  auto const seen = with.finish();
  EXPECT_EQ(seen.compared, 1U);
  EXPECT_EQ(seen.disagreements.size(), 18U);
}

test_support::csv_table measures() {
  return test_support::parse_csv("measure,lower\npaf,1\nmld,2\nd,3\n");
}

TEST(exception, covers_rows_by_number_range_or_word) {
  auto const table = measures();
  auto const covered = [&](std::string const& rows) {
    auto out = std::string{};
    for (auto row = std::size_t{0}; row < 3; ++row) {
      out += covers({"", rows, "lower upper", "", ""}, table, row, "lower")
                 ? 'x'
                 : '.';
    }
    return out;
  };
  EXPECT_EQ(covered("*"), "xxx");
  EXPECT_EQ(covered("2"), ".x.");
  EXPECT_EQ(covered("1 3"), "x.x");
  EXPECT_EQ(covered("2-3"), ".xx");
  EXPECT_EQ(covered("measure=paf|mld"), "xx.");
  EXPECT_EQ(covered("measure=paf|mld lower=2"), ".x.");
}

TEST(exception, covers_only_the_columns_it_names) {
  auto const what = exception{"", "*", "lower upper", "", ""};
  EXPECT_TRUE(covers(what, measures(), 0, "lower"));
  EXPECT_FALSE(covers(what, measures(), 0, "measure"));
}

TEST(parity_page, rounds_the_largest_difference_up) {
  auto seen = outcome{};
  seen.largest = 3e-11;
  EXPECT_NE(parity_page({{seen}}, {}).find("| 1e-10 |"), std::string::npos);
  seen.largest = 0.0;
  EXPECT_NE(parity_page({{seen}}, {}).find("| 1e-12 |"), std::string::npos);
}

}  // namespace
}  // namespace wm::parity
