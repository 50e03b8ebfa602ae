#include "app/clear_figures.h"

#include <gtest/gtest.h>

#include "framework/load.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

/// What the public sees of 11 of 23 people with high blood pressure.
figures::figure seen() {
  auto const loaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  auto const& package = *loaded.package;
  auto const* const metric = framework::find_metric(package, "bp_controlled");
  auto const* const home = framework::find_area(package, "E09000030");
  auto counted = figures::figure{};
  counted.covers = {parse_date("2025-01-01").value(),
                    parse_date("2025-04-01").value()};
  counted.value = 100.0 * 11 / 23;
  counted.numerator = 11;
  counted.denominator = 23;
  counted.counts_give_value = true;
  auto series = figures::series{};
  series.metric = figures::metric_index{
      static_cast<std::uint32_t>(metric - package.metrics.data())};
  series.area = figures::area_index{
      static_cast<std::uint32_t>(home - package.areas.data())};
  series.source = figures::source_kind::record;
  series.points.push_back(counted);
  auto all = figures::figure_set{};
  all.all.push_back(series);
  auto const out = clear_figures(package, std::move(all), {},
                                 parse_date("2026-01-01").value(), {});
  return out->series().front().points.front().shown;
}

TEST(cleared_figures, are_worked_out_from_rounded_counts) {
  auto const shown = seen();
  EXPECT_EQ(shown.numerator, 10);
  EXPECT_EQ(shown.denominator, 25);
  EXPECT_DOUBLE_EQ(*shown.value, 40);
}

// "10 of 25" may be anything from 8 of 27 to 12 of 23: Wilson's limits of these
// (Newcombe 1998, method 3) are 15.85 to 48.48 % and 32.96 to 70.76 %.
TEST(cleared_figures, have_limits_that_hold_chance_and_rounding) {
  auto const shown = seen();
  EXPECT_NEAR(shown.at_95.limits.lower, 15.8530, 5e-5);
  EXPECT_NEAR(shown.at_95.limits.upper, 70.7628, 5e-5);
  EXPECT_LT(shown.at_998.limits.lower, shown.at_95.limits.lower);
  EXPECT_GT(shown.at_998.limits.upper, shown.at_95.limits.upper);
}

}  // namespace
}  // namespace wm::app
