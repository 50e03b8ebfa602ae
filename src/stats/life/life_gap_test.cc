#include "stats/life/life_gap.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include "stats/life/test_tables.h"

namespace wm::stats {
namespace {

using test_tables::columns;
using test_tables::kEnglishArea;
using test_tables::table_of;

// The area with its deaths changed by a factor that grows with age.
columns healthier(double const at_birth, double const per_year) {
  auto bands = std::vector(std::begin(kEnglishArea), std::end(kEnglishArea));
  for (auto& band : bands) {
    band.deaths *= at_birth + per_year * band.age;
  }
  return columns{bands};
}

TEST(life_gap_by_age, has_the_terms_that_arriaga_printed) {
  auto const first = table_of(kEnglishArea);
  auto const other = healthier(0.5, 0.006);
  auto const got = life_gap_by_age(first, other.view(), kYearsLived).value();
  auto const one = life_table(first, kYearsLived).value();
  auto const two = life_table(other.view(), kYearsLived).value();
  for (auto i = std::size_t{0}; i + 1 < one.size(); ++i) {
    auto const direct = one[i].survivors / kRadix *
                        (two[i].years_in_band / two[i].survivors -
                         one[i].years_in_band / one[i].survivors);
    auto const indirect = two[i + 1].years_ahead / kRadix *
                          (one[i].survivors / two[i].survivors -
                           one[i + 1].survivors / two[i + 1].survivors);
    EXPECT_NEAR(got.bands[i].direct, direct, 1e-12) << one[i].age;
    EXPECT_NEAR(got.bands[i].indirect, indirect, 1e-12) << one[i].age;
  }
  EXPECT_EQ(got.bands.back().indirect, 0.0);
  EXPECT_NEAR(got.gap, two[0].expectancy - one[0].expectancy, 1e-12);
}

TEST(life_gap_by_age, turned_round_is_the_opposite_gap) {
  auto const first = table_of(kEnglishArea);
  auto const other = healthier(1.4, -0.003);
  auto const there = life_gap_by_age(first, other.view(), kYearsLived).value();
  auto const back = life_gap_by_age(other.view(), first, kYearsLived).value();
  EXPECT_NEAR(there.gap, -back.gap, 1e-12);
  EXPECT_LT(there.bands[0].total, 0.0);
  EXPECT_GT(back.bands[0].total, 0.0);
}

TEST(life_gap_by_age, between_equals_is_0_at_every_age) {
  auto const area = table_of(kEnglishArea);
  auto const got = life_gap_by_age(area, area, kYearsLived).value();
  EXPECT_EQ(got.gap, 0.0);
  for (auto const& band : got.bands) {
    EXPECT_EQ(band.total, 0.0);
  }
}

TEST(life_gap_by_age, needs_the_same_ages_and_two_whole_tables) {
  auto const area = table_of(kEnglishArea);
  auto const fewer = mortality{area.ages.first(19), area.populations.first(19),
                               area.deaths.first(19)};
  EXPECT_EQ(life_gap_by_age(area, fewer, kYearsLived).error().code,
            error_code::invalid_input);
  auto deaths = std::vector(area.deaths.begin(), area.deaths.end());
  deaths.back() = 0.0;
  EXPECT_EQ(
      life_gap_by_age(area, {area.ages, area.populations, deaths}, kYearsLived)
          .error()
          .code,
      error_code::undefined);
}

// Two causes: a growing share of the deaths, and the rest.
std::vector<double> two_causes(mortality const& table, double const at_birth) {
  auto causes = std::vector<double>(2 * table.ages.size());
  for (auto i = std::size_t{0}; i < table.ages.size(); ++i) {
    causes[i] = table.deaths[i] * (at_birth + table.ages[i] / 200.0);
    causes[table.ages.size() + i] = table.deaths[i] - causes[i];
  }
  return causes;
}

TEST(life_gap_by_cause, sums_to_the_gap_by_age_and_to_the_whole) {
  auto const first = table_of(kEnglishArea);
  auto const other = healthier(0.5, 0.006);
  auto const ages = life_gap_by_age(first, other.view(), kYearsLived).value();
  auto const got =
      life_gap_by_cause(first, two_causes(first, 0.1), other.view(),
                        two_causes(other.view(), 0.3), kYearsLived)
          .value();
  ASSERT_EQ(got.causes, 2U);
  for (auto i = std::size_t{0}; i < 20; ++i) {
    EXPECT_NEAR(got.contributions[i] + got.contributions[20 + i],
                ages.bands[i].total, 1e-12);
  }
  EXPECT_NEAR(got.totals[0] + got.totals[1], ages.gap, 1e-12);
  EXPECT_EQ(got.gap, ages.gap);
}

TEST(life_gap_by_cause, shows_causes_that_cancel) {
  // The same deaths at every age, of other causes: no gap, two halves.
  auto const area = table_of(kEnglishArea);
  auto const got = life_gap_by_cause(area, two_causes(area, 0.1), area,
                                     two_causes(area, 0.2), kYearsLived)
                       .value();
  EXPECT_EQ(got.gap, 0.0);
  EXPECT_LT(got.totals[0], -0.5);
  EXPECT_NEAR(got.totals[0] + got.totals[1], 0.0, 1e-12);
}

TEST(life_gap_by_cause, sums_to_the_gap_where_everybody_dies_in_a_band) {
  auto const ages = std::array{0.0, 5.0, 10.0};
  auto const people = std::array{1000.0, 1000.0, 1000.0};
  auto const all_die = std::array{10.0, 900.0, 100.0};
  auto const fewer_die = std::array{10.0, 90.0, 100.0};
  auto const causes = std::array{5.0, 300.0, 50.0, 5.0, 600.0, 50.0};
  auto const other = std::array{5.0, 60.0, 50.0, 5.0, 30.0, 50.0};
  auto const got =
      life_gap_by_cause({ages, people, all_die}, causes,
                        {ages, people, fewer_die}, other, kYearsLived)
          .value();
  EXPECT_GT(got.gap, 1.0);
  EXPECT_NEAR(got.totals[0] + got.totals[1], got.gap, 1e-12);
}

TEST(life_gap_by_cause, refuses_causes_that_do_not_add_up) {
  auto const area = table_of(kEnglishArea);
  auto const right = two_causes(area, 0.1);
  auto wrong = right;
  wrong[3] += 1.0;
  auto const run = [&](std::vector<double> const& causes) {
    return life_gap_by_cause(area, right, area, causes, kYearsLived);
  };
  ASSERT_TRUE(run(right).has_value());
  ASSERT_FALSE(run(wrong).has_value());
  EXPECT_NE(run(wrong).error().message.find("age 10"), std::string::npos);
  wrong = right;
  wrong[3] = -wrong[3];
  EXPECT_FALSE(run(wrong).has_value());
  wrong = right;
  wrong.pop_back();
  EXPECT_FALSE(run(wrong).has_value());
  EXPECT_FALSE(run({}).has_value());
  EXPECT_FALSE(
      run(std::vector(area.deaths.begin(), area.deaths.end())).has_value());
}

}  // namespace
}  // namespace wm::stats
