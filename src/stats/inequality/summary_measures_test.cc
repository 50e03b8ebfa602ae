#include "stats/inequality/summary_measures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

#include "stats/normal.h"

namespace wm::stats {
namespace {

using enum inequality_measure;

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

auto const kBoth = confidence_levels{};

struct table {
  std::vector<double> values, errors, populations, order;
  inequality_question question{favourable::high, {}, {}};

  result<inequality_summary> measure() const {
    return inequality_measures({values, errors, populations, order}, question,
                               kBoth);
  }
};

// Skilled birth attendance by education: case 3 of the test data of
// healthequal 1.0.1 [percent].
table birth_attendance() {
  return {{19.939, 52.067, 83.222},
          {1.54, 1.036, 4.208},
          {5361, 14003, 7007},
          {1, 2, 3},
          {favourable::high, {}, 100.0}};
}

// Three groups of 1, 2 and 1 people, mean 22.5.
table three_groups() {
  return {{10, 20, 40}, {1, 2, 3}, {1, 2, 1}, {}, {favourable::low, {}, {}}};
}

double standard_error(estimate const& of) {
  return (of.limits[0].upper - *of.value) / kZ95;
}

TEST(inequality_measures, of_three_groups_are_those_worked_by_hand) {
  auto const got = three_groups().measure().value();
  EXPECT_EQ(got.mean, 22.5);
  EXPECT_EQ(*got[difference].value, 30.0);
  EXPECT_NEAR(standard_error(got[difference]), std::sqrt(1.0 + 9.0), 1e-12);
  EXPECT_EQ(*got[ratio].value, 4.0);
  EXPECT_NEAR(got[ratio].limits[0].upper,
              4.0 * std::exp(kZ95 * std::hypot(1.0 / 10, 3.0 / 40)), 1e-12);
  EXPECT_EQ(*got[population_attributable_risk].value, -12.5);
  EXPECT_NEAR(*got[population_attributable_fraction].value, -1250.0 / 22.5,
              1e-12);
  // (12.5^2 + 2 * 2.5^2 + 17.5^2) / 4
  EXPECT_EQ(*got[between_group_variance].value, 118.75);
  EXPECT_EQ(*got[between_group_standard_deviation].value, std::sqrt(118.75));
  EXPECT_EQ(*got[coefficient_of_variation].value,
            100.0 * std::sqrt(118.75) / 22.5);
  // Shares of the mean 4/9, 8/9, 16/9: (4 ln 4/9 + 2 * 8 ln 8/9 + 16 ln 16/9)
  // / 36 and (ln 9/4 + 2 ln 9/8 + ln 9/16) / 4, times 1000.
  EXPECT_NEAR(*got[theil_index].value,
              1000.0 *
                  (4 * std::log(4.0 / 9) + 16 * std::log(8.0 / 9) +
                   16 * std::log(16.0 / 9)) /
                  36.0,
              1e-10);
  EXPECT_NEAR(
      *got[mean_log_deviation].value,
      1000.0 *
          (std::log(9.0 / 4) + 2 * std::log(9.0 / 8) + std::log(9.0 / 16)) /
          4.0,
      1e-10);
  EXPECT_NEAR(*got[mean_difference_from_mean].value, 32.5 / 3.0, 1e-12);
  EXPECT_EQ(*got[mean_difference_from_mean_weighted].value, 35.0 / 4.0);
  EXPECT_NEAR(*got[index_of_disparity].value, 3250.0 / 3.0 / 22.5, 1e-12);
  EXPECT_NEAR(*got[index_of_disparity_weighted].value, 3500.0 / 4.0 / 22.5,
              1e-12);
  EXPECT_NEAR(*got[mean_difference_from_best].value, 40.0 / 3.0, 1e-12);
  EXPECT_EQ(*got[mean_difference_from_best_weighted].value, 50.0 / 4.0);
}

TEST(inequality_measures, have_the_variance_of_ahn_where_nothing_differs) {
  // Two halves alike: 2 (s2^2 - s4 + se4) with variances 1, s2 = 1/2,
  // s4 = se4 = 1/8: 2 / 4.
  auto const alike = table{{5, 5}, {1, 1}, {1, 1}, {}, {}};
  auto const got = alike.measure().value();
  EXPECT_EQ(*got[between_group_variance].value, 0.0);
  EXPECT_EQ(got[between_group_variance].limits[0].lower, 0.0);
  EXPECT_NEAR(standard_error(got[between_group_variance]), std::sqrt(0.5),
              1e-12);
}

// What each measure changes by when one value does.
TEST(inequality_measures, have_standard_errors_of_their_own_gradients) {
  auto const step = 1e-4;
  auto groups = table{{31, 20, 43, 28, 37},
                      {1, 2, 3, 1, 2},
                      {500, 900, 400, 300, 700},
                      {},
                      {favourable::high, 2, {}}};
  auto const here = groups.measure().value();
  for (auto const what :
       {difference, population_attributable_risk,
        population_attributable_fraction, between_group_standard_deviation,
        coefficient_of_variation, theil_index, mean_log_deviation,
        index_of_disparity, index_of_disparity_weighted,
        mean_difference_from_best, mean_difference_from_best_weighted,
        mean_difference_from_mean, mean_difference_from_mean_weighted,
        mean_difference_from_reference,
        mean_difference_from_reference_weighted}) {
    auto sum = 0.0;
    for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
      auto more = groups;
      auto less = groups;
      more.values[i] += step;
      less.values[i] -= step;
      auto const slope = (*more.measure().value()[what].value -
                          *less.measure().value()[what].value) /
                         (2.0 * step);
      sum += std::pow(slope * groups.errors[i], 2.0);
    }
    EXPECT_NEAR(standard_error(here[what]), std::sqrt(sum),
                1e-5 * std::sqrt(sum))
        << word(what);
  }
}

TEST(inequality_measures, have_limits_of_the_fraction_in_its_own_unit) {
  // The fraction is the risk over the mean, and so are its limits: all three
  // are 100 / mean times the risk's. healthequal 1.0.1 leaves the percent out
  // of the limits: 54.63 to 54.67 for 52.8 to 56.5.
  auto const got = birth_attendance().measure().value();
  auto const& risk = got[population_attributable_risk];
  auto const& fraction = got[population_attributable_fraction];
  EXPECT_NEAR(*fraction.value, 54.648062703741644, 1e-9);
  EXPECT_NEAR(*fraction.value, 100.0 * *risk.value / *got.mean, 1e-9);
  EXPECT_NEAR(fraction.limits[0].lower,
              100.0 * risk.limits[0].lower / *got.mean, 1e-9);
  EXPECT_NEAR(standard_error(fraction), 0.9491913387582946, 1e-9);
}

TEST(inequality_measures, fit_a_logistic_curve_that_counts_each_person_once) {
  // Maximum likelihood: what is counted and what the curve expects agree in
  // sum and in rank, each group weighing as many as it has people.
  // healthequal 1.0.1 weighs by their square.
  auto const groups = birth_attendance();
  auto const got = groups.measure().value();
  auto const rise = *got[slope_index_logistic].value / 100.0;
  auto const ratio_of_ends = *got[relative_index_logistic].value;
  auto const lower = rise / (ratio_of_ends - 1.0);
  auto const upper = lower + rise;
  auto const logit = [](double const p) { return std::log(p / (1.0 - p)); };
  auto const all = 5361.0 + 14003.0 + 7007.0;
  auto below = 0.0;
  auto sum = 0.0;
  auto by_rank = 0.0;
  for (auto i = std::size_t{0}; i < 3; ++i) {
    auto const people = groups.populations[i];
    auto const rank = (below + 0.5 * people) / all;
    auto const expected =
        1.0 /
        (1.0 + std::exp(-logit(lower) - rank * (logit(upper) - logit(lower))));
    sum += people * (groups.values[i] / 100.0 - expected);
    by_rank += people * rank * (groups.values[i] / 100.0 - expected);
    below += people;
  }
  EXPECT_NEAR(sum / all, 0.0, 1e-12);
  EXPECT_NEAR(by_rank / all, 0.0, 1e-12);
}

TEST(inequality_measures, compare_with_a_reference_where_one_is_given) {
  auto groups = three_groups();
  groups.question.reference = 1;
  auto const low_wanted = groups.measure().value();
  EXPECT_EQ(*low_wanted[difference].value, 40.0 - 20.0);
  EXPECT_EQ(*low_wanted[ratio].value, 2.0);
  EXPECT_EQ(*low_wanted[mean_difference_from_reference].value, 10.0);
  EXPECT_EQ(*low_wanted[mean_difference_from_reference_weighted].value, 7.5);
  groups.question.wanted = favourable::high;
  auto const high_wanted = groups.measure().value();
  EXPECT_EQ(*high_wanted[difference].value, 20.0 - 10.0);
  EXPECT_NEAR(*high_wanted[mean_difference_from_best].value, 50.0 / 3.0, 1e-12);
  EXPECT_EQ(*high_wanted[population_attributable_risk].value, 0.0);
}

TEST(inequality_measures, of_ordered_groups_compare_the_two_ends) {
  auto groups = three_groups();
  groups.order = {3, 1, 2};  // 20 is the most disadvantaged, 10 the least
  auto const low_wanted = groups.measure().value();
  EXPECT_EQ(*low_wanted[difference].value, 20.0 - 10.0);
  groups.question.wanted = favourable::high;
  EXPECT_EQ(*groups.measure().value()[difference].value, 10.0 - 20.0);
}

TEST(inequality_measures, say_what_each_one_lacks) {
  auto groups = three_groups();
  groups.populations.clear();
  auto const no_people = groups.measure().value();
  EXPECT_FALSE(no_people.mean);
  EXPECT_EQ(no_people[difference].why, reason::none);
  EXPECT_EQ(no_people[mean_difference_from_best].why, reason::none);
  EXPECT_EQ(no_people[theil_index].why, reason::no_populations);
  EXPECT_EQ(no_people[population_attributable_risk].why,
            reason::no_populations);
  EXPECT_EQ(no_people[slope_index_linear].why, reason::no_order);
  EXPECT_EQ(no_people[mean_difference_from_reference].why,
            reason::no_reference);

  groups = three_groups();
  groups.errors.clear();
  groups.order = {1, 2, 3};
  auto const no_errors = groups.measure().value();
  EXPECT_EQ(no_errors[theil_index].why, reason::no_standard_errors);
  EXPECT_TRUE(no_errors[theil_index].value);
  EXPECT_TRUE(no_errors[theil_index].limits.empty());
  // From the scatter about the line, not from the groups' errors.
  EXPECT_EQ(no_errors[slope_index_linear].why, reason::none);
  EXPECT_EQ(no_errors[slope_index_logistic].why, reason::no_scale);

  auto const two =
      table{{1, 2}, {1, 1}, {1, 1}, {1, 2}, {favourable::high, {}, 100.0}}
          .measure()
          .value();
  EXPECT_EQ(two[slope_index_linear].why, reason::too_few_groups);
  EXPECT_EQ(two[difference].why, reason::none);
}

TEST(inequality_measures, of_zeros_have_reasons_instead_of_infinities) {
  auto groups = table{{0, 20, 40}, {0, 2, 3}, {1, 2, 1}, {}, {}};
  auto const one = groups.measure().value();
  EXPECT_EQ(one[ratio].why, reason::zero_comparator);
  EXPECT_EQ(one[mean_log_deviation].why, reason::value_off_scale);
  EXPECT_FALSE(one[mean_log_deviation].value);
  // 0 ln 0 is 0: two halves of the people at 1 and the rest at 0 and 2 times
  // the mean.
  EXPECT_NEAR(*one[theil_index].value, 1000.0 * 0.25 * 2.0 * std::log(2.0),
              1e-10);
  groups.values = {0, 0, 0};
  auto const all = groups.measure().value();
  EXPECT_EQ(all[difference].value, 0.0);
  EXPECT_EQ(all[theil_index].why, reason::zero_comparator);
  EXPECT_EQ(all[coefficient_of_variation].why, reason::zero_comparator);
  EXPECT_EQ(all[population_attributable_fraction].why, reason::zero_comparator);
}

TEST(inequality_measures, of_equal_groups_are_0_without_false_limits) {
  auto groups = table{{7, 7, 7}, {1, 1, 1}, {3, 2, 4}, {1, 2, 3}, {}};
  auto const got = groups.measure().value();
  for (auto const what :
       {between_group_standard_deviation, coefficient_of_variation, theil_index,
        mean_log_deviation, index_of_disparity, mean_difference_from_best,
        mean_difference_from_mean_weighted,
        mean_difference_from_reference_weighted}) {
    EXPECT_NEAR(*got[what].value, 0.0, 1e-12) << word(what);
  }
  EXPECT_EQ(got[slope_index_linear].why, reason::no_variation);
  EXPECT_EQ(*got[difference].value, 0.0);
  EXPECT_EQ(*got[ratio].value, 1.0);
}

TEST(inequality_measures, of_all_or_nothing_have_no_logistic_curve) {
  auto const got = table{{0, 0, 100, 100},
                         {1, 1, 1, 1},
                         {10, 10, 10, 10},
                         {1, 2, 3, 4},
                         {favourable::high, {}, 100.0}}
                       .measure()
                       .value();
  EXPECT_EQ(got[slope_index_logistic].why, reason::no_convergence);
  EXPECT_TRUE(got[slope_index_linear].value);
}

// Every number that leaves is finite, every limit on its side of the value.
void expect_sound(inequality_summary const& got) {
  for (auto i = std::size_t{0}; i < kInequalityMeasures; ++i) {
    auto const& one = got.measures[i];
    auto const name = word(static_cast<inequality_measure>(i));
    EXPECT_TRUE(one.value || one.why != reason::none) << name;
    EXPECT_TRUE(one.value || one.limits.empty()) << name;
    EXPECT_TRUE(one.limits.empty() || one.why == reason::none) << name;
    EXPECT_TRUE(!one.value || std::isfinite(*one.value)) << name;
    for (auto const& limits : one.limits) {
      EXPECT_TRUE(std::isfinite(limits.lower)) << name;
      EXPECT_TRUE(std::isfinite(limits.upper)) << name;
      EXPECT_LE(limits.lower, *one.value) << name;
      EXPECT_GE(limits.upper, *one.value) << name;
    }
  }
}

TEST(inequality_measures, of_extreme_numbers_are_sound) {
  for (auto const size : {1e-300, 1e-9, 1.0, 1e9, 1e300}) {
    for (auto const people : {1e-300, 1.0, 1e9, 1e300}) {
      for (auto const ordered : {false, true}) {
        auto groups = three_groups();
        for (auto& value : groups.values) {
          value *= size;
        }
        groups.errors = {0.0, size, size};
        groups.populations[1] = people;
        if (ordered) {
          groups.order = {1, 2, 3};
        }
        expect_sound(groups.measure().value());
        groups.values[0] = -size;
        expect_sound(groups.measure().value());
        groups.values = {0.0, 0.0, size};
        groups.question.scale = size;
        expect_sound(groups.measure().value());
        groups.populations = {0.0, 0.0, people};
        expect_sound(groups.measure().value());
      }
    }
  }
}

TEST(inequality_measures, refuse_what_cannot_be_and_name_the_group) {
  EXPECT_FALSE(table{}.measure().has_value());
  EXPECT_FALSE((table{{1}, {1}, {1}, {}, {}}).measure().has_value());
  for (auto const bad : {kNan, kInfinity, -1.0}) {
    auto groups = birth_attendance();
    groups.values[1] = bad;
    ASSERT_FALSE(groups.measure().has_value()) << bad;
    EXPECT_NE(groups.measure().error().message.find("group 2"),
              std::string::npos);
    groups = birth_attendance();
    groups.errors[1] = bad;
    EXPECT_FALSE(groups.measure().has_value()) << bad;
    groups = birth_attendance();
    groups.populations[1] = bad;
    EXPECT_FALSE(groups.measure().has_value()) << bad;
    groups = birth_attendance();
    groups.order[1] = bad;
    EXPECT_EQ(groups.measure().has_value(), bad == -1.0);
    groups = birth_attendance();
    groups.question.scale = bad;
    EXPECT_FALSE(groups.measure().has_value()) << bad;
  }
  auto groups = birth_attendance();
  groups.order[1] = 3;
  EXPECT_FALSE(groups.measure().has_value());
  groups = birth_attendance();
  groups.populations = {0, 0, 0};
  EXPECT_FALSE(groups.measure().has_value());
  groups = birth_attendance();
  groups.errors.pop_back();
  EXPECT_FALSE(groups.measure().has_value());
  groups = birth_attendance();
  groups.question.reference = 3;
  EXPECT_FALSE(groups.measure().has_value());
  groups = birth_attendance();
  groups.question.scale = 1.0;
  EXPECT_FALSE(groups.measure().has_value());
}

TEST(inequality_measure, has_a_word_of_its_own) {
  auto words = std::set<std::string_view>{};
  for (auto i = std::size_t{0}; i < kInequalityMeasures; ++i) {
    words.insert(word(static_cast<inequality_measure>(i)));
  }
  EXPECT_EQ(words.size(), kInequalityMeasures);
  EXPECT_EQ(word(mean_difference_from_reference_weighted),
            "mean_difference_from_reference_weighted");
}

}  // namespace
}  // namespace wm::stats
