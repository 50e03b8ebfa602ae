#include "stats/standardised/age_band.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace wm::stats {
namespace {

TEST(parse_age_band, reads_bands_as_analysts_write_them) {
  struct {
    char const* label;
    age_band band;
  } const cases[] = {
      {"0-4", {0, 5}},
      {"00-04", {0, 5}},
      {"5-9", {5, 10}},
      {"1-4", {1, 5}},
      {"65 to 69", {65, 70}},
      {"65 - 69", {65, 70}},
      {"65\u201369", {65, 70}},
      {"Aged 65 to 69 years", {65, 70}},
      {"65_69", {65, 70}},
      {"[65,70)", {65, 70}},
      {"[65, 70)", {65, 70}},
      {"90+", {90, kNoEnd}},
      {"90 +", {90, kNoEnd}},
      {"85 and over", {85, kNoEnd}},
      {"85 years and over", {85, kNoEnd}},
      {"85 or more", {85, kNoEnd}},
      {"85 plus", {85, kNoEnd}},
      {">=85", {85, kNoEnd}},
      {"\u226585", {85, kNoEnd}},
      {"[85,Inf)", {85, kNoEnd}},
      {"<1", {0, 1}},
      {"< 1", {0, 1}},
      {"under 1", {0, 1}},
      {"Under 1 year", {0, 1}},
      {"less than 5 yrs", {0, 5}},
      {"0", {0, 1}},
      {" 17 ", {17, 18}},
      {"All ages", {0, kNoEnd}},
      {"0+", {0, kNoEnd}},
      {"150", {150, 151}},
  };
  for (auto const& [label, band] : cases) {
    auto const got = parse_age_band(label);
    ASSERT_TRUE(got.has_value()) << label;
    EXPECT_EQ(*got, band) << label;
  }
}

TEST(parse_age_band, refuses_what_is_no_band_and_quotes_it) {
  for (auto const* const label :
       {"",           " ",     "-",     "adult", "0-",
        "-4",         "5-",    "0-4-9", "4.5",   "1 0-14",
        "85-and",     "85++",  ">85",   "[0,5]", "[0",
        "0-4 months", "151",   "2024",  "-1",    "99999999999999999999",
        "65-69x",     "x65-69"}) {
    auto const got = parse_age_band(label);
    ASSERT_FALSE(got.has_value()) << label;
    EXPECT_EQ(got.error().code, error_code::invalid_input);
    EXPECT_NE(got.error().message.find('"' + std::string{label} + '"'),
              std::string::npos);
  }
  EXPECT_EQ(parse_age_band("9-5").error().message,
            "\"9-5\" ends before it begins");
  EXPECT_FALSE(parse_age_band("<0").has_value());
}

TEST(label_of, is_read_back_as_the_same_band) {
  for (auto const band :
       {age_band{0, 1}, age_band{1, 5}, age_band{85, 90}, age_band{90, kNoEnd},
        age_band{0, kNoEnd}, age_band{17, 18}}) {
    EXPECT_EQ(*parse_age_band(label_of(band)), band) << label_of(band);
  }
  EXPECT_EQ(label_of({0, 5}), "0-4");
  EXPECT_EQ(label_of({90, kNoEnd}), "90+");
  EXPECT_EQ(label_of({0, 1}), "0");
}

TEST(age_band, is_ordered_by_age) {
  EXPECT_LT((age_band{0, 5}), (age_band{5, 10}));
  EXPECT_LT((age_band{0, 5}), (age_band{0, 15}));
  EXPECT_LT((age_band{85, 90}), (age_band{90, kNoEnd}));
}

TEST(clip, keeps_the_common_ages) {
  EXPECT_EQ(clip({15, 20}, {16, 65}), (age_band{16, 20}));
  EXPECT_EQ(clip({90, kNoEnd}, {65, kNoEnd}), (age_band{90, kNoEnd}));
  EXPECT_EQ(clip({60, kNoEnd}, {16, 65}), (age_band{60, 65}));
  EXPECT_FALSE(clip({5, 10}, {10, 15}).has_value());
}

std::vector<age_band> bands(std::initializer_list<char const*> const labels) {
  auto made = std::vector<age_band>{};
  for (auto const* const label : labels) {
    made.push_back(*parse_age_band(label));
  }
  return made;
}

std::string problem(std::initializer_list<char const*> const labels) {
  auto const found = find_problem(bands(labels));
  return found ? describe(*found) : "none";
}

TEST(find_problem, finds_none_in_bands_that_follow_each_other) {
  EXPECT_EQ(problem({}), "none");
  EXPECT_EQ(problem({"0-4"}), "none");
  EXPECT_EQ(problem({"0-4", "5-9", "10+"}), "none");
  EXPECT_EQ(problem({"10+", "0-4", "5-9"}), "none");
  EXPECT_EQ(problem({"16-24", "25-64"}), "none");  // a metric of some ages
}

TEST(find_problem, names_the_band_that_is_given_twice) {
  EXPECT_EQ(problem({"0-4", "5-9", "5-9", "10+"}), "duplicate_band 5-9");
  EXPECT_EQ(problem({"05-09", "0-4", "5-9"}), "duplicate_band 5-9");
}

TEST(find_problem, names_the_band_that_overlaps) {
  EXPECT_EQ(problem({"0-4", "5-10", "10+"}), "overlapping_band 10+");
  EXPECT_EQ(problem({"0-4", "5+", "5-9", "10+"}), "overlapping_band 5+");
  // As in a published test table, where 55-59 was typed 55-69.
  EXPECT_EQ(problem({"50-54", "55-69", "60-64", "65-69", "70+"}),
            "overlapping_band 60-64");
}

TEST(find_problem, names_the_ages_that_are_missing) {
  EXPECT_EQ(problem({"0-4", "10-14", "15+"}), "missing_band 5-9");
  EXPECT_EQ(problem({"15+", "0-4", "10-14"}), "missing_band 5-9");
  EXPECT_EQ(problem({"0", "2-4"}), "missing_band 1");
}

TEST(find_problem, names_the_first_problem_by_age) {
  EXPECT_EQ(problem({"0-4", "5-9", "5-9", "20-24", "20-24"}),
            "duplicate_band 5-9");
  EXPECT_EQ(problem({"0-4", "10-14", "20-24", "20-24"}), "missing_band 5-9");
}

}  // namespace
}  // namespace wm::stats
