#include "record/moment.h"

#include <gtest/gtest.h>

namespace wm::record {
namespace {

using framework::date_order;

std::string read(std::string_view const text,
                 date_order const order = date_order::year_month_day) {
  auto const when = read_moment(text, order);
  return when ? to_string(*when) : "refused";
}

TEST(moment, knows_how_exactly_a_time_is_given) {
  EXPECT_EQ(read("2024-02-29"), "2024-02-29");
  EXPECT_EQ(read("2024-02"), "2024-02");
  EXPECT_EQ(read("1949"), "1949");
  EXPECT_EQ(read("20240229"), "2024-02-29");
  EXPECT_EQ(read("2024-02-29T09:05"), "2024-02-29 09:05");
  EXPECT_EQ(read("1969-12-31 23:59:59.999"), "1969-12-31 23:59");
  EXPECT_EQ(read("1991-06-07T23:37:54+00:00"), "1991-06-07 23:37");
  EXPECT_EQ(read("1991-06-07 23:37:54+01"), "1991-06-07 23:37");
  EXPECT_EQ(read("1991-06-07T23:37:54Z"), "1991-06-07 23:37");
}

TEST(moment, reads_the_order_of_the_source) {
  EXPECT_EQ(read("31/03/2024", date_order::day_month_year), "2024-03-31");
  EXPECT_EQ(read("3.4.2024", date_order::day_month_year), "2024-04-03");
  EXPECT_EQ(read("3/4/2024 7:05", date_order::month_day_year),
            "2024-03-04 07:05");
  EXPECT_EQ(read("2024-03-31", date_order::day_month_year), "2024-03-31");
}

TEST(moment, refuses_what_is_no_time) {
  for (auto const* const text : {"",
                                 "2023-02-29",
                                 "2024-13-01",
                                 "2024-00-10",
                                 "2024-01-00",
                                 "31/03/2024",
                                 "1849-12-31",
                                 "2200-01-01",
                                 "2024-03-31T24:00",
                                 "2024-03-31T09:60",
                                 "2024-03-31T",
                                 "2024-03-31X",
                                 "2024-3-31",
                                 "24-03-31",
                                 "2024-03 09:30",
                                 "yesterday",
                                 "2024-03-31 09:30 pm",
                                 "2024-03/31",
                                 "0000-00-00",
                                 "2024-03-31T09:30:00."}) {
    EXPECT_EQ(read(text), "refused") << text;
  }
  EXPECT_EQ(read("13/13/2024", date_order::day_month_year), "refused");
}

TEST(moment, finds_the_day_before_1970_too) {
  for (auto const* const text : {"1969-12-31 23:59", "1969-12-31 00:00",
                                 "1970-01-01 00:00", "1900-03-01 12:00"}) {
    auto const when = read_moment(text, date_order::year_month_day);
    EXPECT_EQ(to_string(moment{start_of(day_of(when->at)), precision::day}),
              std::string{text}.substr(0, 10));
  }
  EXPECT_EQ(day_of(kNoTime), kNoTime);
}

}  // namespace
}  // namespace wm::record
