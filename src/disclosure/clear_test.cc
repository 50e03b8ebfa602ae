#include "disclosure/clear.h"

#include <gtest/gtest.h>

namespace wm::disclosure {
namespace {

/// One series of one figure: 12 of 40 people.
figures::assessed_set one_figure(figures::source_kind const source) {
  auto out = figures::assessed_set{};
  auto point = figures::assessed_figure{};
  point.shown.value = 30.0;
  point.shown.numerator = 12;
  point.shown.denominator = 40;
  point.shown.at_95 = {{18.1, 45.4},
                       figures::limits_origin::derived,
                       figures::limits_method::wilson};
  point.against[0].standing = figures::standing::worse;
  point.against[0].value = 20.0;
  auto series = figures::assessed_series{};
  series.source = source;
  series.points.push_back(point);
  series.latest = 0;
  series.trend.direction = figures::trend_direction::increasing;
  out.all.push_back(series);
  out.medians.push_back({figures::metric_index{0}, {}, "", 22.0, 8});
  return out;
}

TEST(clear, published_figures_pass_as_released) {
  auto const cleared =
      clear(one_figure(figures::source_kind::published), audience::everyone);
  ASSERT_TRUE(cleared.has_value());
  auto const& point = cleared->series().at(0).points.at(0);
  EXPECT_EQ(point.shown.value, 30.0);
  EXPECT_EQ(point.shown.numerator, 12);
  EXPECT_EQ(point.against[0].standing, figures::standing::worse);
  EXPECT_EQ(cleared->medians().size(), 1U);
  EXPECT_EQ(cleared->suppressed(), 0U);
}

TEST(clear, nothing_of_another_source_passes_while_it_has_no_rule) {
  for (auto const source :
       {figures::source_kind::record, figures::source_kind::survey}) {
    auto const cleared = clear(one_figure(source), audience::everyone);
    ASSERT_TRUE(cleared.has_value());
    auto const& series = cleared->series().at(0);
    auto const& point = series.points.at(0);
    EXPECT_FALSE(point.shown.value.has_value());
    EXPECT_FALSE(point.shown.numerator.has_value());
    EXPECT_FALSE(point.shown.denominator.has_value());
    EXPECT_FALSE(has_limits(point.shown.at_95));
    EXPECT_FALSE(has_limits(point.shown.at_998));
    EXPECT_EQ(point.shown.no_value, figures::gap::withheld);
    for (auto const& comparison : point.against) {
      EXPECT_EQ(comparison.standing, figures::standing::cannot_say);
      EXPECT_FALSE(comparison.value.has_value());
    }
    EXPECT_FALSE(series.latest.has_value());
    EXPECT_EQ(series.trend.direction, figures::trend_direction::cannot_say);
    EXPECT_TRUE(cleared->medians().empty());
    EXPECT_EQ(cleared->suppressed(), 1U);
  }
}

TEST(clear, other_audiences_are_refused_until_they_have_rules) {
  for (auto const to : {audience::partner, audience::restricted}) {
    auto const cleared = clear(one_figure(figures::source_kind::published), to);
    ASSERT_FALSE(cleared.has_value());
    EXPECT_EQ(cleared.error().code, error_code::denied);
  }
}

}  // namespace
}  // namespace wm::disclosure
