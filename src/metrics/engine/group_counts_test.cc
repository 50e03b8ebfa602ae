#include "metrics/engine/group_counts.h"

#include <gtest/gtest.h>

#include <array>

#include "metrics/engine/group_totals.h"

namespace wm::metrics::engine {
namespace {

// A woman who turned 65 in period 1, and a man of 70.
constexpr auto kPersons = std::array<cell_in_periods, 5>{{
    {.cell = 0, .in = kEveryPeriod},       // women
    {.cell = 1, .in = only(0)},            // younger than 65
    {.cell = 2, .in = only(1) | only(2)},  // 65 and older
    {.cell = 3, .in = kEveryPeriod},       // men
    {.cell = 2, .in = kEveryPeriod},       // 65 and older
}};
constexpr auto kRows = cell_rows{.all = kPersons, .groups = 4};
constexpr auto kWoman = cell_row{.first = 0, .count = 3};
constexpr auto kMan = cell_row{.first = 3, .count = 2};

TEST(group_counts, count_each_person_in_its_groups_of_each_period) {
  auto of = group_counts{};
  of.add_later(kWoman, only(0) | only(1));
  of.add_later(kMan, only(1));
  EXPECT_EQ(of.at(0, 0), 0) << "not before it is added";
  of.add_what_waits(kRows);
  EXPECT_EQ(of.at(0, 0), 1);
  EXPECT_EQ(of.at(1, 0), 1);
  EXPECT_EQ(of.at(1, 1), 0);
  EXPECT_EQ(of.at(2, 1), 2);
  EXPECT_EQ(of.at(2, 2), 0);
  EXPECT_EQ(of.at(3, 1), 1);
  of.add_what_waits(kRows);
  EXPECT_EQ(of.at(2, 1), 2) << "once";
}

TEST(group_counts, add_at_once_and_later) {
  auto of = group_counts{};
  of.add_later(kMan, only(0));
  of.add(3, kRows.groups, only(0));
  of.add_what_waits(kRows);
  EXPECT_EQ(of.at(3, 0), 2);
  EXPECT_EQ(of.at(7, 0), 0) << "a group that nobody has met";
}

TEST(group_totals, add_numbers_of_each_period_to_its_groups) {
  auto of = group_totals{};
  auto days = in_periods<decimal>{};
  days.values = {{.digits = 31}, {.digits = 28}, {.digits = 12}};
  auto both = in_periods<decimal>{};  // the same number in all periods
  both.values = {{.digits = 7}};
  both.step = 0;
  of.add_later(kWoman, days, only(0) | only(2));
  of.add_later(kMan, both, only(1) | only(2));
  EXPECT_TRUE(of.add_what_waits(kRows, 3));
  auto const sum = [&](cell_number const group, std::size_t const period) {
    auto const total = of.of(group)->at(period);
    return total ? total->value() : -1.0;
  };
  EXPECT_EQ(sum(0, 0), 31);
  EXPECT_EQ(sum(0, 1), 0);
  EXPECT_EQ(sum(1, 0), 31);
  EXPECT_EQ(sum(1, 2), 0);
  EXPECT_EQ(sum(2, 1), 7);
  EXPECT_EQ(sum(2, 2), 12 + 7);
  EXPECT_EQ(of.of(9), nullptr);
}

}  // namespace
}  // namespace wm::metrics::engine
