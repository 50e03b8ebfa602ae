#include "report/small_areas.h"

#include <gtest/gtest.h>

#include "report/test_package.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using figures::confidence;
using figures::gap;
using figures::standing;
using framework::area_type;

enum place : unsigned {
  kAlbion,
  kRiverton,
  kNorthby,
  kEastNetwork,
  kWestNetwork,
  kElmPractice,
  kOakPractice,
  kHillWard,
  kFarWard
};

framework::package package() {
  auto p = framework::package{};
  p.home = test::id("E01");
  p.comparators.country = test::id("C01");
  p.areas = {test::area("C01", "Albion", area_type::country),
             test::area("E01", "Riverton", area_type::borough, "C01"),
             test::area("E02", "Northby", area_type::borough, "C01"),
             test::area("N01", "East", area_type::network, "E01"),
             test::area("N02", "West", area_type::network, "E01"),
             test::area("P01", "Elm Practice", area_type::practice, "N01"),
             test::area("P02", "Oak Practice", area_type::practice, "N02"),
             test::area("W01", "Hill", area_type::ward_2014, "E01"),
             test::area("W02", "Far", area_type::ward_2014, "E02")};
  p.metrics = {test::metric("m", "M", "", test::unit("percent", 1, 100),
                            framework::better::lower)};
  return p;
}

figures::assessed_figure in(int const year, double const value) {
  return test::point(
      test::measured(test::years(year, year), value, value - 1, value + 1));
}

std::vector<small_area_figures> found(
    std::vector<figures::assessed_series> all) {
  auto set = figures::assessed_set{};
  set.all = std::move(all);
  auto const p = package();
  auto const results = test::cleared(std::move(set));
  return small_areas({p, results}, figures::metric_index{0});
}

TEST(small_areas, are_those_of_the_home_area_in_the_newest_period) {
  auto const all =
      found({test::series(0, kHillWard, {in(2023, 10), in(2024, 12)}),
             test::series(0, kFarWard, {in(2025, 30)})});
  ASSERT_EQ(all.size(), 1);
  EXPECT_EQ(all[0].title, "Wards of Riverton");
  EXPECT_EQ(all[0].period.label, "2024");
  ASSERT_EQ(all[0].cells.size(), 1);
  EXPECT_EQ(all[0].cells[0].area, "W01");
  EXPECT_EQ(all[0].cells[0].figure.value, 12);
}

TEST(small_areas, without_a_whole_are_held_against_the_country) {
  auto elm = in(2024, 12);
  test::judge(elm, comparator_kind::country, 15, standing::better,
              confidence::at_95);
  auto const all = found({test::series(0, kElmPractice, {elm}),
                          test::series(0, kOakPractice, {in(2024, 14)})});
  ASSERT_EQ(all.size(), 1);
  EXPECT_EQ(all[0].summary,
            "Compared with Albion, of 2 general practices 1 is better and 1 "
            "cannot be compared. The figures of 2 general practices go from "
            "12.0 % to 14.0 %.");
}

// A practice is held against its network where the network has figures.
TEST(small_areas, say_what_the_whole_is) {
  auto const judged = [](double const value) {
    auto p = in(2024, value);
    test::judge(p, comparator_kind::whole, 15, standing::similar,
                confidence::none);
    return p;
  };
  auto const all = found({test::series(0, kEastNetwork, {in(2024, 15)}),
                          test::series(0, kWestNetwork, {in(2024, 15)}),
                          test::series(0, kElmPractice, {judged(14)}),
                          test::series(0, kOakPractice, {judged(16)})});
  ASSERT_EQ(all.size(), 2);
  EXPECT_EQ(all[1].compared_with, "the area that each belongs to");
  EXPECT_FALSE(all[1].reference);
  auto const borough = found({test::series(0, kRiverton, {in(2024, 15)}),
                              test::series(0, kElmPractice, {judged(14)}),
                              test::series(0, kOakPractice, {judged(16)})});
  ASSERT_EQ(borough.size(), 1);
  EXPECT_EQ(borough[0].compared_with, "Riverton as a whole");
  ASSERT_TRUE(borough[0].reference);
  EXPECT_EQ(borough[0].reference->value_text, "15.0 %");
}

TEST(small_areas, that_cannot_be_compared_say_why) {
  auto const all = found({test::series(0, kHillWard, {in(2024, 12)})});
  EXPECT_EQ(all[0].summary,
            "Whether the one ward differs from Riverton as a whole cannot be "
            "said: there is no figure for Riverton as a whole.");
}

}  // namespace

}  // namespace wm::report
