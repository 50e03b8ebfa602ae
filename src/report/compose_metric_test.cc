#include "report/compose_metric.h"

#include <gtest/gtest.h>

#include "report/test_package.h"

namespace wm::report {

namespace {

using framework::area_type;

enum place : unsigned { kAlbion, kRiverton, kNorthHospital, kSouthHospital };

framework::package package() {
  auto p = framework::package{};
  p.home = test::id("E01");
  p.comparators.country = test::id("C01");
  p.areas = {test::area("C01", "Albion", area_type::country),
             test::area("E01", "Riverton", area_type::borough, "C01"),
             test::area("T01", "North Hospital", area_type::trust),
             test::area("T02", "South Hospital", area_type::trust)};
  p.metrics = {test::metric("m", "Waiting", "{value} in every 100 waited.",
                            test::unit("percent", 1, 100),
                            framework::better::lower)};
  return p;
}

shown_metric composed(std::vector<figures::assessed_series> all,
                      std::chrono::sys_days const on = test::day(2025)) {
  auto set = figures::assessed_set{};
  set.all = std::move(all);
  auto const p = package();
  auto const results = test::cleared(std::move(set));
  return compose_metric({p, results}, figures::metric_index{0}, on);
}

figures::assessed_series of(place const where) {
  return test::series(0, where,
                      {test::point(test::bare(test::years(2024, 2024), 12))});
}

TEST(compose_metric, shows_the_home_area_first) {
  EXPECT_EQ(composed({of(kRiverton), of(kNorthHospital)}).area, "E01");
}

TEST(compose_metric, shows_the_only_trust_and_says_whose_figure_it_is) {
  auto const m = composed({of(kAlbion), of(kNorthHospital)});
  EXPECT_EQ(m.area, "T01");
  EXPECT_NE(m.answer.find("This is the figure of North Hospital, not of "
                          "everybody in Riverton."),
            std::string::npos)
      << m.answer;
}

TEST(compose_metric, chooses_none_of_two_trusts) {
  auto const m = composed({of(kNorthHospital), of(kSouthHospital)});
  EXPECT_EQ(m.area, "");
  EXPECT_FALSE(m.latest);
}

TEST(compose_metric, with_figures_for_the_country_alone_is_not_yet_measured) {
  auto const m = composed({of(kAlbion)});
  EXPECT_EQ(m.state, state::not_yet);
  EXPECT_EQ(m.answer, "There is no published figure for Riverton here yet.");
  EXPECT_EQ(m.series.size(), 1);  // the country's line is still drawn
}

// The figure of 2024 ends on 31 December 2024.
TEST(compose_metric, calls_a_figure_old_after_five_years) {
  auto const old = std::string_view{"more than five years old"};
  auto const is_old = [&](std::chrono::sys_days const on) {
    return composed({of(kRiverton)}, on).answer.find(old) != std::string::npos;
  };
  EXPECT_FALSE(is_old(test::day(2029, 12, 31)));
  EXPECT_TRUE(is_old(test::day(2030, 1, 2)));
}

}  // namespace

}  // namespace wm::report
