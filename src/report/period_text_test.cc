#include "report/period_text.h"

#include <gtest/gtest.h>

#include <string_view>

namespace wm::report {

namespace {

struct spoken {
  std::string_view label;  // the publisher's
  std::string_view from;
  std::string_view to;  // the first day after
  std::string_view words;
};

// Labels as the sources of the Tower Hamlets package print them.
constexpr spoken kSpoken[] = {
    {"2015", "2015-01-01", "2016-01-01", "2015"},
    {"2011-01-01/P3Y", "2011-01-01", "2014-01-01", "2011 to 2013"},
    {"2015-11-16/P1Y", "2015-11-16", "2016-11-16",
     "16 Nov 2015 to 15 Nov 2016"},
    {"2021-09-01/P1Y", "2021-09-01", "2022-09-01", "Sept 2021 to Aug 2022"},
    {"FYE 2021", "2020-04-01", "2021-04-01", "April 2020 to March 2021"},
    {"2016-17", "2016-04-01", "2017-04-01", "April 2016 to March 2017"},
    {"2018-19 Q1", "2018-04-01", "2018-07-01", "April to June 2018"},
    {"2018-19 Q3", "2018-10-01", "2019-01-01", "Oct to Dec 2018"},
    {"2019-03", "2019-03-01", "2019-04-01", "March 2019"},
    {"2019-12", "2019-12-01", "2020-01-01", "December 2019"},
    {"2021-03-21 (Census)", "2021-03-21", "2022-03-21", "21 March 2021"},
    {"2025-04-30", "2025-04-30", "2026-04-30", "30 April 2025"},
    {"2025-04-01", "2025-04-01", "2026-04-01", "April 2025"},
    {"one day", "2021-03-21", "2021-03-22", "21 March 2021"},
    {"three years of records", "2018-04-01", "2021-04-01",
     "April 2018 to March 2021"},
};

TEST(period_text, reads_as_people_say_it) {
  for (auto const& p : kSpoken) {
    auto const covers = period{*parse_date(p.from), *parse_date(p.to)};
    EXPECT_EQ(period_text(covers, p.label), p.words) << p.label;
  }
}

TEST(period_text, of_many_figures_goes_from_the_first_day_to_the_last) {
  auto const y2016 =
      period{*parse_date("2016-01-01"), *parse_date("2017-01-01")};
  auto const y2020 =
      period{*parse_date("2020-01-01"), *parse_date("2021-01-01")};
  EXPECT_EQ(span_text(y2016, "2016", y2020, "2020"), "2016 to 2020");
  auto const april_2021 =
      period{*parse_date("2021-04-21"), *parse_date("2022-04-21")};
  auto const april_2025 =
      period{*parse_date("2025-04-30"), *parse_date("2026-04-30")};
  EXPECT_EQ(span_text(april_2021, "2021-04-21", april_2025, "2025-04-30"),
            "21 April 2021 to 30 April 2025");
}

TEST(period_text, says_since_when) {
  EXPECT_EQ(since_text("2015"), "since 2015");
  EXPECT_EQ(since_text("2013 to 2015"), "since the figure of 2013 to 2015");
}

TEST(period_text, writes_a_day_in_full) {
  EXPECT_EQ(day_text(*parse_date("2027-03-31")), "31 March 2027");
}

}  // namespace

}  // namespace wm::report
