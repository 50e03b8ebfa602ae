#include "report/group_figures.h"

#include <gtest/gtest.h>

#include "report/test_package.h"

namespace wm::report {

namespace {

using figures::confidence;
using figures::standing;

framework::package package() {
  auto p = framework::package{};
  p.home = test::id("E01");
  p.areas = {
      test::area("E01", "Riverton", framework::area_type::borough),
      test::area("E02", "Northby", framework::area_type::borough),
  };
  p.metrics = {test::metric("smoking", "Adults who smoke", "",
                            test::unit("percent", 1, 100),
                            framework::better::lower)};
  return p;
}

/// A group's figure, held against everyone's 15.0 %.
figures::assessed_series group(char const* const name, double const value,
                               standing const s, int const year = 2024,
                               unsigned const in_area = 0) {
  auto p = test::point(
      test::measured(test::years(year, year), value, value - 1, value + 1));
  if (s != standing::cannot_say) {
    test::judge(p, figures::comparator_kind::whole, 15, s,
                s == standing::similar ? confidence::none : confidence::at_998);
  }
  auto out = test::series(0, in_area, {p});
  out.group = name;
  return out;
}

std::vector<group_figures> found(std::vector<figures::assessed_series> groups) {
  auto set = figures::assessed_set{};
  set.all = {test::series(
      0, 0,
      {test::point(test::measured(test::years(2024, 2024), 15, 14, 16))})};
  set.all.insert(set.all.end(), groups.begin(), groups.end());
  auto const p = package();
  auto const results = test::cleared(std::move(set));
  auto const from = evidence{p, results};
  return groups_of(from, from.of(figures::metric_index{0}).front());
}

TEST(group_figures, say_in_words_how_each_group_stands) {
  auto const all = found({group("Female", 12, standing::better),
                          group("Male", 18, standing::worse)});
  ASSERT_EQ(all.size(), 1);
  EXPECT_EQ(all[0].title, "By sex");
  EXPECT_EQ(all[0].period.label, "2024");
  EXPECT_EQ(all[0].summary,
            "Compared with everyone in Riverton (15.0 %): better for Female "
            "(12.0 %) and worse for Male (18.0 %).");
}

TEST(group_figures, of_each_way_to_tell_people_apart_stand_by_themselves) {
  auto const all = found({group("16-24 yrs", 15, standing::similar),
                          group("5-15 yrs", 15, standing::similar),
                          group("Female", 15, standing::similar),
                          group("Female, 16-24 yrs", 15, standing::similar),
                          group("Owners", 15, standing::similar)});
  ASSERT_EQ(all.size(), 4);
  EXPECT_EQ(all[0].title, "By sex");
  EXPECT_EQ(all[1].title, "By age");
  EXPECT_EQ(all[1].cells[0].name, "5-15 yrs");
  EXPECT_EQ(all[1].cells[1].name, "16-24 yrs");
  EXPECT_EQ(all[2].title, "By sex and age");
  EXPECT_EQ(all[3].title, "By group");
}

TEST(group_figures, are_those_of_the_newest_period_and_of_the_same_area) {
  auto const all = found({group("Female", 12, standing::better, 2023),
                          group("Male", 18, standing::worse, 2024),
                          group("Female", 10, standing::better, 2025, 1)});
  ASSERT_EQ(all.size(), 1);
  ASSERT_EQ(all[0].cells.size(), 1);
  EXPECT_EQ(all[0].cells[0].name, "Male");
}

TEST(group_figures, that_cannot_be_compared_say_why) {
  auto const all = found({group("Female", 12, standing::cannot_say),
                          group("Male", 18, standing::cannot_say)});
  EXPECT_EQ(all[0].summary,
            "Whether groups differ from everyone in Riverton cannot be said: "
            "there is no figure for everyone in Riverton. The figures go from "
            "12.0 % (Female) to 18.0 % (Male).");
}

TEST(group_figures, of_many_groups_are_counted) {
  auto const ages = {"0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30+"};
  auto groups = std::vector<figures::assessed_series>{};
  for (auto const* const age : ages) {
    groups.push_back(group(age, 12, standing::better));
  }
  EXPECT_EQ(found(groups)[0].summary,
            "Compared with everyone in Riverton (15.0 %), of 7 groups 7 are "
            "better. All figures are 12.0 %.");
}

TEST(group_figures, are_none_where_everyone_is_one_group) {
  EXPECT_TRUE(found({}).empty());
}

}  // namespace

}  // namespace wm::report
