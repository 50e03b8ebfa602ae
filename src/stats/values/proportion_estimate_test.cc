#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "stats/normal.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

constexpr proportion_method kMethods[] = {proportion_method::wilson,
                                          proportion_method::clopper_pearson,
                                          proportion_method::jeffreys};

struct published {
  char const* source;
  double events, trials;
  double lower, upper;
  double precision;  // half the last printed digit
};

// 95 % limits as printed.
constexpr published kNewcombe1998[] = {
    {"Newcombe 1998 table I, method 5, (a)", 81, 263, 0.2527, 0.3676, 5e-5},
    {"Newcombe 1998 table I, method 5, (b)", 15, 148, 0.0578, 0.1617, 5e-5},
    {"Newcombe 1998 table I, method 5, (c)", 0, 20, 0.0000, 0.1684, 5e-5},
    {"Newcombe 1998 table I, method 5, (d)", 1, 29, 0.0009, 0.1776, 5e-5},
};

TEST(clopper_pearson_interval, agrees_with_newcombe_1998) {
  for (auto const& row : kNewcombe1998) {
    SCOPED_TRACE(row.source);
    auto const got = clopper_pearson_interval(row.events, row.trials, kZ95);
    EXPECT_NEAR(got->lower, row.lower, row.precision);
    EXPECT_NEAR(got->upper, row.upper, row.precision);
  }
}

// SciPy 1.17.1, beta.ppf(0.025 and 0.975, x + 1/2, n - x + 1/2).
constexpr published kSciPy[] = {
    {"1 of 7", 1, 7, 0.0158765242127468, 0.5007974616190776, 1e-13},
    {"3 of 7", 3, 7, 0.13886421910489025, 0.7654987507479062, 1e-13},
    {"1 of 30", 1, 30, 0.0036204643737916633, 0.14541777735402014, 1e-13},
    {"15 of 30", 15, 30, 0.32802135564784235, 0.6719786443521576, 1e-13},
};

TEST(jeffreys_interval, agrees_with_the_beta_quantiles_of_scipy) {
  for (auto const& row : kSciPy) {
    SCOPED_TRACE(row.source);
    auto const got = jeffreys_interval(row.events, row.trials, kZ95);
    EXPECT_NEAR(got->lower, row.lower, row.precision);
    EXPECT_NEAR(got->upper, row.upper, row.precision);
  }
}

TEST(jeffreys_interval, begins_at_0_for_nobody_and_ends_at_1_for_everybody) {
  // Brown, Cai and DasGupta 2001, section 4.1.2.
  EXPECT_EQ(jeffreys_interval(0, 7, kZ95)->lower, 0.0);
  EXPECT_EQ(jeffreys_interval(7, 7, kZ95)->upper, 1.0);
}

// Probability of at most `most` of `trials` at proportion p.
double binomial_up_to(int const most, int const trials, double const p) {
  auto term = std::pow(1.0 - p, trials);
  auto sum = term;
  for (auto k = 1; k <= most; ++k) {
    term *= (trials - k + 1) * p / (k * (1.0 - p));
    sum += term;
  }
  return sum;
}

TEST(clopper_pearson_interval, leaves_half_the_risk_in_either_binomial_tail) {
  for (auto events = 1; events < 30; ++events) {
    auto const got = clopper_pearson_interval(events, 30, kZ95);
    EXPECT_NEAR(binomial_up_to(events, 30, got->upper), 0.025, 1e-12);
    EXPECT_NEAR(1.0 - binomial_up_to(events - 1, 30, got->lower), 0.025, 1e-12);
  }
}

TEST(clopper_pearson_interval, has_a_closed_form_when_nobody_has_it) {
  for (auto const trials : {1.0, 20.0, 1e9}) {
    EXPECT_NEAR(clopper_pearson_interval(0, trials, kZ95)->upper,
                -std::expm1(std::log(0.025) / trials), 1e-14);
  }
}

TEST(proportion, contains_its_value_at_any_size_and_by_any_method) {
  auto const levels = confidence_levels{};
  for (auto const method : kMethods) {
    for (auto const trials : {1.0, 2.0, 100.0, 1e5, 1e9}) {
      for (auto const events :
           {0.0, 1.0, std::floor(trials / 3.0), trials - 1.0, trials}) {
        auto const got = proportion(events, trials, 100.0, method, levels);
        ASSERT_TRUE(got.has_value());
        ASSERT_EQ(got->limits.size(), 2U);
        auto const value = *got->value;
        EXPECT_NEAR(value, events / trials * 100.0, 1e-13);
        EXPECT_LE(0.0, got->limits[1].lower);
        EXPECT_LE(got->limits[1].lower, got->limits[0].lower);
        EXPECT_LE(got->limits[0].lower, value);
        EXPECT_LE(value, got->limits[0].upper);
        EXPECT_LE(got->limits[0].upper, got->limits[1].upper);
        EXPECT_LE(got->limits[1].upper, 100.0);
      }
    }
  }
}

TEST(proportion, names_its_method) {
  auto const name = [](proportion_method const method) {
    return proportion(1, 2, 1.0, method, {})->method;
  };
  EXPECT_EQ(name(proportion_method::wilson), "Wilson");
  EXPECT_EQ(name(proportion_method::clopper_pearson), "Clopper-Pearson");
  EXPECT_EQ(name(proportion_method::jeffreys), "Jeffreys");
}

TEST(proportion, of_nobody_has_no_value_and_says_why) {
  auto const got = proportion(0, 0, 1.0, proportion_method::wilson, {});
  ASSERT_TRUE(got.has_value());
  EXPECT_EQ(status_of(*got), status::no_value);
  EXPECT_EQ(got->why, reason::zero_denominator);
  EXPECT_TRUE(got->limits.empty());
}

TEST(proportion, refuses_what_is_no_count_and_names_it) {
  struct {
    double events, trials, multiplier;
  } const cases[] = {{3, 2, 1},    {-1, 2, 1},        {kNan, 2, 1},
                     {1, kNan, 1}, {1, kInfinity, 1}, {1, 2, 0},
                     {1, 2, -100}, {1, 2, kNan},      {1, 2, kInfinity}};
  for (auto const method : kMethods) {
    for (auto const& [events, trials, multiplier] : cases) {
      auto const got = proportion(events, trials, multiplier, method, {});
      ASSERT_FALSE(got.has_value()) << events << " of " << trials;
      EXPECT_EQ(got.error().code, error_code::invalid_input);
    }
  }
  EXPECT_EQ(proportion(3, 2, 1, proportion_method::wilson, {}).error().message,
            "3 of 2 is no proportion: it needs 0 <= events <= trials, both "
            "known");
}

TEST(jeffreys_interval, refuses_a_useless_quantile) {
  for (auto const z : {0.0, -1.0, 38.0, kNan}) {
    EXPECT_FALSE(jeffreys_interval(1, 2, z).has_value());
    EXPECT_FALSE(clopper_pearson_interval(1, 2, z).has_value());
  }
  EXPECT_EQ(jeffreys_interval(0, 0, kZ95).error().code, error_code::undefined);
}

}  // namespace
}  // namespace wm::stats
