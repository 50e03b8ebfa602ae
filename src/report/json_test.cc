#include "report/json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "report/compose.h"
#include "report/example.h"
#include "report/json_parts.h"
#include "support/schema_keys.h"
#include "support/test_files.h"

namespace wm::report {

namespace {

namespace json = boost::json;
using test_support::keys;
using test_support::required;

document example() {
  auto const package = test::example_package();
  auto const results = test::cleared(test::example_results());
  return compose(package, results,
                 {test::day(2026, 11, 21), "whatmatters 0.1", "abc"});
}

json::object parsed() {
  return json::parse(to_json(example())).as_object();
}

json::value const& metric(json::object const& report, std::size_t const i) {
  return report.at("metrics").as_array().at(i);
}

// Every object has all keys of its schema, no others, in its order.
TEST(json, has_the_keys_of_its_schema) {
  auto const report = parsed();
  EXPECT_EQ(keys(report), required({"Report"}));
  EXPECT_EQ(keys(report.at("framework")), required({"Report", "framework"}));
  EXPECT_EQ(keys(report.at("produced")), required({"Report", "produced"}));
  EXPECT_EQ(keys(report.at("terms")), required({"Terms"}));
  EXPECT_EQ(keys(report.at("disclosure")), required({"Report", "disclosure"}));
  EXPECT_EQ(keys(report.at("disclosure").at("sources").as_array().at(0)),
            required({"HiddenRow"}));
  auto const& where = report.at("where").as_object();
  EXPECT_EQ(keys(where), required({"Where"}));
  EXPECT_EQ(keys(where.at("statements")), required({"Tally"}));
  EXPECT_EQ(keys(where.at("colours")), required({"Colours"}));
  EXPECT_EQ(keys(where.at("elsewhere").as_array().at(0)),
            required({"Colours"}));
  EXPECT_EQ(keys(where.at("findings").as_array().at(0)),
            required({"Where", "findings"}));
  EXPECT_EQ(keys(report.at("statements").as_array().at(0)),
            required({"Statement"}));
  EXPECT_EQ(keys(report.at("statements").as_array().at(7).at("not_yet")),
            required({"Statement", "not_yet"}));
  EXPECT_EQ(keys(report.at("scorecard")), required({"Scorecard"}));
  auto const& row = report.at("scorecard").at("rows").as_array().at(0);
  EXPECT_EQ(keys(row), required({"Scorecard", "rows"}));
  EXPECT_EQ(keys(row.at("cells").as_array().at(0)),
            required({"Scorecard", "cells"}));
  EXPECT_EQ(keys(report.at("coverage")), required({"Coverage"}));
  EXPECT_EQ(keys(report.at("organisations").as_array().at(0)),
            required({"Organisation"}));
  EXPECT_EQ(keys(report.at("areas").as_array().at(0)), required({"Area"}));
  EXPECT_EQ(keys(report.at("sources").as_array().at(0)), required({"Source"}));
  EXPECT_EQ(keys(report.at("methods").as_array().at(0)), required({"Method"}));
}

TEST(json, of_a_metric_has_the_keys_of_its_schema) {
  auto const report = parsed();
  auto const& smoking = metric(report, test::kSmoking);
  EXPECT_EQ(keys(smoking), required({"Metric"}));
  EXPECT_EQ(keys(smoking.at("unit")), required({"Unit"}));
  EXPECT_EQ(keys(smoking.at("latest")), required({"Figure"}));
  EXPECT_EQ(keys(smoking.at("latest").at("period")), required({"Period"}));
  EXPECT_EQ(keys(smoking.at("comparisons").as_array().at(0)),
            required({"Comparison"}));
  EXPECT_EQ(keys(smoking.at("trend")), required({"Trend"}));
  EXPECT_EQ(keys(smoking.at("goal")), required({"Goal"}));
  EXPECT_EQ(keys(smoking.at("series").as_array().at(0)), required({"Series"}));
  auto const& wards = smoking.at("small_areas").as_array().at(0);
  EXPECT_EQ(keys(wards), required({"SmallAreas"}));
  EXPECT_EQ(keys(wards.at("cells").as_array().at(0)),
            required({"SmallAreas", "cells"}));
  EXPECT_EQ(keys(wards.at("reference")), required({"Reference"}));
  auto const& groups = smoking.at("groups").as_array().at(0);
  EXPECT_EQ(keys(groups), required({"Groups"}));
  EXPECT_EQ(keys(groups.at("cells").as_array().at(0)),
            required({"Groups", "cells"}));
  auto const& wellness = metric(report, test::kWellness);
  EXPECT_TRUE(wellness.at("unit").is_null());
  EXPECT_TRUE(wellness.at("latest").is_null());
  EXPECT_EQ(keys(wellness.at("wanted")), required({"Metric", "wanted"}));
}

TEST(json, says_what_the_figures_are) {
  auto const report = parsed();
  auto const& latest = metric(report, test::kSmoking).at("latest");
  EXPECT_EQ(latest.at("value"), 16.4);
  EXPECT_EQ(latest.at("value_text"), "16.4 %");
  EXPECT_DOUBLE_EQ(latest.at("lower95").as_double(), 15.6);
  EXPECT_EQ(latest.at("limits95_origin"), "published");
  EXPECT_EQ(latest.at("limits998_origin"), "widened");
  EXPECT_EQ(latest.at("limits_method"),
            "95 %: published; 99.8 %: widened from 95 %");
  EXPECT_EQ(latest.at("period").at("from"), "2024-01-01");
  EXPECT_EQ(latest.at("period").at("to"), "2025-01-01");
  auto const& england =
      metric(report, test::kSmoking).at("comparisons").as_array().at(0);
  EXPECT_EQ(england.at("confidence"), 99.8);
  EXPECT_EQ(england.at("method"), "limits_against_value");
  auto const& bare = metric(report, test::kLoneliness).at("latest");
  EXPECT_TRUE(bare.at("lower95").is_null());
  EXPECT_EQ(bare.at("limits95_origin"), "none");
}

TEST(json, writes_numbers_in_the_fewest_digits) {
  EXPECT_EQ(written(json::array{0.1, 1234.0, 22.6262, 95, -3, 1e-7}),
            "[0.1,1234,22.6262,95,-3,1e-07]");
  EXPECT_EQ(written(number(1.0 / 3.0)), "0.3333333333333333");
}

TEST(json, has_null_for_what_is_no_number) {
  EXPECT_EQ(written(number(std::numeric_limits<double>::infinity())), "null");
  EXPECT_EQ(written(number(std::optional<double>{})), "null");
}

TEST(json, escapes_texts) {
  EXPECT_EQ(written(json::value("a \"b\"\n\\ £")), "\"a \\\"b\\\"\\n\\\\ £\"");
}

}  // namespace

}  // namespace wm::report
