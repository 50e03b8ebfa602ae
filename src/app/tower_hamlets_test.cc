// The Tower Hamlets package on its real figures says what the published
// figures say. Each expectation is ONS's own figure, looked up in the table
// that the package carries.

#include <gtest/gtest.h>

#include <cmath>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/check.h"
#include "app/report_page.h"
#include "app/run.h"
#include "base/calendar.h"
#include "base/file.h"
#include "support/schema_keys.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "tables/csv_reader.h"
#include "tables/query.h"

namespace wm::app {
namespace {

/// One run of the package, shared by the tests of this file.
class tower_hamlets : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new test_support::temp_dir{};
    auto const done =
        run({test_support::source_file("frameworks/tower-hamlets"),
             folder_->path(),
             {},
             parse_date("2026-11-21").value(),
             {}},
            {});
    ASSERT_TRUE(done.has_value()) << done.error().message;
    summary_ = new run_summary{*done};
  }
  static void TearDownTestSuite() {
    delete summary_;
    delete folder_;
  }

  /// The newest figure of a metric for Tower Hamlets.
  static std::vector<std::string> newest(std::string const& metric,
                                         std::string const& columns) {
    auto const rows = tables::query_file(
        *folder_ / "results.duckdb",
        fmt::format("select {} from results where metric = '{}' and "
                    "area_code = 'E09000030' and latest and \"group\" is null",
                    columns, metric));
    EXPECT_TRUE(rows.has_value()) << rows.error().message;
    EXPECT_EQ(rows->size(), 1U) << metric;
    return rows->at(0);
  }

  static inline test_support::temp_dir* folder_{nullptr};
  static inline run_summary* summary_{nullptr};
};

using texts = std::vector<std::string>;

TEST_F(tower_hamlets, the_package_has_no_problem_but_tests_it_lacks) {
  auto const found =
      check(test_support::source_file("frameworks/tower-hamlets"));
  auto unguarded = 0;
  for (auto const& p : found.problems) {
    // No slip: the figures of five paid metrics have no groups yet.
    if (p.code == framework::diagnostic_code::paid_without_equality) {
      ++unguarded;
    } else {
      ADD_FAILURE() << to_string(p);
    }
  }
  EXPECT_EQ(unguarded, 5);
  EXPECT_EQ(found.statements, 30U);
  EXPECT_GE(found.metrics - found.wanted, 60U);
  EXPECT_EQ(summary_->rejected, 0U);
}

TEST_F(tower_hamlets, preventable_cvd_mortality_is_worse_than_england) {
  // 42.1 (35.6 to 49.5) against 30.2 per 100,000, 2022 to 2024.
  EXPECT_EQ(newest("preventable_cvd_mortality",
                   "round(value, 1), round(lower95, 1), round(upper95, 1), "
                   "round(country_value, 1), country_standing, period_from"),
            (texts{"42.1", "35.6", "49.5", "30.2", "worse", "2022-01-01"}));
}

TEST_F(tower_hamlets, adult_obesity_is_better_than_england) {
  // 16.6 % (14.2 to 18.9) against 26.6 %; beyond the 99.8 % limits too.
  EXPECT_EQ(newest("adult_obesity",
                   "round(value, 1), round(country_value, 1), "
                   "country_standing, country_confidence"),
            (texts{"16.6", "26.6", "better", "99.8"}));
}

TEST_F(tower_hamlets, healthy_life_expectancy_cannot_be_told_from_england) {
  // Men 59.5 (53.2 to 65.9) against 60.9: an interval of twelve years.
  EXPECT_EQ(newest("healthy_life_expectancy_male",
                   "round(value, 1), round(upper95 - lower95, 1) > 12, "
                   "round(country_value, 1), country_standing"),
            (texts{"59.5", "true", "60.9", "similar"}));
  EXPECT_EQ(newest("healthy_life_expectancy_female",
                   "round(value, 1), round(country_value, 1), "
                   "country_standing"),
            (texts{"59.2", "61.3", "similar"}));
}

TEST_F(tower_hamlets, rolling_three_year_figures_are_tested_without_overlap) {
  // Twelve rolling points of three years give four that do not overlap.
  EXPECT_EQ(newest("healthy_life_expectancy_male", "trend, trend_reason"),
            (texts{"cannot_say", "rolling_too_few_points"}));
}

TEST_F(tower_hamlets, figures_filled_in_by_the_source_are_never_judged) {
  auto const rows = tables::query_file(
      *folder_ / "results.duckdb",
      "select count(*) from results where imputed and "
      "(country_standing <> 'cannot_say' or region_standing <> 'cannot_say' "
      "or neighbours_standing <> 'cannot_say' or "
      "baseline_standing <> 'cannot_say' or latest)");
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->at(0).at(0), "0");
}

TEST_F(tower_hamlets, wards_before_and_after_2014_are_never_in_one_series) {
  auto const rows = tables::query_file(
      *folder_ / "results.duckdb",
      "select count(*) from (select metric from results where area_type in "
      "('ward_2002', 'ward_2014') group by metric having "
      "count(distinct area_type) > 1)");
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->at(0).at(0), "0");
}

