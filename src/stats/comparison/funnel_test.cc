#include "stats/comparison/funnel.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "stats/comparison/funnel_axis.h"
#include "stats/values/rate.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kKinds = {funnel_kind::proportion, funnel_kind::count_ratio,
                         funnel_kind::standardised_ratio,
                         funnel_kind::crude_rate,
                         funnel_kind::standardised_rate};
auto const kLevels = confidence_levels{};

estimate limits(double const average, double const denominator,
                funnel_kind const kind, double const multiplier) {
  auto const found =
      funnel_limits(average, denominator, kind, multiplier, kLevels);
  EXPECT_TRUE(found.has_value()) << (found ? "" : found.error().message);
  return found.value_or(estimate{});
}

TEST(funnel_limits, of_a_proportion_are_cut_at_the_multiplier_not_at_100) {
  // 30.2 % among 20 people, per 1,000: the package's upper limit is 100, below
  // the average itself.
  auto const per_1000 = limits(0.302, 20, funnel_kind::proportion, 1000.0);
  EXPECT_EQ(per_1000.value, 302.0);
  EXPECT_NEAR(per_1000.limits[0].upper,
              302.0 + 1000.0 * kZ95 * std::sqrt(0.302 * 0.698 / 20.0), 1e-9);
  auto const tiny = limits(0.302, 1, funnel_kind::proportion, 1000.0);
  EXPECT_EQ(tiny.limits[1].upper, 1000.0);
  EXPECT_EQ(tiny.limits[1].lower, 0.0);
}

// Garwood's table as in Ulm 1990 and elsewhere: 95 % limits of 10 events are
// 4.795 and 18.39.
TEST(funnel_limits, of_a_ratio_undo_the_exact_limits_of_a_count) {
  auto const from_upper =
      limits(0, 18.390356, funnel_kind::standardised_ratio, 100.0);
  EXPECT_NEAR(from_upper.limits[0].lower, 100.0 * 10.0 / 18.390356, 1e-5);
  auto const from_lower =
      limits(0, 4.7953887, funnel_kind::standardised_ratio, 100.0);
  EXPECT_NEAR(from_lower.limits[0].upper, 100.0 * 10.0 / 4.7953887, 1e-4);
  EXPECT_EQ(from_lower.value, 100.0);
}

TEST(funnel_limits, begin_at_0_where_no_event_at_all_is_not_unlikely) {
  // exp(-3.6) = 0.027, exp(-3.7) = 0.0247: at 0.025 no event is too few.
  EXPECT_EQ(limits(0, 3.6, funnel_kind::standardised_ratio, 1).limits[0].lower,
            0.0);
  EXPECT_GT(limits(0, 3.7, funnel_kind::standardised_ratio, 1).limits[0].lower,
            0.0);
}

TEST(funnel_limits, agree_with_the_lines_of_the_plot) {
  for (auto const kind : {funnel_kind::standardised_ratio,
                          funnel_kind::crude_rate, funnel_kind::count_ratio}) {
    for (auto const events : {1.0, 7.0, 130.0, 1e6}) {
      auto const average = is_rate(kind) ? 0.02 : 1.0;
      auto const point =
          funnel_line_at(events, average, kind, 1000.0, 3.0, kLevels).value();
      for (auto level = std::size_t{0}; level < kLevels.size(); ++level) {
        auto const years = is_rate(kind) ? 3.0 : 1.0;
        auto const here =
            limits(average, point.sizes[level].lower * years, kind, 1000.0);
        EXPECT_NEAR(here.limits[level].lower, point.line.limits[level].lower,
                    1e-7 * std::abs(*here.value + 1.0))
            << events;
      }
    }
  }
}

TEST(funnel_limits, stay_finite_from_almost_nothing_to_ten_thousand_million) {
  for (auto const kind : kKinds) {
    for (auto const average : {0.0, 1e-9, 0.5, 1.0}) {
      for (auto const denominator : {1e-9, 1e-3, 1.0, 1e4, 1e9, 1e10}) {
        auto const found = limits(average, denominator, kind, 1e5);
        for (auto const& [lower, upper] : found.limits) {
          EXPECT_TRUE(std::isfinite(lower) && std::isfinite(upper));
          EXPECT_LE(lower, *found.value + 1e-9);
          EXPECT_GE(upper, *found.value - 1e-9);
        }
      }
    }
  }
}

