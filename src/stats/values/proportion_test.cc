#include "stats/values/proportion.h"

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
  char const* source;
  double events, trials;
  double lower, upper;
};

// 95 % limits to the four decimals printed in the source.
constexpr published kNewcombe1998[] = {
    {"Newcombe 1998 table I, method 3, (a)", 81, 263, 0.2553, 0.3662},
    {"Newcombe 1998 table I, method 3, (b)", 15, 148, 0.0624, 0.1605},
    {"Newcombe 1998 table I, method 3, (c)", 0, 20, 0.0000, 0.1611},
    {"Newcombe 1998 table I, method 3, (d)", 1, 29, 0.0061, 0.1718},
};

TEST(wilson_interval, agrees_with_newcombe_1998) {
  for (auto const& row : kNewcombe1998) {
    SCOPED_TRACE(row.source);
    auto const got = wilson_interval(row.events, row.trials, kZ95);
    ASSERT_TRUE(got.has_value());
    EXPECT_NEAR(got->lower, row.lower, 0.00005);
    EXPECT_NEAR(got->upper, row.upper, 0.00005);
  }
}

// Limits of one row of PHEindicatormethods at one confidence, or the error
// where that package answers with a missing value.
void expect_row(csv_table const& table, std::size_t const row, double const z,
                std::string const& lower, std::string const& upper) {
  SCOPED_TRACE("row " + std::to_string(row + 2) + ", " + lower);
  auto const got = wilson_interval(table.number(row, "Numerator"),
                                   table.number(row, "Denominator"), z);
  auto const expected = table.number(row, lower);
  if (std::isnan(expected)) {
    ASSERT_FALSE(got.has_value());
    EXPECT_EQ(got.error().code, error_code::invalid_input);
    return;
  }
  ASSERT_TRUE(got.has_value());
  auto const multiplier = table.number(row, "multiplier");
  EXPECT_NEAR(got->lower * multiplier, expected, 1e-9 * expected);
  EXPECT_NEAR(got->upper * multiplier, table.number(row, upper),
              1e-9 * table.number(row, upper));
}

TEST(wilson_interval, agrees_with_phe_proportions_at_both_confidences) {
  WM_NEEDS_SHARED("oracle/phe/Proportion__Prop.csv");
  auto const table = read_csv(shared_file("oracle/phe/Proportion__Prop.csv"));
  ASSERT_EQ(table.rows.size(), 19U);
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    expect_row(table, row, kZ95, "lower95_0cl", "upper95_0cl");
    expect_row(table, row, kZ998, "lower99_8cl", "upper99_8cl");
  }
}

TEST(wilson_interval, agrees_with_phe_proportions_of_grouped_counts) {
  WM_NEEDS_SHARED("oracle/phe/Proportion__Prop_g.csv");
  auto const table = read_csv(shared_file("oracle/phe/Proportion__Prop_g.csv"));
  ASSERT_EQ(table.rows.size(), 11U);
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    ASSERT_EQ(table.text(row, "confidence"), "95%");
    expect_row(table, row, kZ95, "lowercl", "uppercl");
  }
}

TEST(wilson_interval, agrees_with_phe_also_for_fractions_of_a_person) {
  WM_NEEDS_SHARED("oracle/phe/Byars_Wilson__B_W.csv");
  auto const table = read_csv(shared_file("oracle/phe/Byars_Wilson__B_W.csv"));
  auto seen = 0;
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    if (table.text(row, "method") != "Wilson") {
      continue;
    }
    ++seen;
    auto const z = table.text(row, "confidence") == "95%" ? kZ95 : kZ998;
    auto const got =
        wilson_interval(table.number(row, "x"), table.number(row, "n"), z);
    ASSERT_TRUE(got.has_value()) << "row " << row + 2;
    auto const lower = table.number(row, "lowercl");
    auto const upper = table.number(row, "uppercl");
    EXPECT_NEAR(got->lower, lower, 1e-9 * lower) << "row " << row + 2;
    EXPECT_NEAR(got->upper, upper, 1e-9 * upper) << "row " << row + 2;
  }
  EXPECT_EQ(seen, 6);
}

TEST(wilson_interval, of_nobody_is_undefined_not_zero) {
  auto const got = wilson_interval(0, 0, kZ95);
  ASSERT_FALSE(got.has_value());
  EXPECT_EQ(got.error().code, error_code::undefined);
}

