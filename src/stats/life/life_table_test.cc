#include "stats/life/life_table.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "stats/life/test_tables.h"

namespace wm::stats {
namespace {

using test_tables::kEnglishArea;
using test_tables::table_of;

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();
constexpr auto kPhe = life_expectancy_rule::phe;
constexpr auto kNoRule = life_expectancy_rule::none;

auto const kBoth = confidence_levels{};

struct published {
  double age;
  double years, lower, upper;
};

// As printed in the tests of PHEindicatormethods 2.1.1. The limits were made
// with z = 1.96, so they are compared to the four decimals compared there.
constexpr published kPhePublished[] = {
    {0, 80.16960813, 79.88268548, 80.45653078},
    {1, 79.36245674, 79.0898816, 79.63503188},
    {5, 75.44193645, 75.17407307, 75.70979983},
    {10, 70.47299936, 70.20675732, 70.7392414},
    {15, 65.52909542, 65.26548673, 65.79270412},
    {20, 60.67510088, 60.41876577, 60.931436},
    {25, 55.78835987, 55.53801579, 56.03870395},
    {30, 50.92752727, 50.68279939, 51.17225516},
    {35, 46.06740425, 45.82666794, 46.30814055},
    {40, 41.24505636, 41.00842831, 41.48168441},
    {45, 36.49322717, 36.26223216, 36.72422219},
    {50, 31.83343842, 31.60996318, 32.05691365},
    {55, 27.26027992, 27.04337271, 27.47718713},
    {60, 22.9719144, 22.76653134, 23.17729746},
    {65, 18.76856852, 18.57570352, 18.96143352},
    {70, 14.95858336, 14.77985004, 15.13731667},
    {75, 11.51684445, 11.34831778, 11.68537112},
    {80, 8.618849241, 8.451134045, 8.786564437},
    {85, 6.163942934, 5.978358351, 6.349527517},
    {90, 6.16210635, 5.887683386, 6.436529314},
};

TEST(life_expectancy, agrees_with_phe_at_every_age) {
  auto const table = table_of(kEnglishArea);
  for (auto const& row : kPhePublished) {
    auto const got = life_expectancy(table, row.age, kYearsLived, kPhe, kBoth);
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(status_of(*got), status::ok);
    EXPECT_NEAR(*got->value, row.years, 5e-8) << row.age;
    EXPECT_NEAR(got->limits[0].lower, row.lower, 5e-5) << row.age;
    EXPECT_NEAR(got->limits[0].upper, row.upper, 5e-5) << row.age;
  }
}

TEST(life_expectancy, widens_with_confidence_around_the_value) {
  auto const got =
      life_expectancy(table_of(kEnglishArea), 65, kYearsLived, kPhe, kBoth);
  ASSERT_EQ(got->limits.size(), 2U);
  EXPECT_LT(got->limits[1].lower, got->limits[0].lower);
  EXPECT_LT(got->limits[0].lower, *got->value);
  EXPECT_LT(*got->value, got->limits[0].upper);
  EXPECT_LT(got->limits[0].upper, got->limits[1].upper);
}

TEST(life_expectancy, takes_any_bands_and_any_last_one) {
  // 10 deaths among 1,000 aged 0-9: q = 0.1 / (1 + 0.1 * 0.5) = 2/21 with
  // deaths in the middle; then 50 of 1,000 a year, 20 more years.
  auto const ages = std::array{0.0, 10.0};
  auto const people = std::array{1000.0, 1000.0};
  auto const deaths = std::array{10.0, 50.0};
  auto const got =
      life_expectancy({ages, people, deaths}, 0, {0.5, 0.5}, kNoRule, kBoth);
  EXPECT_NEAR(*got->value, 10.0 * (1.0 - 1.0 / 21.0) + 20.0 * 19.0 / 21.0,
              1e-12);
  // At 10: e = 20, and var e = 1 / (50 * 0.05^2) = 8.
  auto const at_10 =
      life_expectancy({ages, people, deaths}, 10, kYearsLived, kNoRule, kBoth);
  EXPECT_DOUBLE_EQ(*at_10->value, 20.0);
  EXPECT_DOUBLE_EQ(at_10->limits[0].upper, 20.0 + kZ95 * std::sqrt(8.0));
}

TEST(life_expectancy, of_a_hundred_single_years_at_one_rate_is_its_inverse) {
  // Who dies at 2 % a year at any age lives 50 years.
  auto ages = std::vector<double>{};
  for (auto age = 0; age <= 100; ++age) {
    ages.push_back(age);
  }
  auto const people = std::vector<double>(ages.size(), 1000.0);
  auto const deaths = std::vector<double>(ages.size(), 20.0);
  auto const got =
      life_expectancy({ages, people, deaths}, 0, {0.5, 0.5}, kNoRule, kBoth);
  EXPECT_NEAR(*got->value, 50.0, 1e-9);
}

TEST(life_expectancy, at_1_does_not_ask_how_long_babies_lived) {
  auto const table = table_of(kEnglishArea);
  auto const early = life_expectancy(table, 0, kYearsLived, kPhe, kBoth);
  auto const late = life_expectancy(table, 0, {0.9, 0.5}, kPhe, kBoth);
  EXPECT_NE(*early->value, *late->value);
  EXPECT_EQ(*life_expectancy(table, 1, kYearsLived, kPhe, kBoth)->value,
            *life_expectancy(table, 1, {0.9, 0.5}, kPhe, kBoth)->value);
}

TEST(life_expectancy, is_the_same_for_a_population_a_million_times_larger) {
  auto people = std::vector<double>{};
  auto deaths = std::vector<double>{};
  for (auto const& band : kEnglishArea) {
    people.push_back(band.population * 1e6);
    deaths.push_back(band.deaths * 1e6);
  }
  auto const small = table_of(kEnglishArea);
  auto const large = mortality{small.ages, people, deaths};
  auto const a = life_expectancy(small, 0, kYearsLived, kPhe, kBoth);
  auto const b = life_expectancy(large, 0, kYearsLived, kPhe, kBoth);
  EXPECT_NEAR(*a->value, *b->value, 1e-10);
  EXPECT_NEAR((a->limits[0].upper - *a->value) / 1000.0,
              b->limits[0].upper - *b->value, 1e-9);
}

// A change of one band of the area, and what becomes of the result.
reason reason_with(std::size_t const band, double const people,
                   double const deaths, life_expectancy_rule const rule) {
  auto bands = std::vector(std::begin(kEnglishArea), std::end(kEnglishArea));
  bands[band].population = people;
  bands[band].deaths = deaths;
  auto const held = test_tables::columns(bands);
  auto const got = life_expectancy(held.view(), 0, kYearsLived, rule, kBoth);
  EXPECT_TRUE(got.has_value());
  EXPECT_EQ(got->value.has_value(), got->why == reason::none);
  return got->why;
}

TEST(life_expectancy, has_reasons_for_what_a_table_cannot_tell) {
  EXPECT_EQ(reason_with(5, 0, 0, kNoRule), reason::empty_band);
  EXPECT_EQ(reason_with(19, 11936, 0, kNoRule), reason::no_deaths_in_last_band);
  EXPECT_EQ(reason_with(18, 119, 1936, kPhe), reason::deaths_exceed_population);
  EXPECT_EQ(reason_with(18, 119, 1936, kNoRule), reason::none);
  EXPECT_EQ(reason_with(0, 7060, 0, kPhe), reason::none);
}

TEST(life_expectancy, of_5000_people_or_fewer_is_held_back_by_phe) {
  auto const ages = std::array{0.0, 1.0};
  auto const deaths = std::array{10.0, 100.0};
  auto const few = std::array{1000.0, 4000.0};
  auto const enough = std::array{1000.0, 4001.0};
  EXPECT_EQ(
      life_expectancy({ages, few, deaths}, 0, kYearsLived, kPhe, kBoth)->why,
      reason::small_population);
  EXPECT_EQ(
      life_expectancy({ages, enough, deaths}, 0, kYearsLived, kPhe, kBoth)->why,
      reason::none);
}

TEST(life_expectancy, with_a_wide_interval_keeps_the_limits_without_a_value) {
  // 4 deaths in the last band: e = 1500 / 4, with a standard error of half
  // of it.
  auto const ages = std::array{0.0, 1.0};
  auto const people = std::array{5000.0, 1500.0};
  auto const deaths = std::array{10.0, 4.0};
  auto const got =
      life_expectancy({ages, people, deaths}, 1, kYearsLived, kPhe, kBoth);
  EXPECT_EQ(got->why, reason::wide_interval);
  EXPECT_FALSE(got->value);
  ASSERT_EQ(got->limits.size(), 2U);
  EXPECT_NEAR(got->limits[0].lower, 375.0 - kZ95 * 187.5, 1e-9);
  EXPECT_EQ(got->limits[1].lower, 0.0);
}

TEST(life_expectancy, where_everybody_dies_in_a_band_ends_there) {
  // 900 deaths a year among 1,000 aged 1-4: more than all entering can be.
  auto const ages = std::array{0.0, 1.0, 5.0};
  auto const people = std::array{1000.0, 1000.0, 1000.0};
  auto const deaths = std::array{0.0, 900.0, 1.0};
  auto const got =
      life_expectancy({ages, people, deaths}, 1, kYearsLived, kNoRule, kBoth);
  EXPECT_DOUBLE_EQ(*got->value, 2.0);
  EXPECT_EQ(got->limits[0].upper, 2.0);
}

TEST(life_expectancy, refuses_impossible_tables_and_names_the_band) {
  auto const area = table_of(kEnglishArea);
  for (auto const bad : {-1.0, kNan, kInfinity, 1e13}) {
    auto deaths = std::vector(area.deaths.begin(), area.deaths.end());
    deaths[3] = bad;
    auto const got = life_expectancy({area.ages, area.populations, deaths}, 0,
                                     kYearsLived, kPhe, kBoth);
    ASSERT_FALSE(got.has_value()) << bad;
    EXPECT_EQ(got.error().code, error_code::invalid_input);
    EXPECT_NE(got.error().message.find("age 10"), std::string::npos)
        << got.error().message;
    auto people = std::vector(area.populations.begin(), area.populations.end());
    people[3] = bad;
    EXPECT_FALSE(life_expectancy({area.ages, people, area.deaths}, 0,
                                 kYearsLived, kPhe, kBoth)
                     .has_value());
    auto ages = std::vector(area.ages.begin(), area.ages.end());
    ages[3] = bad;
    EXPECT_FALSE(life_expectancy({ages, area.populations, area.deaths}, 0,
                                 kYearsLived, kPhe, kBoth)
                     .has_value());
  }
  EXPECT_FALSE(life_expectancy(area, 66, kYearsLived, kPhe, kBoth).has_value());
  EXPECT_FALSE(
      life_expectancy(area, kNan, kYearsLived, kPhe, kBoth).has_value());
  EXPECT_FALSE(life_expectancy({}, 0, kYearsLived, kPhe, kBoth).has_value());
  EXPECT_FALSE(life_expectancy({area.ages.first(1), area.populations.first(1),
                                area.deaths.first(1)},
                               0, kYearsLived, kPhe, kBoth)
                   .has_value());
  EXPECT_FALSE(
      life_expectancy({area.ages, area.populations, area.deaths.first(19)}, 0,
                      kYearsLived, kPhe, kBoth)
          .has_value());
  for (auto const share : {0.0, 1.0, -0.1, kNan}) {
    EXPECT_FALSE(
        life_expectancy(area, 0, {share, 0.5}, kPhe, kBoth).has_value());
    EXPECT_FALSE(
        life_expectancy(area, 0, {0.1, share}, kPhe, kBoth).has_value());
  }
}

TEST(life_expectancy, stays_finite_at_the_edges_of_what_it_accepts) {
  auto const ages = std::array{0.0, 5.0, 150.0};
  for (auto const people : {1e-300, 1.0, 1e12}) {
    for (auto const deaths : {0.0, 1e-300, 1e-3, 1e9, 1e12}) {
      auto const n = std::array{people, people, people};
      auto const d = std::array{deaths, deaths, deaths};
      auto const got =
          life_expectancy({ages, n, d}, 0, kYearsLived, kNoRule, kBoth);
      ASSERT_TRUE(got.has_value());
      EXPECT_EQ(got->value.has_value(), !got->limits.empty());
      if (got->value) {
        EXPECT_TRUE(std::isfinite(*got->value));
        EXPECT_TRUE(std::isfinite(got->limits[1].upper));
        EXPECT_GE(got->limits[1].lower, 0.0);
      }
    }
  }
}

TEST(life_table, shows_every_step_and_begins_with_100000) {
  auto const table = table_of(kEnglishArea);
  auto const rows = life_table(table, kYearsLived).value();
  ASSERT_EQ(rows.size(), 20U);
  EXPECT_EQ(rows[0].survivors, 100'000.0);
  // 17 of 7,060: q = M / (1 + 0.9 M).
  auto const rate = 17.0 / 7060.0;
  EXPECT_DOUBLE_EQ(rows[0].death_rate, rate);
  EXPECT_DOUBLE_EQ(rows[0].death_probability, rate / (1 + 0.9 * rate));
  EXPECT_EQ(rows[0].width, 1.0);
  EXPECT_EQ(rows[1].width, 4.0);
  EXPECT_FALSE(rows[19].width);
  EXPECT_EQ(rows[19].death_probability, 1.0);
  auto dying = 0.0;
  auto years = 0.0;
  for (auto const& row : rows) {
    dying += row.dying;
    years += row.years_in_band;
  }
  EXPECT_NEAR(dying, 100'000.0, 1e-6);
  EXPECT_NEAR(years, rows[0].years_ahead, 1e-6);
  for (auto const& row : kPhePublished) {
    auto const at = static_cast<std::size_t>(&row - kPhePublished);
    EXPECT_NEAR(rows[at].expectancy, row.years, 5e-8);
    auto const error = std::sqrt(rows[at].expectancy_variance);
    EXPECT_NEAR(rows[at].expectancy + 1.96 * error, row.upper, 5e-8);
  }
}

TEST(life_table, of_an_endless_last_band_is_undefined) {
  auto const ages = std::array{0.0, 5.0};
  auto const people = std::array{10.0, 10.0};
  for (auto const last : {0.0, 1e-300}) {
    auto const deaths = std::array{1.0, last};
    EXPECT_EQ(life_table({ages, people, deaths}, kYearsLived).error().code,
              error_code::undefined);
  }
  auto const nobody = std::array{0.0, 10.0};
  auto const deaths = std::array{0.0, 1.0};
  EXPECT_EQ(life_table({ages, nobody, deaths}, kYearsLived).error().code,
            error_code::undefined);
}

}  // namespace
}  // namespace wm::stats