TEST(funnel_limits, say_what_cannot_be) {
  auto const complaint = [](double const average, double const denominator,
                            double const multiplier) {
    return funnel_limits(average, denominator, funnel_kind::proportion,
                         multiplier, kLevels)
        .error()
        .message;
  };
  EXPECT_EQ(complaint(1.5, 10, 1),
            "average 1.5 must not be negative, nor a proportion above 1");
  EXPECT_EQ(complaint(kNan, 10, 1),
            "average nan must not be negative, nor a proportion above 1");
  EXPECT_EQ(complaint(0.5, 0, 1),
            "denominator 0 must be positive, with at most 10000000000 events "
            "expected");
  EXPECT_EQ(complaint(0.5, 10, -1),
            "multiplier -1 must be a positive number, 100000 for a rate per "
            "100,000");
  EXPECT_FALSE(
      funnel_limits(1e300, 1e-300, funnel_kind::crude_rate, 1e300, kLevels));
}

TEST(funnel_base, pools_areas_and_names_one_that_cannot_be) {
  auto const areas = std::vector<funnel_area>{{3, 10, {}}, {0, 30, {}}};
  auto const base =
      funnel_base_of(areas, funnel_kind::proportion, 100.0).value();
  EXPECT_DOUBLE_EQ(base.average, 0.075);
  EXPECT_EQ(base.smallest, 10.0);
  EXPECT_EQ(base.largest, 30.0);
  auto const complaint = [](funnel_area const& area, funnel_kind const kind) {
    auto const both = std::vector<funnel_area>{{1, 10, 5}, area};
    return funnel_base_of(both, kind, 100.0).error().message;
  };
  EXPECT_EQ(complaint({4, 3, {}}, funnel_kind::proportion),
            "area 1: numerator 4 must not exceed its denominator 3");
  EXPECT_EQ(complaint({4, {}, {}}, funnel_kind::count_ratio),
            "area 1: a denominator is missing");
  EXPECT_EQ(complaint({4, 0, {}}, funnel_kind::standardised_ratio),
            "area 1: denominator 0 must be a positive number");
  EXPECT_EQ(complaint({-4, 3, {}}, funnel_kind::proportion),
            "area 1: numerator -4 must be a number from 0 up");
  EXPECT_EQ(complaint({4, 3, {}}, funnel_kind::standardised_rate),
            "area 1: a rate is missing");
  EXPECT_EQ(complaint({4, 3, 0}, funnel_kind::crude_rate),
            "area 1: rate 0 of 4 events must be a positive number");
  EXPECT_EQ(complaint({0, {}, 0}, funnel_kind::crude_rate),
            "area 1: a denominator is missing");
}

TEST(funnel_base, of_no_area_is_undefined) {
  EXPECT_EQ(funnel_base_of({}, funnel_kind::proportion, 1).error().code,
            error_code::undefined);
  auto const empty = std::vector<funnel_area>{{0, {}, {}}};
  EXPECT_EQ(
      funnel_base_of(empty, funnel_kind::standardised_rate, 1).error().code,
      error_code::undefined);
}

TEST(funnel_axis, goes_on_when_one_area_is_all_there_is) {
  auto const one = std::vector<funnel_area>{{0, 50, {}}};
  for (auto const kind : {funnel_kind::proportion, funnel_kind::crude_rate}) {
    auto const base = funnel_base_of(one, kind, 100.0).value();
    auto const axis = funnel_axis_of(base, kind, 1.0).value();
    for (auto i = std::size_t{1}; i < axis.size(); ++i) {
      EXPECT_GT(axis[i], axis[i - 1]);
    }
  }
  EXPECT_FALSE(funnel_axis_of({0.1, 0, 0}, funnel_kind::proportion, 1.0));
  EXPECT_FALSE(funnel_axis_of({0.1, 1, 2}, funnel_kind::crude_rate, 0.0));
  EXPECT_FALSE(funnel_axis_of({kNan, 1, 2}, funnel_kind::crude_rate, 1.0));
}

TEST(funnel_line, needs_an_event_and_an_average) {
  auto const at = [](double const events, double const average) {
    return funnel_line_at(events, average, funnel_kind::crude_rate, 1e5, 1.0,
                          kLevels);
  };
  EXPECT_TRUE(at(1, 0.1));
  EXPECT_FALSE(at(0, 0.1));
  EXPECT_FALSE(at(1, 0.0));
  EXPECT_FALSE(at(kNan, 0.1));
  EXPECT_FALSE(at(2e10, 0.1));
}

