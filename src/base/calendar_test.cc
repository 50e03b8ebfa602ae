#include "base/calendar.h"

#include <gtest/gtest.h>

namespace wm {
namespace {

TEST(calendar, reads_and_writes_dates) {
  EXPECT_EQ(to_string(parse_date("2027-03-31").value()), "2027-03-31");
  EXPECT_EQ(to_string(parse_date("2024-02-29").value()), "2024-02-29");
}

TEST(calendar, refuses_days_that_do_not_exist) {
  EXPECT_EQ(parse_date("2023-02-29").error().message,
            "there is no day 2023-02-29");
  for (auto const* const wrong :
       {"", "2023", "31/03/2027", "2023-1-01", "2023-01-01T00", "-023-01-01"}) {
    EXPECT_FALSE(parse_date(wrong).has_value()) << wrong;
  }
}

TEST(calendar, a_period_ends_the_day_after_its_last) {
  auto const start = parse_date("2022-01-01").value();
  EXPECT_EQ(to_string(period_of(start, 3)->to), "2025-01-01");
  EXPECT_EQ(to_string(period_of(start, 0.25)->to), "2022-04-01");
  EXPECT_EQ(to_string(period_of(start, 0.0833)->to), "2022-02-01");
  EXPECT_EQ(to_string(period_of(parse_date("2020-02-29").value(), 1)->to),
            "2021-02-28");
  EXPECT_FALSE(period_of(start, 0).has_value());
  EXPECT_FALSE(period_of(start, -1).has_value());
  EXPECT_FALSE(period_of(start, std::nan("")).has_value());
}

TEST(calendar, counts_months) {
  auto const start = parse_date("2015-11-16").value();
  EXPECT_EQ(months(*period_of(start, 1)), 12);
  EXPECT_EQ(months(*period_of(start, 0.25)), 3);
  EXPECT_EQ(months(*period_of(start, 5)), 60);
}

TEST(calendar, neighbouring_periods_do_not_overlap) {
  auto const first = *period_of(parse_date("2020-01-01").value(), 1);
  auto const second = *period_of(parse_date("2021-01-01").value(), 1);
  auto const rolling = *period_of(parse_date("2020-01-01").value(), 3);
  EXPECT_FALSE(overlap(first, second));
  EXPECT_TRUE(overlap(first, rolling));
  EXPECT_TRUE(overlap(rolling, second));
}

}  // namespace
}  // namespace wm
