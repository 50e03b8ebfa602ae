// Real downloads, read in place.

#include <gtest/gtest.h>

#include "figures/dialect.h"
#include "figures/read.h"
#include "figures/test_package.h"
#include "support/test_files.h"

namespace wm::figures {
namespace {

TEST(genuine_files, the_27_column_header_is_a_fingertips_download) {
  WM_NEEDS_SHARED("oracle/fingertips/sample_all_data_by_indicator_id.csv");
  auto const columns = tables::csv_columns(test_support::shared_file(
      "oracle/fingertips/sample_all_data_by_indicator_id.csv"));
  ASSERT_TRUE(columns.has_value());
  EXPECT_EQ(columns->size(), 27U);
  auto const shape = row_translator::create(*columns);
  ASSERT_TRUE(shape.has_value());
  EXPECT_EQ(shape->dialect(), dialect::fingertips);
}

TEST(genuine_files, a_fingertips_download_with_short_rows_is_read_whole) {
  WM_NEEDS_SHARED("data/published/fingertips/indicators-CountyUA.data.csv");
  auto const package = package_for_tests();
  auto reader = figure_reader{package};
  auto const read = reader.read(test_support::shared_file(
      "data/published/fingertips/indicators-CountyUA.data.csv"));
  ASSERT_TRUE(read.has_value()) << read.error().message;
  auto const reading = std::move(reader).finish();
  EXPECT_TRUE(reading.rejects.empty())
      << reading.rejects.front().row << reading.rejects.front().message;
  // England, all ages, 2015 to 2017, and the group of children.
  auto const* const england =
      find_series(reading.figures, metric_index{0}, area_index{1});
  ASSERT_NE(england, nullptr);
  EXPECT_NEAR(england->points.front().value.value(), 94.7261896202678, 1e-12);
  EXPECT_EQ(england->points.front().numerator, 51897);
}

}  // namespace
}  // namespace wm::figures
