#include "report/number_text.h"

#include <gtest/gtest.h>

#include <string_view>

namespace wm::report {

namespace {

struct written {
  double value;
  int decimals;
  std::string_view unit;
  std::string_view number;
  std::string_view with_unit;
};

constexpr written kWritten[] = {
    {16.62, 1, "percent", "16.6", "16.6 %"},
    {100, 0, "percent", "100", "100 %"},
    {59.48, 1, "years", "59.5", "59.5 years"},
    {1, 0, "years", "1", "1 year"},
    {1, 1, "years", "1.0", "1.0 years"},
    {8.1, 1, "days", "8.1", "8.1 days"},
    {725, 0, "pounds", "725", "£725"},
    {-1234.5, 2, "pounds", "-1,234.50", "-£1,234.50"},
    {9.614, 2, "ratio", "9.61", "9.61"},
    {1234567, 0, "count", "1,234,567", "1,234,567"},
    {999, 0, "count", "999", "999"},
    {1000, 0, "count", "1,000", "1,000"},
    {-0.04, 1, "ratio", "0.0", "0.0"},
    {42.14, 1, "per 100,000", "42.1", "42.1 per 100,000"},
    {2.9, 1, "per 1,000 live births", "2.9", "2.9 per 1,000 live births"},
    {0.417, 3, "score", "0.417", "0.417"},
    {7.1, 1, "score out of 12", "7.1", "7.1 out of 12"},
    {1.25, 1, "kilometres", "1.2", "1.2 kilometres"},
    {9.48, 1, "micrograms per cubic metre", "9.5",
     "9.5 micrograms per cubic metre"},
    {12.3, 1, "accidents per square kilometre", "12.3",
     "12.3 accidents per square kilometre"},
    {3.1, 1, "per hectare", "3.1", "3.1 per hectare"},
};

framework::unit unit_of(std::string_view const name, int const decimals) {
  return {std::string{name}, 1, decimals, {}};
}

TEST(number_text, is_written_as_in_britain) {
  for (auto const& w : kWritten) {
    EXPECT_EQ(number_text(w.value, w.decimals), w.number);
    EXPECT_EQ(value_text(w.value, unit_of(w.unit, w.decimals)), w.with_unit);
  }
}

struct filled {
  std::string_view unit;
  std::string_view says;
  std::string_view sentence;
};

// The unit is left out where the sentence says it.
constexpr filled kFilled[] = {
    {"percent", "{value} in every 100 adults smoke.",
     "5.0 in every 100 adults smoke."},
    {"percent", "Of every 100 adults {value} smoke.",
     "Of every 100 adults 5.0 smoke."},
    {"percent", "{value} of adults smoke.", "5.0 % of adults smoke."},
    {"percent", "{value} per cent of adults smoke.",
     "5.0 per cent of adults smoke."},
    {"years", "She can expect {value} years in good health.",
     "She can expect 5.0 years in good health."},
    {"years", "She can expect {value} in good health.",
     "She can expect 5.0 years in good health."},
    {"pounds", "Half earn less than £{value} a week.",
     "Half earn less than £5.0 a week."},
    {"pounds", "Half earn less than {value} a week.",
     "Half earn less than £5.0 a week."},
    {"per 1,000", "There were {value} offences for every 1,000 residents.",
     "There were 5.0 offences for every 1,000 residents."},
    {"per 1,000", "The rate was {value}.", "The rate was 5.0 per 1,000."},
    {"score out of 10", "People gave {value} out of 10.",
     "People gave 5.0 out of 10."},
    {"score out of 10", "People gave {value}.", "People gave 5.0 out of 10."},
    {"micrograms per cubic metre",
     "The air held {value} micrograms in each cubic metre.",
     "The air held 5.0 micrograms in each cubic metre."},
    {"ratio", "A home costs {value} times what people earn.",
     "A home costs 5.0 times what people earn."},
    {"years", "No place for a number.", "No place for a number."},
};

TEST(number_text, fills_a_sentence_without_saying_the_unit_twice) {
  for (auto const& f : kFilled) {
    EXPECT_EQ(fill_value(f.says, 5, unit_of(f.unit, 1)), f.sentence);
  }
}

TEST(number_text, has_short_units_for_axes) {
  EXPECT_EQ(unit_symbol(unit_of("percent", 1)), "%");
  EXPECT_EQ(unit_symbol(unit_of("pounds", 0)), "£");
  EXPECT_EQ(unit_symbol(unit_of("per 1,000 live births", 1)), "per 1,000");
  EXPECT_EQ(unit_symbol(unit_of("score out of 10", 1)), "out of 10");
  EXPECT_EQ(unit_symbol(unit_of("micrograms per cubic metre", 1)), "µg/m³");
  EXPECT_EQ(unit_symbol(unit_of("ratio", 1)), "");
}

TEST(number_text, counts_things) {
  EXPECT_EQ(counted(1, "ward", "wards"), "1 ward");
  EXPECT_EQ(counted(0, "ward", "wards"), "0 wards");
  EXPECT_EQ(counted(20, "ward", "wards"), "20 wards");
}

TEST(pounds_text, is_in_whole_pounds_and_never_less_than_nothing_at_nothing) {
  EXPECT_EQ(pounds_text(pence{125'000'49}), "£125,000");
  EXPECT_EQ(pounds_text(pence{-1'188'051}), "-£11,881");
  EXPECT_EQ(pounds_text(pence{-49}), "£0");
}

}  // namespace

}  // namespace wm::report
