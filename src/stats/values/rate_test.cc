#include "stats/values/rate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

#include "stats/normal.h"
#include "support/test_files.h"

namespace wm::stats {
namespace {

using test_support::csv_table;
using test_support::read_csv;
using test_support::shared_file;

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

struct published {
  double events;
  double lower, upper;
  double precision;  // half the last printed digit of the lower limit
};

// 95 % limits as printed in Pearson and Hartley 1966, Biometrika Tables for
// Statisticians I, table 40, and widely reprinted.
constexpr published kPearsonHartley1966[] = {
    {0, 0.0, 3.69, 0.005},    {1, 0.0253, 5.57, 0.00005},
    {2, 0.242, 7.22, 0.0005}, {3, 0.619, 8.77, 0.0005},
    {4, 1.09, 10.24, 0.005},  {5, 1.62, 11.67, 0.005},
    {10, 4.80, 18.39, 0.005},
};

TEST(exact_poisson_interval, agrees_with_pearson_and_hartley_1966) {
  for (auto const& row : kPearsonHartley1966) {
    auto const got = exact_poisson_interval(row.events, kZ95);
    ASSERT_TRUE(got.has_value());
    EXPECT_NEAR(got->lower, row.lower, row.precision) << row.events;
    EXPECT_NEAR(got->upper, row.upper, 0.005) << row.events;
  }
}

TEST(exact_poisson_interval, has_closed_forms_at_no_and_one_event) {
  EXPECT_EQ(exact_poisson_interval(0, kZ95)->lower, 0.0);
  EXPECT_NEAR(exact_poisson_interval(0, kZ95)->upper, std::log(40), 1e-13);
  EXPECT_NEAR(exact_poisson_interval(0, kZ998)->upper, std::log(1000), 1e-12);
  EXPECT_NEAR(exact_poisson_interval(1, kZ95)->lower, -std::log(0.975), 1e-15);
}

// Probability of at most `most` events when `mean` are expected.
double poisson_up_to(int const most, double const mean) {
  auto term = std::exp(-mean);
  auto sum = term;
  for (auto k = 1; k <= most; ++k) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

TEST(exact_poisson_interval, leaves_half_the_risk_in_either_poisson_tail) {
  for (auto events = 1; events <= 60; ++events) {
    auto const got = exact_poisson_interval(events, kZ95);
    EXPECT_NEAR(poisson_up_to(events, got->upper), 0.025, 1e-12);
    EXPECT_NEAR(1.0 - poisson_up_to(events - 1, got->lower), 0.025, 1e-12);
  }
}

// One row of PHEindicatormethods at one confidence, or the error where that
// package answers with a missing value.
void expect_row(csv_table const& table, std::size_t const row, double const z,
                std::string const& lower, std::string const& upper) {
  SCOPED_TRACE("row " + std::to_string(row + 2) + ", " + lower);
  auto const events = table.number(row, "Numerator");
  auto const multiplier = table.number(row, "multiplier");
  auto const got =
      rate_interval(events, table.number(row, "Denominator"), multiplier, z);
  auto const expected = table.number(row, lower);
  if (std::isnan(expected)) {
    ASSERT_FALSE(got.has_value());
    EXPECT_EQ(got.error().code, error_code::invalid_input);
    return;
  }
  EXPECT_EQ(table.text(row, "method") == "Exact", events < kByarFrom);
  ASSERT_TRUE(got.has_value());
  EXPECT_NEAR(got->lower, expected, 1e-9 * expected);
  EXPECT_NEAR(got->upper, table.number(row, upper),
              1e-9 * table.number(row, upper));
}

TEST(rate_interval, agrees_with_phe_rates_at_both_confidences) {
  WM_NEEDS_SHARED("oracle/phe/Rate__Rate.csv");
  auto const table = read_csv(shared_file("oracle/phe/Rate__Rate.csv"));
  ASSERT_EQ(table.rows.size(), 20U);
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    expect_row(table, row, kZ95, "lower95_0cl", "upper95_0cl");
    expect_row(table, row, kZ998, "lower99_8cl", "upper99_8cl");
  }
}

TEST(rate_interval, agrees_with_phe_rates_of_grouped_counts) {
  WM_NEEDS_SHARED("oracle/phe/Rate__Rate_g.csv");
  auto const table = read_csv(shared_file("oracle/phe/Rate__Rate_g.csv"));
  ASSERT_EQ(table.rows.size(), 12U);
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    ASSERT_EQ(table.text(row, "confidence"), "95%");
    expect_row(table, row, kZ95, "lowercl", "uppercl");
  }
}

TEST(byar_interval, agrees_with_phe_but_ends_at_0_where_phe_has_no_limit) {
  WM_NEEDS_SHARED("oracle/phe/Byars_Wilson__B_W.csv");
  auto const table = read_csv(shared_file("oracle/phe/Byars_Wilson__B_W.csv"));
  auto seen = 0;
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    if (table.text(row, "method") != "Byars") {
      continue;
    }
    ++seen;
    auto const z = table.text(row, "confidence") == "95%" ? kZ95 : kZ998;
    auto const got = byar_interval(table.number(row, "x"), z);
    ASSERT_TRUE(got.has_value()) << "row " << row + 2;
    auto const lower = table.number(row, "lowercl");
    auto const upper = table.number(row, "uppercl");
    if (std::isnan(lower)) {  // 1 event at 99.8 %: the formula gives < 0
      EXPECT_EQ(got->lower, 0.0) << "row " << row + 2;
    } else {
      EXPECT_NEAR(got->lower, lower, 1e-9 * lower) << "row " << row + 2;
    }
    EXPECT_NEAR(got->upper, upper, 1e-9 * upper) << "row " << row + 2;
  }
  EXPECT_EQ(seen, 7);
}

