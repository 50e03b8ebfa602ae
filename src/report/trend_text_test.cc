#include "report/trend_text.h"

#include <gtest/gtest.h>

#include <vector>

#include "report/test_package.h"

namespace wm::report {

namespace {

using figures::standing;
using figures::trend_direction;

/// Yearly values from 2020 on with the trend that a test found.
shown_trend trend_of(std::vector<double> const& values,
                     trend_direction const direction, standing const judged,
                     framework::better const better) {
  auto points = std::vector<figures::assessed_figure>{};
  auto used = std::vector<std::size_t>{};
  for (auto i = 0; i < static_cast<int>(values.size()); ++i) {
    auto const v = values[static_cast<std::size_t>(i)];
    points.push_back(test::point(
        test::measured(test::years(2020 + i, 2020 + i), v, v - 1, v + 1)));
    used.push_back(static_cast<std::size_t>(i));
  }
  auto series = test::series(0, 0, points);
  series.trend = {direction, judged, figures::trend_method::weighted_slope,
                  12.3,      -0.5,   figures::gap::none,
                  used};
  return show_trend(
      series,
      test::metric("m", "M", "", test::unit("percent", 1, 100), better));
}

TEST(trend_text, names_where_it_began_and_where_it_is) {
  auto const t = trend_of({33.1, 32, 31, 30, 28}, trend_direction::decreasing,
                          standing::better, framework::better::lower);
  EXPECT_EQ(t.sentence,
            "It has been falling, a change for the better: from 33.1 (2020) "
            "to 28.0 (2024).");
  EXPECT_EQ(t.judgement, trend_judgement::getting_better);
  EXPECT_EQ(t.periods.size(), 5);
}

TEST(trend_text, without_a_better_direction_does_not_judge) {
  auto const t = trend_of({6.7, 6.8, 6.9, 7, 7.2}, trend_direction::increasing,
                          standing::higher, framework::better::neither);
  EXPECT_EQ(t.sentence, "It has been rising: from 6.7 (2020) to 7.2 (2024).");
  EXPECT_EQ(t.judgement, trend_judgement::no_judgement);
}

// The test weighs surer figures more, so its ends can point the other way.
TEST(trend_text, leaves_out_ends_that_would_confuse) {
  auto const t = trend_of({30, 20, 22, 25, 29}, trend_direction::increasing,
                          standing::worse, framework::better::lower);
  EXPECT_EQ(t.sentence,
            "It has been rising since 2020, a change for the worse.");
}

TEST(trend_text, of_no_clear_change_names_the_years_tested) {
  EXPECT_EQ(
      trend_of({30, 31, 30, 31, 30}, trend_direction::no_significant_change,
               standing::similar, framework::better::lower)
          .sentence,
      "Its last five figures (2020 to 2024) show no clear rise or fall.");
}

}  // namespace

}  // namespace wm::report
