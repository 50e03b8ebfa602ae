#include "metrics/evaluate/reporting_periods.h"

#include <string>

#include <gtest/gtest.h>

#include "base/calendar.h"

namespace wm::metrics {
namespace {

using enum framework::reference_period;

day_number day(std::string const& date) {
  return record::as_number(*parse_date(date));
}

std::string text(day_range const& days) {
  return wm::to_string(record::as_date(days.first)) + " to " +
         wm::to_string(record::as_date(days.last));
}

TEST(reporting_periods, hold_both_their_first_and_their_last_day) {
  for (auto const* const date : {"2025-01-01", "2025-03-31"}) {
    EXPECT_EQ(text(period_holding(day(date), quarter)),
              "2025-01-01 to 2025-03-31");
  }
  EXPECT_EQ(text(period_holding(day("2024-02-29"), month)),
            "2024-02-01 to 2024-02-29");
  EXPECT_EQ(text(period_holding(day("2025-12-31"), calendar_year)),
            "2025-01-01 to 2025-12-31");
  EXPECT_EQ(text(period_holding(day("2025-03-31"), financial_year)),
            "2024-04-01 to 2025-03-31");
  EXPECT_EQ(text(period_holding(day("2025-04-01"), financial_year)),
            "2025-04-01 to 2026-03-31");
}

TEST(reporting_periods, are_told_only_as_a_whole) {
  auto const periods =
      periods_within({day("2024-01-02"), day("2024-12-30")}, quarter);
  ASSERT_EQ(periods.size(), 2);
  EXPECT_EQ(text(periods[0]), "2024-04-01 to 2024-06-30");
  EXPECT_EQ(text(periods[1]), "2024-07-01 to 2024-09-30");
}

}  // namespace
}  // namespace wm::metrics