TEST(wilson_interval, solves_the_equation_that_defines_it) {
  // A limit is the proportion from which events / trials is just z standard
  // errors away.
  for (auto events = 1; events < 40; ++events) {
    auto const got = wilson_interval(events, 40, kZ95);
    for (auto const limit : {got->lower, got->upper}) {
      auto const distance = std::abs(events / 40.0 - limit);
      EXPECT_NEAR(distance / std::sqrt(limit * (1.0 - limit) / 40.0), kZ95,
                  1e-12);
    }
  }
}

TEST(wilson_interval, mirrors_when_events_and_others_swap) {
  for (auto events = 0; events <= 40; ++events) {
    auto const a = wilson_interval(events, 40, kZ95);
    auto const b = wilson_interval(40 - events, 40, kZ95);
    EXPECT_NEAR(a->lower, 1.0 - b->upper, 1e-12);
    EXPECT_NEAR(a->upper, 1.0 - b->lower, 1e-12);
  }
}

TEST(wilson_interval, contains_the_proportion_and_widens_with_confidence) {
  for (auto trials = 1; trials <= 2048; trials *= 2) {
    for (auto events = 0; events <= trials; ++events) {
      auto const at_95 = wilson_interval(events, trials, kZ95);
      auto const at_998 = wilson_interval(events, trials, kZ998);
      auto const proportion = static_cast<double>(events) / trials;
      ASSERT_LE(0.0, at_998->lower);
      ASSERT_LE(at_998->lower, at_95->lower);
      ASSERT_LE(at_95->lower, proportion);
      ASSERT_LE(proportion, at_95->upper);
      ASSERT_LE(at_95->upper, at_998->upper);
      ASSERT_LE(at_998->upper, 1.0);
    }
  }
}

TEST(wilson_interval, narrows_as_the_same_proportion_is_seen_in_more_people) {
  auto wider = 1.0;
  for (auto trials = 4.0; trials <= 4e9; trials *= 10.0) {
    auto const got = wilson_interval(trials / 4.0, trials, kZ95);
    EXPECT_LT(got->upper - got->lower, wider);
    wider = got->upper - got->lower;
  }
}

TEST(wilson_interval, ends_exactly_at_0_and_1_when_nobody_or_everybody_has_it) {
  for (auto const trials : {1.0, 7.0, 1e9}) {
    EXPECT_EQ(wilson_interval(0, trials, kZ95)->lower, 0.0);
    EXPECT_EQ(wilson_interval(trials, trials, kZ95)->upper, 1.0);
    // Then the other limit is z^2 / (n + z^2).
    auto const z2 = kZ95 * kZ95;
    EXPECT_NEAR(wilson_interval(0, trials, kZ95)->upper, z2 / (trials + z2),
                1e-15);
  }
}

TEST(wilson_interval, keeps_its_digits_for_one_event_in_a_thousand_million) {
  // With n so large the limits are the roots of (1 - u)^2 = z^2 u, over n.
  auto const got = wilson_interval(1, 1e9, kZ95);
  auto const half = 0.5 * kZ95 * kZ95;
  auto const root = std::sqrt((1.0 + half) * (1.0 + half) - 1.0);
  EXPECT_NEAR(got->lower * 1e9, 1.0 + half - root, 1e-8);
  EXPECT_NEAR(got->upper * 1e9, 1.0 + half + root, 1e-7);
}

TEST(wilson_interval, refuses_what_is_no_count_or_no_quantile) {
  struct {
    double events, trials, z;
  } const cases[] = {
      {3, 2, kZ95},      {-1, 2, kZ95},   {1, -2, kZ95},
      {kNan, 2, kZ95},   {1, kNan, kZ95}, {1, kInfinity, kZ95},
      {1, 2, 0.0},       {1, 2, -kZ95},   {1, 2, kNan},
      {1, 2, kInfinity}, {1, 2, 37.1},    {kInfinity, kInfinity, kZ95},
  };
  for (auto const& [events, trials, z] : cases) {
    auto const got = wilson_interval(events, trials, z);
    ASSERT_FALSE(got.has_value()) << events << " of " << trials << ", " << z;
    EXPECT_EQ(got.error().code, error_code::invalid_input);
    EXPECT_FALSE(got.error().message.empty());
  }
}

}  // namespace
}  // namespace wm::stats
