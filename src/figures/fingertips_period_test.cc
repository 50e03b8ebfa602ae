#include "figures/fingertips_period.h"

#include <gtest/gtest.h>

#include "base/calendar.h"

namespace wm::figures {
namespace {

struct labelled {
  char const* label;
  char const* start;
  double years;
};

TEST(fingertips_period, reads_the_labels_in_use) {
  for (auto const& [label, start, years] : {
           labelled{"2015", "2015-01-01", 1},
           labelled{"2015/16", "2015-04-01", 1},
           labelled{"1999/00", "1999-04-01", 1},
           labelled{"2015 - 17", "2015-01-01", 3},
           labelled{"2015 - 2017", "2015-01-01", 3},
           labelled{"1999 - 01", "1999-01-01", 3},
           labelled{"2012/13 - 14/15", "2012-04-01", 3},
           labelled{"2018 Q1", "2018-01-01", 0.25},
           labelled{"2018/19 Q1", "2018-04-01", 0.25},
           labelled{"2018/19 Q4", "2019-01-01", 0.25},
           labelled{"Jan 2018", "2018-01-01", 1.0 / 12},
       }) {
    auto const read = read_fingertips_period(label);
    ASSERT_TRUE(read.has_value()) << label;
    EXPECT_EQ(to_string(read->start), start) << label;
    EXPECT_DOUBLE_EQ(read->years, years) << label;
  }
}

TEST(fingertips_period, refuses_what_it_does_not_know) {
  for (auto const* const label :
       {"", "one day", "2015/17", "2017 - 15", "2018 Q5", "Foo 2018", "20155",
        "2015/16 - 16/18"}) {
    EXPECT_FALSE(read_fingertips_period(label).has_value()) << label;
  }
}

}  // namespace
}  // namespace wm::figures
