#include "figures/import_observations.h"

#include <gtest/gtest.h>

#include "figures/test_package.h"
#include "support/temp_dir.h"

namespace wm::figures {
namespace {

constexpr auto kHeader =
    "metric_code,indicator,source,area_code,area_name,area_type,sex,age,"
    "period,period_start,period_years,value,lci95,uci95,ci_source,count,"
    "denominator,unit,polarity,note\n";

std::string row(std::string const& value) {
  return "SMOKE,Smokers,ONS Survey,E09000030,Tower Hamlets,borough,Persons,"
         "18+,2022,2022-01-01,1," +
         value + ",,,,,,percent,lower,\n";
}

class import_of_figures : public testing::Test {
 protected:
  /// Imports a file on top of what earlier imports left.
  import_counts import(std::string const& rows) {
    auto const file = folder_.write("new.csv", kHeader + rows);
    auto one = observation_import{package_, {}};
    EXPECT_TRUE(one.start_from(observations_).has_value());
    EXPECT_TRUE(one.add(file).has_value());
    rejects_ = one.rejects();
    folder_.write("observations.csv", one.observations_csv());
    return one.counts();
  }

  framework::package package_{package_for_tests()};
  test_support::temp_dir folder_;
  std::filesystem::path observations_{folder_ / "observations.csv"};
  std::vector<tables::reject> rejects_;
};

TEST_F(import_of_figures, the_same_file_twice_changes_nothing) {
  EXPECT_EQ(import(row("15.0")).added, 1U);
  auto const again = import(row("15.0"));
  EXPECT_EQ(again.added, 0U);
  EXPECT_EQ(again.unchanged, 1U);
}

TEST_F(import_of_figures, a_newer_value_revises_the_older) {
  import(row("15.0"));
  EXPECT_EQ(import(row("15.2")).revised, 1U);
  EXPECT_EQ(import(row("15.2")).unchanged, 1U);
}

TEST_F(import_of_figures, a_file_that_contradicts_itself_is_told) {
  auto const counts = import(row("15.0") + row("16.0"));
  EXPECT_EQ(counts.added, 1U);
  ASSERT_EQ(rejects_.size(), 1U);
  EXPECT_EQ(rejects_[0].row, 2U);
  EXPECT_EQ(rejects_[0].reason,
            "row 1 of this file gives 15.0 for the same series, area and "
            "period; keep one of them");
}

TEST_F(import_of_figures, every_row_is_accounted_for) {
  auto const counts = import(
      row("15.0") +
      "OTHER,x,ONS Survey,E09000030,x,x,,,2022,2022-01-01,1,1,,,,,,%,,\n"
      "SMOKE,x,ONS Survey,E06000001,x,x,,,2022,2022-01-01,1,1,,,,,,%,,\n"
      "SMOKE,x,Nobody,E09000030,x,x,Persons,18+,2023,2023-01-01,1,1,,,,,,%,,"
      "\n");
  EXPECT_EQ(counts.read, 4U);
  EXPECT_EQ(counts.added, 1U);
  EXPECT_EQ(counts.unused_series, 1U);
  EXPECT_EQ(counts.unknown_area, 1U);
  EXPECT_EQ(rejects_.size(), 1U);
}

TEST_F(import_of_figures, digits_stay_as_published) {
  import(row("15.0"));
  auto one = observation_import{package_, {}};
  ASSERT_TRUE(one.start_from(observations_).has_value());
  EXPECT_NE(one.observations_csv().find(",15.0,"), std::string::npos);
  EXPECT_NE(one.observations_csv().find(",ons,Open Government Licence v3.0,"),
            std::string::npos);
}

}  // namespace
}  // namespace wm::figures
