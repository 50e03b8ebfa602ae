// PHEindicatormethods' own tables through the command, so that its columns
// and defaults are held to them too. Their numbers cell by cell are in
// tests/parity.

#include <gtest/gtest.h>

#include "analysis/run.h"
#include "support/test_files.h"

namespace wm::analysis {
namespace {

using test_support::csv_table;
using test_support::read_csv;
using test_support::shared_file;

constexpr auto kRelative = 1e-9;  // oracle/README.md

void replace_all(std::string& in, std::string_view const from,
                 std::string_view const to) {
  for (auto at = in.find(from); at != std::string::npos;
       at = in.find(from, at + to.size() - 1)) {
    in.replace(at, from.size(), to);
  }
}

csv_table run_on(std::string_view const method, std::string_view const table,
                 std::vector<given_option> options) {
  // A slip that the package passes over: a band "55-69" for 55-59, for it
  // matches by place.
  auto text =
      test_support::read_text(shared_file("oracle/phe/" + std::string{table}));
  replace_all(text, ",55-69,", ",55-59,");
  auto const done = run({find_method(method),
                         tables::csv_text{std::string{table}, std::move(text)},
                         std::move(options)});
  if (!done) {
    ADD_FAILURE() << done.error().lines.front();
    return {};
  }
  return test_support::parse_csv(done->csv);
}

/// Our column, theirs.
using column_pairs = std::vector<std::pair<std::string, std::string>>;

column_pairs const kValueAndLimits = {{"value", "value"},
                                      {"lower_95", "lower95_0cl"},
                                      {"upper_95", "upper95_0cl"},
                                      {"lower_99_8", "lower99_8cl"},
                                      {"upper_99_8", "upper99_8cl"}};

void expect_same(csv_table const& ours, std::size_t const row,
                 csv_table const& theirs, std::size_t const their_row) {
  for (auto const& [mine, published] : kValueAndLimits) {
    EXPECT_EQ(ours.text(row, mine).empty(),
              theirs.text(their_row, published).empty());
    if (!ours.text(row, mine).empty()) {
      auto const expected = theirs.number(their_row, published);
      EXPECT_NEAR(ours.number(row, mine), expected, kRelative * expected)
          << mine << " of row " << their_row + 1;
    }
  }
}

TEST(stats_command, standardises_directly_as_phe_does) {
  WM_NEEDS_SHARED("oracle/phe/DSR_ISR__multiarea.csv");
  auto const ours = run_on("dsr", "DSR_ISR__multiarea.csv",
                           {{"by", "area"},
                            {"age-band", "ageband"},
                            {"population", "pop"},
                            {"standard-population", "esp2013"}});
  auto const theirs =
      read_csv(shared_file("oracle/phe/DSR_ISR__results_DSR.csv"));
  ASSERT_EQ(ours.rows.size(), 3U);
  for (auto row = std::size_t{0}; row < 3; ++row) {
    auto const their_row = row + 4;  // of the block per 100,000
    EXPECT_EQ(ours.text(row, "area"), theirs.text(their_row, "area"));
    EXPECT_EQ(ours.number(row, "total_count"),
              theirs.number(their_row, "total_count"));
    expect_same(ours, row, theirs, their_row);
  }
  EXPECT_EQ(ours.text(2, "reason"), "few_events");
}

TEST(stats_command, standardises_indirectly_as_phe_does) {
  WM_NEEDS_SHARED("oracle/phe/DSR_ISR__multiarea_isr.csv");
  auto const ours = run_on("israte", "DSR_ISR__multiarea_isr.csv",
                           {{"by", "area"},
                            {"age-band", "ageband"},
                            {"population", "pop"},
                            {"reference-count", "refcount"},
                            {"reference-population", "refpop"}});
  auto const theirs =
      read_csv(shared_file("oracle/phe/DSR_ISR__results_ISR.csv"));
  ASSERT_EQ(ours.rows.size(), 3U);
  for (auto row = std::size_t{0}; row < 3; ++row) {
    EXPECT_EQ(ours.text(row, "area"), theirs.text(row, "area"));
    EXPECT_NEAR(ours.number(row, "expected"), theirs.number(row, "expected"),
                1e-9 * theirs.number(row, "expected"));
    expect_same(ours, row, theirs, row);
  }
}

TEST(stats_command, leaves_rows_with_missing_cells_without_a_value) {
  WM_NEEDS_SHARED("oracle/phe/Proportion__Prop.csv");
  auto const file = shared_file("oracle/phe/Proportion__Prop.csv");
  auto const done =
      run({find_method("proportion"),
           file,
           {{"numerator", "Numerator"}, {"denominator", "Denominator"}}});
  ASSERT_TRUE(done) << done.error().lines.front();
  auto const ours = test_support::parse_csv(done->csv);
  auto const theirs = read_csv(file);
  ASSERT_EQ(ours.rows.size(), 19U);
  for (auto row = std::size_t{0}; row < 8; ++row) {
    expect_same(ours, row, theirs, row);
  }
  for (auto row = std::size_t{16}; row < 19; ++row) {
    expect_same(ours, row, theirs, row);
    EXPECT_EQ(ours.text(row, "reason"), "missing_value");
  }
}

}  // namespace
}  // namespace wm::analysis
