#include "metrics/evaluate/cell_value.h"

#include <cstdint>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "framework/metric.h"

namespace wm::metrics {
namespace {

using framework::value_kind;

/// A definition of nothing but its kind of value.
class a_cell : public testing::Test {
 protected:
  void is(value_kind const kind, double const per) {
    by_.value = kind;
    metric_.unit = framework::unit{"a unit", per, 1, {}};
    by_.of_metric = &metric_;
    cell_ = tally_for(by_);
  }
  void has(outcome one) {
    one.in_denominator = true;
    EXPECT_TRUE(add(cell_, one, by_));
  }
  void measures(std::vector<std::int64_t> const& tenths) {
    for (auto const number : tenths) {
      auto one = outcome{};
      one.measure = decimal{.digits = number, .places = 1};
      has(one);
    }
  }
  double value() const { return *value_of(cell_, by_, {})->value; }

  framework::metric metric_;
  definition by_;
  tally cell_;
};

TEST_F(a_cell, of_person_time_is_per_years_of_365_25_days) {
  by_.denominator_number.emplace().means.unit = "days";
  by_.numerator_number.emplace();
  is(value_kind::rate, 1000.0);
  for (auto const days : {1461, 2922}) {  // 4 and 8 years
    auto one = outcome{};
    one.numerator_number = decimal{.digits = 3, .places = 0};
    one.denominator_number = decimal{.digits = days, .places = 0};
    has(one);
  }
  EXPECT_DOUBLE_EQ(value(), 500.0);  // 6 in 12 years
}

TEST_F(a_cell, takes_the_median_of_an_even_number_between_the_middle_two) {
  is(value_kind::median, 1.0);
  measures({10, 40, 20, 30});
  EXPECT_DOUBLE_EQ(value(), 2.5);
}

TEST_F(a_cell, takes_percentiles_by_type_7) {
  is(value_kind::percentile, 1.0);
  by_.percentile = 90;
  measures({10, 20, 30, 40});
  // Position 1 + 0.9 * 3 = 3.7: Hyndman and Fan 1996, definition 7.
  EXPECT_DOUBLE_EQ(value(), 3.7);
}

TEST_F(a_cell, has_a_mean_of_numbers_with_different_places) {
  is(value_kind::mean, 1.0);
  measures({15});
  auto one = outcome{};
  one.measure = decimal{.digits = 2, .places = 0};
  has(one);
  EXPECT_DOUBLE_EQ(value(), 1.75);
}

TEST_F(a_cell, of_nobody_has_no_value_and_says_why) {
  is(value_kind::proportion, 100.0);
  auto const told = *value_of(cell_, by_, {});
  EXPECT_FALSE(told.value);
  EXPECT_EQ(told.why, stats::reason::zero_denominator);
}

TEST_F(a_cell, standardised_takes_the_ages_of_the_european_population) {
  is(value_kind::proportion, 100.0);
  // ESP2013 has 5,500 people of 5 to 9 and 5,500 of 10 to 14: equal weights.
  for (auto const& [band, met] :
       std::vector<std::pair<char const*, truth>>{{"5-9", truth::yes},
                                                  {"10-14", truth::no},
                                                  {"10-14", truth::no},
                                                  {"10-14", truth::no}}) {
    auto one = outcome{};
    one.standard_group = band;
    one.numerator = met;
    has(one);
  }
  EXPECT_DOUBLE_EQ(value(), 25.0);
  auto const ages = *ages_of(cell_);
  EXPECT_EQ(stats::label_of(ages), "5-14");
  EXPECT_DOUBLE_EQ(*standardised_value_of(cell_, by_, ages, {})->value, 50.0);
}

TEST(exact_total, is_exact_far_beyond_64_bits) {
  auto sum = exact_total{};
  auto const largest =
      decimal{.digits = std::numeric_limits<std::int64_t>::max(), .places = 0};
  for (auto i = 0; i < 1000; ++i) {
    ASSERT_TRUE(sum.add(largest));
  }
  for (auto i = 0; i < 1000; ++i) {
    ASSERT_TRUE(sum.add({.digits = -largest.digits, .places = 0}));
  }
  ASSERT_TRUE(sum.add({.digits = 5, .places = 1}));
  EXPECT_EQ(sum.value(), 0.5);
}

TEST(exact_total, refuses_what_does_not_fit_instead_of_wrapping) {
  auto sum = exact_total{};
  auto const largest =
      decimal{.digits = std::numeric_limits<std::int64_t>::max(), .places = 0};
  ASSERT_TRUE(sum.add(largest));
  auto const told = sum.add({.digits = 1, .places = 30});
  ASSERT_FALSE(told);
  EXPECT_EQ(told.error().code, error_code::invalid_input);
}

}  // namespace
}  // namespace wm::metrics