TEST(byar_interval, is_never_below_0_however_few_the_events) {
  for (auto events = 0.0; events < 10.0; events += 0.125) {
    EXPECT_GE(byar_interval(events, kZ998)->lower, 0.0) << events;
  }
  EXPECT_EQ(byar_interval(0, kZ95)->lower, 0.0);
}

TEST(byar_interval, comes_within_a_hundredth_of_exact_limits_from_10_events) {
  // Most at 10 events: 4.787 for 4.795.
  for (auto events = 10; events <= 100'000; events += events / 10) {
    auto const exact = exact_poisson_interval(events, kZ95);
    auto const byar = byar_interval(events, kZ95);
    EXPECT_NEAR(byar->lower, exact->lower, 0.01) << events;
    EXPECT_NEAR(byar->upper, exact->upper, 0.01) << events;
  }
}

TEST(poisson_interval, turns_from_exact_to_byar_at_10_events) {
  EXPECT_EQ(poisson_interval(9.99, kZ95)->lower,
            exact_poisson_interval(9.99, kZ95)->lower);
  EXPECT_EQ(poisson_interval(10, kZ95)->lower, byar_interval(10, kZ95)->lower);
  EXPECT_NE(poisson_interval(10, kZ95)->lower,
            exact_poisson_interval(10, kZ95)->lower);
}

TEST(poisson_interval, contains_the_count_and_widens_with_confidence) {
  for (auto events = 0.0; events < 200.0; events += 0.25) {
    auto const at_95 = poisson_interval(events, kZ95);
    auto const at_998 = poisson_interval(events, kZ998);
    ASSERT_LE(0.0, at_998->lower) << events;
    ASSERT_LE(at_998->lower, at_95->lower) << events;
    ASSERT_LE(at_95->lower, events);
    ASSERT_LE(events, at_95->upper);
    ASSERT_LT(at_95->upper, at_998->upper) << events;
  }
}

TEST(poisson_interval, rises_with_the_count_within_either_method) {
  for (auto events = 0.0; events < 200.0; events += 0.25) {
    if (events + 0.25 == kByarFrom) {
      continue;
    }
    auto const fewer = poisson_interval(events, kZ95);
    auto const more = poisson_interval(events + 0.25, kZ95);
    ASSERT_LE(fewer->lower, more->lower) << events;
    ASSERT_LT(fewer->upper, more->upper) << events;
  }
}

TEST(poisson_interval, is_nearly_normal_at_a_thousand_million_events) {
  auto const byar = byar_interval(1e9, kZ95);
  auto const exact = exact_poisson_interval(1e9, kZ95);
  auto const half_width = kZ95 * std::sqrt(1e9);
  EXPECT_NEAR(byar->lower, 1e9 - half_width, 2.0);
  EXPECT_NEAR(byar->upper, 1e9 + half_width, 3.0);
  EXPECT_NEAR(byar->lower, exact->lower, 0.001);
  EXPECT_NEAR(byar->upper, exact->upper, 0.001);
}

TEST(exact_poisson_interval, can_be_computed_up_to_its_largest_count) {
  for (auto events = 0.01; events <= kExactUpTo; events *= 10.0) {
    for (auto const z : {0.01, 1.0, kZ95, kZ998, 6.0, 20.0, kLargestZ}) {
      auto const got = exact_poisson_interval(events, z);
      ASSERT_TRUE(got.has_value());
      ASSERT_LE(0.0, got->lower) << events << ", " << z;
      ASSERT_LE(got->lower, events) << events << ", " << z;
      ASSERT_LE(events, got->upper) << events << ", " << z;
      ASSERT_TRUE(std::isfinite(got->upper)) << events << ", " << z;
    }
  }
  EXPECT_FALSE(exact_poisson_interval(kExactUpTo * 1.01, kZ95).has_value());
}

TEST(poisson_interval, refuses_what_is_no_count_or_no_quantile) {
  struct {
    double events, z;
  } const cases[] = {{-1, kZ95},     {kNan, kZ95}, {kInfinity, kZ95},
                     {5, 0.0},       {5, -1.0},    {5, kNan},
                     {5, kInfinity}, {5, 37.1},    {50, 0.0}};
  for (auto const& [events, z] : cases) {
    for (auto* const method :
         {poisson_interval, exact_poisson_interval, byar_interval}) {
      auto const got = method(events, z);
      ASSERT_FALSE(got.has_value()) << events << ", " << z;
      EXPECT_EQ(got.error().code, error_code::invalid_input);
    }
  }
}

TEST(rate_interval, scales_with_its_unit_and_allows_more_events_than_people) {
  auto const per_person = rate_interval(250, 220, 1, kZ95);
  auto const per_100000 = rate_interval(250, 220, 100'000, kZ95);
  EXPECT_GT(per_person->upper, 1.0);
  EXPECT_NEAR(per_100000->lower, per_person->lower * 1e5, 1e-6);
}

TEST(rate_interval, over_nobody_is_undefined) {
  EXPECT_EQ(rate_interval(0, 0, 1000, kZ95).error().code,
            error_code::undefined);
}

TEST(rate_interval, refuses_a_missing_denominator_or_unit) {
  for (auto const bad : {-1.0, kNan, kInfinity}) {
    EXPECT_EQ(rate_interval(5, bad, 1000, kZ95).error().code,
              error_code::invalid_input);
    EXPECT_EQ(rate_interval(5, 100, bad, kZ95).error().code,
              error_code::invalid_input);
  }
  EXPECT_EQ(rate_interval(5, 100, 0, kZ95).error().code,
            error_code::invalid_input);
}

}  // namespace
}  // namespace wm::stats