TEST_F(tower_hamlets, the_three_formats_hold_the_same_rows) {
  constexpr auto kSum = "count(*), count(value), round(sum(value), 6)";
  auto const database = tables::query_file(
      *folder_ / "results.duckdb", fmt::format("select {} from results", kSum));
  ASSERT_TRUE(database.has_value()) << database.error().message;
  EXPECT_EQ(database->at(0).at(0), std::to_string(summary_->figures));
  auto const parquet = tables::query_parquet(
      *folder_ / "results.parquet", fmt::format("select {} from rows", kSum));
  ASSERT_TRUE(parquet.has_value()) << parquet.error().message;
  EXPECT_EQ(*parquet, *database);
  auto const csv =
      tables::read_csv(*folder_ / "results.csv", {}, [](auto const&) {});
  ASSERT_TRUE(csv.has_value());
  EXPECT_EQ(csv->rows, summary_->figures);
  EXPECT_TRUE(csv->rejects.empty());
}

TEST_F(tower_hamlets, the_same_input_gives_the_same_bytes) {
  auto const again = test_support::temp_dir{};
  auto const done = run({test_support::source_file("frameworks/tower-hamlets"),
                         again.path(),
                         {},
                         parse_date("2026-11-21").value(),
                         {}},
                        {});
  ASSERT_TRUE(done.has_value());
  for (auto const* const name : {"results.csv", "report.json"}) {
    EXPECT_EQ(read_file(again / name).value(),
              read_file(*folder_ / name).value())
        << name;
  }
}

TEST_F(tower_hamlets, a_contract_is_told_by_the_keys_of_its_schema) {
  using test_support::keys;
  using test_support::required;
  auto const report =
      boost::json::parse(read_file(*folder_ / "report.json").value());
  auto const& one = report.at("contracts").at(0);
  EXPECT_EQ(keys(one), required({"Contract"}));
  EXPECT_EQ(keys(one.at("parties").at(0)), required({"Contract", "parties"}));
  EXPECT_EQ(keys(one.at("years").at(0)), required({"ContractYear"}));
  EXPECT_EQ(keys(one.at("years").at(0).at("lines").at(0)),
            required({"ContractYear", "lines"}));
  EXPECT_EQ(keys(one.at("years").at(0).at("payments").at(0)),
            required({"ContractYear", "payments"}));
  EXPECT_EQ(keys(one.at("outcomes").at(0)), required({"ContractOutcome"}));
  EXPECT_EQ(keys(one.at("outcomes").at(0).at("curve")),
            required({"AccountCurve"}));
  EXPECT_EQ(keys(one.at("gates").at(0)), required({"Contract", "gates"}));
  EXPECT_EQ(keys(one.at("replaces").at(0)), required({"Contract", "replaces"}));
  auto const& shared = report.at("contracts").at(1).at("shared");
  EXPECT_EQ(keys(shared), required({"Contract", "shared"}));
  EXPECT_EQ(keys(shared.at("lines").at(0)), required({"SharedLine"}));
}

TEST_F(tower_hamlets, a_corridor_gives_what_its_bands_and_quality_say) {
  auto const report =
      boost::json::parse(read_file(*folder_ / "report.json").value());
  auto const& shared = report.at("contracts").at(1).at("shared");
  // Savings of 6 % of GBP 362,000,000, quality score 100 %: 50 % of the first
  // 5 % and 25 % of the last are 2.75 %. Of 50 % quality half of it.
  auto const gained = [&](std::size_t const line) {
    for (auto const& point :
         shared.at("examples").at(line).at("points").as_array()) {
      if (std::abs(point.at("at").to_number<double>() - 0.06) < 1e-9) {
        return point.at("providers").as_int64();
      }
    }
    return std::int64_t{-1};
  };
  EXPECT_EQ(gained(0), 995'500'000);
  EXPECT_EQ(gained(1), 497'750'000);
}

TEST_F(tower_hamlets, a_latest_figure_says_what_it_would_earn) {
  auto const report =
      boost::json::parse(read_file(*folder_ / "report.json").value());
  auto const& outcome = report.at("contracts").at(1).at("outcomes").at(0);
  // 42.1 per 100,000 between floor 43 and target 38: a fifth or so.
  EXPECT_EQ(outcome.at("metric"), "preventable_cvd_mortality");
  EXPECT_EQ(outcome.at("latest").at("value_text"), "42.1 per 100,000");
  EXPECT_NEAR(outcome.at("curve").at("share").as_double(), (43 - 42.1) / 5,
              0.01);
  EXPECT_EQ(outcome.at("at_stake"), 146'000'000);  // 40 % of 1 % of 365 million
}

TEST_F(tower_hamlets, the_report_is_one_file_of_at_most_five_megabytes) {
  auto const page = *folder_ / "report.html";
  auto const size = write_report_page(folder_->path(), page, {});
  ASSERT_TRUE(size.has_value()) << size.error().message;
  EXPECT_LE(*size, 5'000'000U);
  auto const text = read_file(page).value();
  EXPECT_NE(text.find("Permission is hereby granted"), std::string::npos)
      << "the notices of other people's code are missing";
}

}  // namespace
}  // namespace wm::app
