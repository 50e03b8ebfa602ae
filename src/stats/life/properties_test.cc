#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

#include "stats/life/healthy_life_expectancy.h"
#include "stats/life/life_gap.h"
#include "stats/life/life_table.h"

namespace wm::stats {
namespace {

constexpr auto kNoRule = life_expectancy_rule::none;
constexpr auto kShares = health_variance::shares;

// Bands of 1 to 10 years with people in each and deaths in the last, no more
// deaths than people.
struct drawn_table {
  std::vector<double> ages, populations, deaths;
  mortality view() const { return {ages, populations, deaths}; }
};

drawn_table draw_table() {
  auto table = drawn_table{};
  auto const bands = *rc::gen::inRange(2, 25);
  auto age = 0;
  for (auto i = 0; i < bands; ++i) {
    auto const people = *rc::gen::inRange(1, 1'000'000);
    auto const fewest = i + 1 == bands ? 1 : 0;
    table.ages.push_back(age);
    table.populations.push_back(people);
    table.deaths.push_back(*rc::gen::inRange(fewest, people + 1));
    age += *rc::gen::inRange(1, 6);
  }
  return table;
}

// The same ages and people, other deaths.
drawn_table with_other_deaths(drawn_table table) {
  for (auto i = std::size_t{0}; i < table.deaths.size(); ++i) {
    auto const fewest = i + 1 == table.deaths.size() ? 1 : 0;
    table.deaths[i] =
        *rc::gen::inRange(fewest, static_cast<int>(table.populations[i]) + 1);
  }
  return table;
}

double years_at_birth(drawn_table const& table) {
  return life_expectancy(table.view(), 0, kYearsLived, kNoRule, {})
      .value()
      .value.value();
}

RC_GTEST_PROP(life_expectancy, falls_when_deaths_rise, ()) {
  auto const table = draw_table();
  auto worse = table;
  auto const band = *rc::gen::inRange<std::size_t>(0, table.ages.size());
  worse.deaths[band] += *rc::gen::inRange(1, 1000);
  RC_ASSERT(years_at_birth(worse) <= years_at_birth(table) * (1.0 + 1e-12));
}

RC_GTEST_PROP(life_expectancy, lies_within_limits_that_widen, ()) {
  auto const table = draw_table();
  auto const at = *rc::gen::elementOf(table.ages);
  auto const got =
      life_expectancy(table.view(), at, kYearsLived, kNoRule, {}).value();
  RC_ASSERT(got.limits.size() == 2U);
  RC_ASSERT(0.0 <= got.limits[1].lower);
  RC_ASSERT(got.limits[1].lower <= got.limits[0].lower);
  RC_ASSERT(got.limits[0].lower <= *got.value);
  RC_ASSERT(*got.value <= got.limits[0].upper);
  RC_ASSERT(got.limits[0].upper <= got.limits[1].upper);
}

RC_GTEST_PROP(life_expectancy, is_what_the_whole_table_shows, ()) {
  auto const table = draw_table();
  auto const rows = life_table(table.view(), kYearsLived).value();
  auto survivors_left = kRadix;
  for (auto const& row : rows) {
    RC_ASSERT(row.survivors <= survivors_left);
    survivors_left = row.survivors;
    auto const alone =
        life_expectancy(table.view(), row.age, kYearsLived, kNoRule, {});
    RC_ASSERT(alone->value == row.expectancy);
  }
}

RC_GTEST_PROP(life_gap_by_age, sums_to_the_gap, ()) {
  auto const first = draw_table();
  auto const second = with_other_deaths(first);
  auto const gap = years_at_birth(second) - years_at_birth(first);
  auto const got =
      life_gap_by_age(first.view(), second.view(), kYearsLived).value();
  auto const longest = std::max(years_at_birth(first), years_at_birth(second));
  RC_ASSERT(std::abs(got.gap - gap) <= 1e-10 * longest);
}

RC_GTEST_PROP(life_gap_by_cause, sums_to_the_gap, ()) {
  auto const first = draw_table();
  auto const second = with_other_deaths(first);
  auto const split = [](drawn_table const& table) {
    auto causes = table.deaths;
    for (auto i = std::size_t{0}; i < table.deaths.size(); ++i) {
      causes[i] = *rc::gen::inRange(0, static_cast<int>(table.deaths[i]) + 1);
      causes.push_back(table.deaths[i] - causes[i]);
    }
    return causes;
  };
  auto const got = life_gap_by_cause(first.view(), split(first), second.view(),
                                     split(second), kYearsLived)
                       .value();
  auto const size = std::abs(got.totals[0]) + std::abs(got.totals[1]) + 1.0;
  RC_ASSERT(std::abs(got.totals[0] + got.totals[1] - got.gap) <= 1e-9 * size);
}

RC_GTEST_PROP(healthy_life_expectancy, never_exceeds_life_expectancy, ()) {
  auto const table = draw_table();
  auto shares = std::vector<double>{};
  for (auto i = std::size_t{0}; i < table.ages.size(); ++i) {
    shares.push_back(*rc::gen::inRange(0, 101) / 100.0);
  }
  auto const variances = std::vector<double>(shares.size(), 1e-4);
  auto const healthy =
      healthy_life_expectancy(table.view(), {shares, variances}, 0, kYearsLived,
                              kShares, kNoRule, {})
          .value();
  RC_ASSERT(*healthy.value <= years_at_birth(table) * (1.0 + 1e-12));
  RC_ASSERT(*healthy.value >= 0.0);
}

}  // namespace
}  // namespace wm::stats
