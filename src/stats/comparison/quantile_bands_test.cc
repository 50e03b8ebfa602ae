#include "stats/comparison/quantile_bands.h"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

#include "stats/quantile.h"

namespace wm::stats {
namespace {

std::vector<double> integers(int const last) {
  auto values = std::vector<double>(static_cast<std::size_t>(last));
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

// One to fifty in fifths: fingertips-open, its test of quintiles.
TEST(bounds_of_bands, agree_with_fingertips_on_fifths) {
  auto const bounds = bounds_of_bands(integers(50), 5).value();
  auto const printed = std::vector<double>{1, 10.8, 20.6, 30.4, 40.2, 50};
  ASSERT_EQ(bounds.size(), printed.size());
  for (auto i = std::size_t{0}; i < printed.size(); ++i) {
    EXPECT_NEAR(bounds[i], printed[i], 1e-10);
  }
}

TEST(bounds_of_bands, are_the_type_7_percentiles) {
  for (auto bands = 2; bands <= 10; ++bands) {
    for (auto n = bands; n <= 40; ++n) {
      auto const got =
          bounds_of_bands(integers(n), static_cast<std::size_t>(bands)).value();
      for (auto i = 0; i <= bands; ++i) {
        EXPECT_NEAR(
            got[static_cast<std::size_t>(i)],
            percentile(integers(n), static_cast<double>(i) / bands).value(),
            1e-12);
      }
    }
  }
}

TEST(bounds_of_bands, of_fewer_areas_than_bands_are_undefined) {
  EXPECT_EQ(bounds_of_bands(integers(4), 5).error().code,
            error_code::undefined);
  EXPECT_TRUE(bounds_of_bands(integers(5), 5).has_value());
}

TEST(bounds_of_bands, name_the_value_that_is_missing) {
  auto values = integers(9);
  values[7] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(bounds_of_bands(values, 4).error().message,
            "value 7 is nan: leave out areas without a figure");
  EXPECT_EQ(bounds_of_bands(integers(9), 1).error().code,
            error_code::invalid_input);
  EXPECT_EQ(bounds_of_bands(integers(900), 101).error().code,
            error_code::invalid_input);
}

TEST(band_of, puts_ten_areas_into_each_fifth_of_fifty) {
  auto const bounds = bounds_of_bands(integers(50), 5).value();
  for (auto value = 1U; value <= 50U; ++value) {
    EXPECT_EQ(band_of(value, bounds).value(), (value - 1) / 10 + 1) << value;
  }
}

TEST(band_of, gives_a_value_on_a_cut_to_the_lower_band) {
  // Six values: the cuts are the values themselves, 0.2 * 5 or not.
  auto const bounds =
      bounds_of_bands({0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, 5).value();
  EXPECT_EQ(band_of(0.1, bounds).value(), 1U);
  EXPECT_EQ(band_of(0.2, bounds).value(), 1U);
  EXPECT_EQ(band_of(0.3, bounds).value(), 2U);
  EXPECT_EQ(band_of(0.4, bounds).value(), 3U);
  EXPECT_EQ(band_of(0.5, bounds).value(), 4U);
  EXPECT_EQ(band_of(0.6, bounds).value(), 5U);
}

TEST(band_of, keeps_equal_areas_together) {
  auto const bounds = bounds_of_bands({2, 2, 2, 2, 2, 2, 9}, 5).value();
  EXPECT_EQ(band_of(2, bounds).value(), 1U);
  EXPECT_EQ(band_of(9, bounds).value(), 5U);
  auto const all_tied = bounds_of_bands({3, 3, 3, 3}, 4).value();
  EXPECT_EQ(band_of(3, all_tied).value(), 1U);
}

TEST(band_of, refuses_a_value_that_was_not_among_them) {
  auto const bounds = bounds_of_bands(integers(50), 5).value();
  for (auto const value :
       {0.9, 50.1, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_EQ(band_of(value, bounds).error().code, error_code::invalid_input);
  }
  EXPECT_EQ(band_of(1.0, {}).error().code, error_code::invalid_input);
}

}  // namespace
}  // namespace wm::stats
