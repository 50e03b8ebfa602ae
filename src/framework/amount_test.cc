#include "framework/amount.h"

#include <regex>

#include <gtest/gtest.h>

namespace wm::framework {
namespace {

TEST(pounds, are_read_to_the_penny_with_or_without_commas) {
  EXPECT_EQ(parse_pounds("1,250.5 pounds"), pence{125'050});
  EXPECT_EQ(parse_pounds("1250 pounds"), pence{125'000});
  EXPECT_EQ(parse_pounds("42,500,000.00 pounds"), pence{4'250'000'000});
  EXPECT_EQ(parse_pounds("-0.05 pounds"), pence{-5});
}

TEST(percentages, are_read_to_a_millionth_of_the_whole) {
  EXPECT_EQ(parse_percentage("12.5 %"), share{125'000});
  EXPECT_EQ(parse_percentage("0.0001%"), share{1});
  EXPECT_EQ(parse_percentage("-30 %"), share{-300'000});
  EXPECT_EQ(parse_percentage("100 %"), kAll);
}

TEST(amounts, are_written_as_they_are_read) {
  for (auto const amount :
       {pence{0}, pence{5}, pence{-5}, pence{4'250'000'050}}) {
    EXPECT_EQ(parse_pounds(pounds_text(amount)), amount);
  }
}

// The schemas know the patterns, the reader the functions.
TEST(amounts, are_refused_by_the_reader_and_its_patterns_alike) {
  auto const pounds = std::regex{std::string{kPoundsPattern}};
  for (auto const* const text :
       {"1,250.00 pounds", "12,50 pounds", "1250", "1250.001 pounds",
        "1250  pounds", "pounds", ".5 pounds", "5. pounds", "1,000,00 pounds",
        "£5", "- 3 pounds", "1,2345 pounds", "0 pounds",
        "99999999999999 pounds", "123456789012345 pounds", "one pounds"}) {
    EXPECT_EQ(parse_pounds(text).has_value(), std::regex_match(text, pounds))
        << text;
  }
  auto const percentage = std::regex{std::string{kPercentagePattern}};
  for (auto const* const text :
       {"5 %", "5%", "5  %", "5", "5.12345 %", "1,000 %", "9999 %", "10000 %",
        "-1 %", "%", ". %", "a %", "5.%", "12.5 %"}) {
    EXPECT_EQ(parse_percentage(text).has_value(),
              std::regex_match(text, percentage))
        << text;
  }
}

}  // namespace
}  // namespace wm::framework
