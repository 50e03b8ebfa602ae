#include "disclosure/ranks.h"

#include <gtest/gtest.h>

namespace wm::disclosure {
namespace {

period const kYear{*parse_date("2025-04-01"), *parse_date("2026-04-01")};

/// The value is the percentage that the judge works out from what is left.
figures::assessed_set with_values(figures::figure_set const& given) {
  auto out = figures::assessed_set{};
  for (auto const& series : given.all) {
    auto one = figures::assessed_series{};
    one.group = series.group;
    one.label = series.label;
    for (auto point : series.points) {
      if (point.numerator && point.denominator) {
        point.value = 100 * *point.numerator / *point.denominator;
      }
      one.points.push_back({point, {}});
    }
    out.all.push_back(std::move(one));
  }
  return out;
}

cleared_results five_groups() {
  auto set = figures::figure_set{};
  auto const add = [&](std::string_view const group, double const numerator) {
    auto series = figures::series{};
    series.group = group;
    series.label.breakdown = "fifth";
    series.source = figures::source_kind::record;
    auto point = figures::figure{};
    point.covers = kYear;
    point.numerator = numerator;
    point.denominator = 100;
    point.value = numerator;
    point.counts_give_value = true;
    series.points.push_back(point);
    set.all.push_back(std::move(series));
  };
  add("fifth=1", 42);
  add("fifth=2", 3);  // hidden
  add("fifth=3", 38);
  add("fifth=4", 57);
  add("fifth=5", 39);
  auto by = gate{};
  by.metrics = {{"smoking 1.0", counted::people, 1}};
  by.areas = {"E09000030"};
  return clear(std::move(set), by, {}, with_values);
}

TEST(ranks, are_of_what_may_be_seen) {
  auto const cleared = five_groups();
  auto const out = ranks_of(cleared, {.metric = figures::metric_index{0},
                                      .covers = kYear,
                                      .breakdown = "fifth",
                                      .order = rank_order::highest_first});
  ASSERT_EQ(out.size(), 4U);  // not of the 3 that are hidden
  EXPECT_EQ(out.at(0).group, "fifth=4");
  // 42, 38 and 39 are all shown as 40: nobody can tell which is more.
  EXPECT_EQ(out.at(1).group, "fifth=1");
  EXPECT_EQ(out.at(1).rank, 2U);
  EXPECT_EQ(out.at(3).value, 40);
  EXPECT_EQ(out.at(3).rank, 2U);
}

}  // namespace
}  // namespace wm::disclosure
