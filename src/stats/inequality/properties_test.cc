#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include "stats/inequality/slope_index.h"
#include "stats/inequality/summary_measures.h"
#include "stats/quantile.h"

namespace wm::stats {
namespace {

using enum inequality_measure;

// Groups with rates between 1 and 1000 per some unit.
struct drawn_groups {
  std::vector<double> quantiles, populations, values, errors;
};

drawn_groups draw_groups(int const fewest) {
  auto groups = drawn_groups{};
  auto const size = *rc::gen::inRange(fewest, 16);
  for (auto i = 1; i <= size; ++i) {
    groups.quantiles.push_back(i);
    groups.populations.push_back(*rc::gen::inRange(1, 1'000'000));
    groups.values.push_back(*rc::gen::inRange(100, 100'001) / 100.0);
    groups.errors.push_back(*rc::gen::inRange(0, 1000) / 10'000.0);
  }
  return groups;
}

slope_index slope_of(drawn_groups const& groups, slope_method const how,
                     double const multiplier = 1.0) {
  return slope_index_of_inequality({groups.quantiles, groups.populations,
                                    groups.values, groups.errors},
                                   how, multiplier, {7, 0, kFewestRepetitions},
                                   {})
      .value();
}

slope_method draw_method() {
  return {*rc::gen::element(value_scale::plain, value_scale::log),
          *rc::gen::element(slope_fit::values, slope_fit::transformed_values),
          *rc::gen::element(slope_limits::closed, slope_limits::slope_alone)};
}

bool are_same(estimate const& one, estimate const& other) {
  auto const pairs = [](estimate const& of) {
    auto numbers = std::vector<double>{of.value.value_or(0.0)};
    for (auto const& limits : of.limits) {
      numbers.push_back(limits.lower);
      numbers.push_back(limits.upper);
    }
    return numbers;
  };
  return one.why == other.why && pairs(one) == pairs(other);
}

RC_GTEST_PROP(slope_index, does_not_depend_on_the_order_of_rows, ()) {
  auto const groups = draw_groups(3);
  auto const size = groups.values.size();
  auto turned = groups;
  auto const by = *rc::gen::inRange<std::size_t>(1, size);
  for (auto* const column : {&turned.quantiles, &turned.populations,
                             &turned.values, &turned.errors}) {
    std::ranges::reverse(*column);
    std::ranges::rotate(*column, column->begin() + static_cast<long>(by));
  }
  auto how = draw_method();
  how.limits = *rc::gen::element(slope_limits::closed, slope_limits::simulated);
  auto const one = slope_of(groups, how);
  auto const other = slope_of(turned, how);
  RC_ASSERT(are_same(one.slope, other.slope));
  RC_ASSERT(are_same(one.relative, other.relative));
}

RC_GTEST_PROP(slope_index, lies_within_limits_that_widen, ()) {
  auto const got = slope_of(draw_groups(3), draw_method());
  for (auto const* one : {&got.slope, &got.relative}) {
    if (one->limits.empty()) {
      RC_ASSERT(one->why != reason::none);
      continue;
    }
    auto const slack = 1e-12 * std::abs(*one->value);
    RC_ASSERT(one->limits[1].lower <= one->limits[0].lower + slack);
    RC_ASSERT(one->limits[0].lower <= *one->value + slack);
    RC_ASSERT(*one->value <= one->limits[0].upper + slack);
    RC_ASSERT(one->limits[0].upper <= one->limits[1].upper + slack);
  }
}

RC_GTEST_PROP(slope_index, turned_round_is_the_reciprocal_ratio, ()) {
  auto const groups = draw_groups(3);
  auto const how = draw_method();
  auto const one = slope_of(groups, how, 1.0);
  auto const other = slope_of(groups, how, -1.0);
  RC_ASSERT(*one.slope.value == -*other.slope.value);
  RC_ASSERT(one.relative.why == other.relative.why ||
            one.relative.why == reason::unbounded_limits ||
            other.relative.why == reason::unbounded_limits);
  if (one.relative.value) {
    RC_ASSERT(std::abs(*one.relative.value * *other.relative.value - 1.0) <
              1e-12);
  }
}

inequality_summary measures_of(drawn_groups const& groups,
                               inequality_question const& question) {
  return inequality_measures(
             {groups.values, groups.errors, groups.populations, {}}, question,
             {})
      .value();
}

RC_GTEST_PROP(inequality_measures, of_a_to_b_is_the_reciprocal_of_b_to_a, ()) {
  auto groups = draw_groups(2);
  auto const in_order = [&](std::vector<double> const& order) {
    return inequality_measures(
               {groups.values, groups.errors, groups.populations, order},
               {favourable::high, {}, {}}, {})
        .value();
  };
  auto backwards = groups.quantiles;
  std::ranges::reverse(backwards);
  auto const one = in_order(groups.quantiles);
  auto const other = in_order(backwards);
  RC_ASSERT(*one[difference].value == -*other[difference].value);
  RC_ASSERT(std::abs(*one[ratio].value * *other[ratio].value - 1.0) < 1e-12);
  RC_ASSERT(std::abs(one[ratio].limits[0].lower * other[ratio].limits[0].upper -
                     1.0) < 1e-9);
}

RC_GTEST_PROP(inequality_measures, of_equal_groups_are_0, ()) {
  auto groups = draw_groups(2);
  std::ranges::fill(groups.values, groups.values.front());
  auto const got = measures_of(groups, {favourable::low, 0, {}});
  for (auto const what :
       {between_group_variance, between_group_standard_deviation, theil_index,
        mean_log_deviation, index_of_disparity, index_of_disparity_weighted,
        mean_difference_from_best, mean_difference_from_mean,
        mean_difference_from_reference}) {
    RC_ASSERT(std::abs(*got[what].value) <= 1e-9 * groups.values.front());
  }
}

RC_GTEST_PROP(inequality_measures, that_are_relative_have_no_unit, ()) {
  auto const groups = draw_groups(3);
  auto other = groups;
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    other.values[i] *= 1000.0;
    other.errors[i] *= 1000.0;
  }
  auto const one = measures_of(groups, {favourable::high, {}, {}});
  auto const same = measures_of(other, {favourable::high, {}, {}});
  for (auto const what :
       {ratio, population_attributable_fraction, coefficient_of_variation,
        theil_index, mean_log_deviation, index_of_disparity,
        index_of_disparity_weighted}) {
    auto const slack = 1e-9 * (1.0 + std::abs(*one[what].value));
    RC_ASSERT(std::abs(*one[what].value - *same[what].value) <= slack);
  }
  RC_ASSERT(
      std::abs(*same[difference].value - 1000.0 * *one[difference].value) <=
      1e-9 * *same[difference].value);
}

RC_GTEST_PROP(ranked_quantiles, follow_the_values_and_share_them_out, ()) {
  auto const count = *rc::gen::inRange<std::uint32_t>(2, 12);
  auto values = std::vector<double>{};
  for (auto i = *rc::gen::inRange(static_cast<int>(count), 200); i > 0; --i) {
    values.push_back(*rc::gen::inRange(-50, 50));
  }
  auto lowest = std::vector<std::uint32_t>(values.size());
  auto highest = lowest;
  ranked_quantiles(values, count, quantile_one::lowest, lowest).value();
  ranked_quantiles(values, count, quantile_one::highest, highest).value();
  auto turned = values;
  for (auto& value : turned) {
    value = -value;
  }
  auto of_turned = lowest;
  ranked_quantiles(turned, count, quantile_one::lowest, of_turned).value();
  RC_ASSERT(of_turned == highest);
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    RC_ASSERT(1U <= lowest[i]);
    RC_ASSERT(lowest[i] <= count);
    for (auto j = std::size_t{0}; j < values.size(); ++j) {
      RC_ASSERT(values[i] > values[j] || lowest[i] <= lowest[j]);
    }
  }
}

RC_GTEST_PROP(percentile, and_rank_are_inverse_to_each_other, ()) {
  auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
      rc::gen::map(rc::gen::inRange(-1000, 1000),
                   [](int const whole) { return whole / 7.0; })));
  auto const size = values.size();
  auto const place = *rc::gen::inRange<std::size_t>(0, size);
  auto const p =
      size == 1 ? 0.5
                : static_cast<double>(place) / static_cast<double>(size - 1);
  auto const found = percentile(values, p).value();
  std::ranges::sort(values);
  auto const expected = values[size == 1 ? 0 : place];
  RC_ASSERT(std::abs(found - expected) <= 1e-9 * (1.0 + std::abs(expected)));
}

}  // namespace
}  // namespace wm::stats