TEST(funnel_significance, takes_exact_limits_below_ten_events) {
  // 9 events: exact 95 % limits 4.115 to 17.085 (Garwood), Byar's 4.108 to
  // 17.086: 4.11 expected lies outside the exact limits only.
  auto const of = [](double const expected) {
    return funnel_significance_of({9, expected, {}},
                                  funnel_kind::standardised_ratio, 100.0, 1.0)
        .value();
  };
  EXPECT_EQ(byar_interval(9, kZ95)->lower < 4.11, true);
  EXPECT_EQ(of(4.11), funnel_significance::high_025);
  EXPECT_EQ(of(4.12), funnel_significance::not_significant);
}

TEST(funnel_significance, does_not_apply_to_standardised_rates_of_few_events) {
  auto const of = [](double const events, std::optional<double> const rate) {
    return funnel_significance_of({events, {}, rate},
                                  funnel_kind::standardised_rate, 1e5, 1e-3)
        .value();
  };
  EXPECT_EQ(of(9, 100), funnel_significance::not_applicable);
  EXPECT_EQ(of(0, {}), funnel_significance::not_applicable);
  EXPECT_EQ(of(10, 100), funnel_significance::not_significant);
  EXPECT_EQ(of(10, 1000), funnel_significance::high_001);
}

TEST(funnel_dot, is_for_rates_and_one_year) {
  auto const dot =
      funnel_dot_of({50, {}, 25}, funnel_kind::standardised_rate, 1e5, 5.0)
          .value();
  EXPECT_EQ(dot.rate, 25.0);
  EXPECT_EQ(dot.denominator, 40000.0);
  EXPECT_FALSE(funnel_dot_of({50, 60, {}}, funnel_kind::proportion, 100, 1.0));
  EXPECT_FALSE(funnel_dot_of({50, {}, 25}, funnel_kind::crude_rate, 100, 0.0));
}

RC_GTEST_PROP(funnel_property, limits_hold_the_comparator_and_narrow_with_size,
              ()) {
  auto const kind = *rc::gen::element(
      funnel_kind::proportion, funnel_kind::count_ratio,
      funnel_kind::standardised_ratio, funnel_kind::crude_rate,
      funnel_kind::standardised_rate);
  auto const average = *rc::gen::inRange(1, 1000) * 1e-3;
  auto const small = *rc::gen::inRange(1, 100000) * 0.1;
  auto const large = small * *rc::gen::inRange(2, 100);
  auto const at_small = limits(average, small, kind, 100.0);
  auto const at_large = limits(average, large, kind, 100.0);
  RC_ASSERT(at_small.value == at_large.value);
  for (auto level = std::size_t{0}; level < 2; ++level) {
    RC_ASSERT(at_large.limits[level].lower <= *at_large.value);
    RC_ASSERT(at_large.limits[level].upper >= *at_large.value);
    RC_ASSERT(at_large.limits[level].lower >= at_small.limits[level].lower);
    RC_ASSERT(at_large.limits[level].upper <= at_small.limits[level].upper);
  }
  RC_ASSERT(at_small.limits[1].lower <= at_small.limits[0].lower);
  RC_ASSERT(at_small.limits[1].upper >= at_small.limits[0].upper);
}

RC_GTEST_PROP(funnel_property, significance_says_what_the_funnel_shows, ()) {
  auto const denominator = *rc::gen::inRange(1, 100000);
  auto const numerator = *rc::gen::inRange(0, denominator + 1);
  auto const average = *rc::gen::inRange(1, 1000) * 1e-3;
  auto const area = funnel_area{
      static_cast<double>(numerator), static_cast<double>(denominator), {}};
  auto const shown = limits(average, denominator, funnel_kind::proportion, 1.0);
  auto const value = area.numerator / *area.denominator;
  auto const found =
      funnel_significance_of(area, funnel_kind::proportion, 1.0, average)
          .value();
  auto const is_outside =
      value < shown.limits[0].lower || value > shown.limits[0].upper;
  RC_ASSERT(is_outside || found == funnel_significance::not_significant ||
            shown.limits[0].lower == 0.0 || shown.limits[0].upper == 1.0);
  RC_ASSERT(!is_outside || found != funnel_significance::not_significant);
}

}  // namespace
}  // namespace wm::stats
