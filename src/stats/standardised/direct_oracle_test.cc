#include <gtest/gtest.h>

#include <vector>

#include "stats/standardised/direct.h"
#include "support/test_files.h"

namespace wm::stats {
namespace {

using test_support::read_csv;
using test_support::shared_file;

TEST(directly_standardised_rate,
     agrees_with_a_tenth_of_limits_that_are_printed_ten_times_too_large) {
  // docs/decisions/0015: two rows of PHEindicatormethods 2.1.1's own table.
  WM_NEEDS_SHARED("oracle/phe/DSR_ISR__1976.csv");
  auto const bands = read_csv(shared_file("oracle/phe/DSR_ISR__1976.csv"));
  auto const printed =
      read_csv(shared_file("oracle/phe/DSR_ISR__results_DSR.csv"));
  auto events = std::vector<double>{};
  auto people = std::vector<double>{};
  auto weights = std::vector<double>{};
  for (auto row = std::size_t{0}; row < bands.rows.size(); ++row) {
    events.push_back(bands.number(row, "count"));
    people.push_back(bands.number(row, "pop"));
    weights.push_back(bands.number(row, "esp1976"));
  }
  auto seen = 0;
  for (auto row = std::size_t{0}; row < printed.rows.size(); ++row) {
    if (printed.text(row, "area") != "testdata_1976") {
      continue;
    }
    ++seen;
    auto const unit =
        printed.text(row, "statistic") == "dsr per 10000" ? 1e4 : 1e5;
    auto const ours = directly_standardised_rate(
        events, people, weights,
        {unit, direct_method::dobson_byar, few_events::leave_out}, {});
    auto const compare = [&](double const limit, char const* const column) {
      auto const tenth = printed.number(row, column) / 10.0;
      EXPECT_NEAR(limit, tenth, 1e-9 * tenth) << column;
    };
    compare(ours->limits[1].lower, "lower99_8cl");
    compare(ours->limits[1].upper, "upper99_8cl");
  }
  EXPECT_EQ(seen, 2);
}

}  // namespace
}  // namespace wm::stats
