#include "report/clearest.h"

#include <gtest/gtest.h>

#include "report/compose_metric.h"
#include "report/test_package.h"

namespace wm::report {

namespace {

using figures::confidence;
using figures::standing;

struct held_against_albion {
  std::string id;
  standing stands;
  confidence sure;
  double value;  // Albion has 10, limits are one either side
};

std::vector<std::string> order_of(
    std::vector<held_against_albion> const& cases) {
  auto package = framework::package{};
  package.home = test::id("E01");
  package.comparators.country = test::id("C01");
  package.areas = {
      test::area("C01", "Albion", framework::area_type::country),
      test::area("E01", "Riverton", framework::area_type::borough)};
  auto set = figures::assessed_set{};
  for (auto i = 0U; i < cases.size(); ++i) {
    auto const& c = cases[i];
    package.metrics.push_back(test::metric(c.id, c.id, "",
                                           test::unit("percent", 1, 100),
                                           framework::better::higher));
    auto p = test::point(test::measured(test::years(2024, 2024), c.value,
                                        c.value - 1, c.value + 1));
    test::judge(p, figures::comparator_kind::country, 10, c.stands, c.sure);
    set.all.push_back(test::series(i, 1, {p}));
  }
  auto const results = test::cleared(std::move(set));
  auto const from = evidence{package, results};
  auto metrics = std::vector<shown_metric>{};
  for (auto i = 0U; i < cases.size(); ++i) {
    metrics.push_back(
        compose_metric(from, figures::metric_index{i}, test::day(2025)));
  }
  auto out = std::vector<std::string>{};
  for (auto const& f : clearest(from, metrics)) {
    out.push_back(f.metric);
  }
  return out;
}

TEST(clearest, sorts_by_sureness_then_distance_worse_first) {
  EXPECT_EQ(order_of({{"better", standing::better, confidence::at_998, 20},
                      {"far_95", standing::worse, confidence::at_95, 2},
                      {"higher", standing::higher, confidence::at_998, 30},
                      {"near_998", standing::worse, confidence::at_998, 6},
                      {"far_998", standing::worse, confidence::at_998, 4},
                      {"same", standing::similar, confidence::none, 10}}),
            (std::vector<std::string>{"far_998", "near_998", "far_95", "better",
                                      "higher"}));
}

TEST(clearest, keeps_twelve_and_prefers_those_with_a_direction) {
  auto cases = std::vector<held_against_albion>{
      {"neither", standing::higher, confidence::at_998, 99}};
  for (auto i = 0; i < 13; ++i) {
    cases.push_back({"m" + std::to_string(100 + i), standing::better,
                     confidence::at_95, 12.0 + i});
  }
  auto const found = order_of(cases);
  ASSERT_EQ(found.size(), 12);
  EXPECT_EQ(found.front(), "m112");  // the farthest
  EXPECT_EQ(found.back(), "m101");   // the nearest, m100, has no place
}

}  // namespace

}  // namespace wm::report
