#include "framework/unit.h"

#include <gtest/gtest.h>

#include <string>

namespace wm::framework {
namespace {

TEST(parse_unit, splits_the_name_from_the_decimals) {
  auto const percent = parse_unit("percent, 1 decimal").value();
  EXPECT_EQ(percent.name, "percent");
  EXPECT_EQ(percent.per, 100.0);
  EXPECT_EQ(percent.decimals, 1);
  auto const years = parse_unit("years, 0 decimals").value();
  EXPECT_EQ(years.name, "years");
  EXPECT_EQ(years.per, 1.0);
  EXPECT_EQ(years.decimals, 0);
}

TEST(parse_unit, finds_the_multiplier_of_a_rate) {
  auto const births = parse_unit("per 1,000 live births, 2 decimals").value();
  EXPECT_EQ(births.name, "per 1,000 live births");
  EXPECT_EQ(births.per, 1000.0);
  EXPECT_EQ(parse_unit("per 100000, 1 decimal")->per, 100000.0);
  EXPECT_EQ(parse_unit("per 1,000,000 people, 1 decimal")->per, 1e6);
  EXPECT_EQ(parse_unit("per hectare, 1 decimal")->per, 1.0);
}

TEST(parse_unit, knows_how_long_persons_are_looked_at) {
  auto const years = parse_unit("per 1,000 person-years, 1 decimal").value();
  EXPECT_EQ(years.name, "per 1,000 person-years");
  EXPECT_EQ(years.per, 1000.0);
  EXPECT_EQ(parse_unit("per 100,000 person-days, 2 decimals")->per, 1e5);
}

TEST(parse_unit, knows_what_is_measured_of_persons) {
  for (auto const* name :
       {"points", "mmHg", "kPa", "mmol/mol", "mmol/L", "kg", "kg/m2", "g", "cm",
        "m", "months", "weeks", "nights", "hours", "minutes"}) {
    auto const unit = parse_unit(std::string{name} + ", 1 decimal");
    ASSERT_TRUE(unit) << name;
    EXPECT_EQ(unit->name, name);
    EXPECT_EQ(unit->per, 1.0) << name;
  }
}

TEST(parse_unit, does_not_take_thousands_for_decimals) {
  EXPECT_EQ(parse_unit("per 1,000").error().message,
            "the unit does not say with how many decimals it is shown");
}

TEST(parse_unit, refuses_what_no_number_can_be_in) {
  for (auto const* written :
       {"", "percnt, 1 decimal", "per, 1 decimal", "per 0, 1 decimal",
        "per 10,00, 1 decimal", "per 1,0000, 1 decimal", "per N, 1 decimal",
        "per ,100, 1 decimal", "score out of N, 1 decimal",
        "Percent, 1 decimal", "score out of, 1 decimal", "percent, one decimal",
        "percent, 7 decimals", "percent 1 decimal", "percent,, 1 decimal"}) {
    EXPECT_FALSE(parse_unit(written)) << written;
  }
}

double amount(char const* const written, char const* const unit) {
  return parse_amount(written, parse_unit(unit).value()).value();
}

TEST(parse_amount, carries_the_unit_of_its_metric) {
  EXPECT_EQ(amount("77 %", "percent, 1 decimal"), 77);
  EXPECT_EQ(amount("77.5%", "percent, 1 decimal"), 77.5);
  EXPECT_EQ(amount("0 percent", "percent, 1 decimal"), 0);
  EXPECT_EQ(amount("100 %", "percent, 1 decimal"), 100);
  EXPECT_EQ(amount("81.2 years", "years, 1 decimal"), 81.2);
  EXPECT_EQ(
      amount("4 per 1,000 live births", "per 1,000 live births, 1 decimal"), 4);
}

TEST(parse_amount, lets_plain_numbers_go_without) {
  EXPECT_EQ(amount("0.8", "ratio, 2 decimals"), 0.8);
  EXPECT_EQ(amount("12", "count, 0 decimals"), 12);
  EXPECT_EQ(amount("7.5", "score out of 10, 1 decimal"), 7.5);
  EXPECT_EQ(amount("-1.5", "score, 1 decimal"), -1.5);
}

TEST(parse_amount, may_be_a_fall_of_what_is_measured) {
  EXPECT_EQ(amount("-5 mmHg", "mmHg, 1 decimal"), -5);
  EXPECT_EQ(amount("-0.5 points", "points, 1 decimal"), -0.5);
  EXPECT_FALSE(parse_amount("-5 days", parse_unit("days, 1 decimal").value()));
  EXPECT_FALSE(parse_amount("-5", parse_unit("mmHg, 1 decimal").value()));
}

TEST(parse_amount, refuses_what_the_unit_cannot_be) {
  auto const percent = parse_unit("percent, 1 decimal").value();
  for (auto const* written : {"", "%", "77", "100.1 %", "-1 %", "77 years",
                              "nan %", "inf %", "1e2 %", "0x10 %", "7 7 %"}) {
    EXPECT_FALSE(parse_amount(written, percent)) << written;
  }
  EXPECT_FALSE(
      parse_amount("11", parse_unit("score out of 10, 1 decimal").value()));
}

}  // namespace
}  // namespace wm::framework
