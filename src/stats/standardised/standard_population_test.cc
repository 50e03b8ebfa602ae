#include "stats/standardised/standard_population.h"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>
#include <vector>

namespace wm::stats {
namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();

std::vector<age_band> bands(std::initializer_list<char const*> const labels) {
  auto made = std::vector<age_band>{};
  for (auto const* const label : labels) {
    made.push_back(*parse_age_band(label));
  }
  return made;
}

// The standard's weight of each band, or the problem in words.
std::vector<double> weights_of(standard_population const& standard,
                               std::vector<age_band> const& data) {
  auto sums = std::vector<double>(data.size());
  auto const problem =
      match_bands(standard.bands, standard.persons, data, sums);
  EXPECT_FALSE(problem.has_value()) << (problem ? describe(*problem) : "");
  return sums;
}

std::string problem_of(standard_population const& standard,
                       std::vector<age_band> const& data) {
  auto sums = std::vector<double>(data.size());
  auto const problem =
      match_bands(standard.bands, standard.persons, data, sums);
  return problem ? describe(*problem) : "none";
}

// Five-year bands from 0-4 on, the last without end.
std::vector<age_band> five_years_to(int const last) {
  auto made = std::vector<age_band>{};
  for (auto from = 0; from < last; from += 5) {
    made.push_back({from, from + 5});
  }
  made.push_back({last, kNoEnd});
  return made;
}

TEST(named_standard, has_100_000_people_without_gap) {
  for (auto const* const name : {"esp2013", "esp1976"}) {
    auto const got = named_standard(name);
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(got->name, name);
    EXPECT_FALSE(got->version.empty());
    EXPECT_FALSE(got->source.empty());
    EXPECT_EQ(got->bands.size(), got->persons.size());
    EXPECT_EQ(got->bands.front().from, 0);
    EXPECT_EQ(got->bands.back().to, kNoEnd);
    EXPECT_FALSE(find_problem(got->bands).has_value());
    EXPECT_EQ(std::accumulate(got->persons.begin(), got->persons.end(), 0.0),
              100'000.0);
  }
}

TEST(named_standard, that_is_unknown_says_which_there_are) {
  auto const got = named_standard("esp2012");
  EXPECT_EQ(got.error().code, error_code::not_found);
  EXPECT_EQ(got.error().message,
            "there is no standard population \"esp2012\": it is esp2013 or "
            "esp1976");
}

TEST(match_bands, joins_bands_of_the_standard_where_the_sum_is_exact) {
  auto const standard = *named_standard("esp2013");
  auto const to_85 = weights_of(standard, five_years_to(85));
  EXPECT_EQ(to_85.front(), 5000.0);  // 0 and 1-4
  EXPECT_EQ(to_85.back(), 2500.0);   // 85-89, 90-94 and 95+
  auto const to_90 = weights_of(standard, five_years_to(90));
  EXPECT_EQ(to_90.back(), 1000.0);
  auto const broad = weights_of(standard, bands({"65+", "0-14", "15-64"}));
  EXPECT_EQ(broad, (std::vector{19'500.0, 16'000.0, 64'500.0}));
}

TEST(match_bands, names_the_band_that_is_finer_than_the_standard) {
  auto const standard = *named_standard("esp1976");
  EXPECT_EQ(problem_of(standard, five_years_to(85)), "none");
  EXPECT_EQ(problem_of(standard, five_years_to(90)), "unmatched_band 85-89");
  EXPECT_EQ(problem_of(standard, bands({"0-2", "3-4", "5+"})),
            "unmatched_band 0-2");
}

TEST(match_bands, names_the_band_that_is_missing_twice_or_overlapping) {
  auto const standard = *named_standard("esp2013");
  auto data = five_years_to(90);
  data.pop_back();
  EXPECT_EQ(problem_of(standard, data), "missing_band 90-94");
  data = five_years_to(90);
  data.erase(data.begin() + 13);
  EXPECT_EQ(problem_of(standard, data), "missing_band 65-69");
  data = five_years_to(90);
  data.push_back({65, 70});
  EXPECT_EQ(problem_of(standard, data), "duplicate_band 65-69");
  data = five_years_to(90);
  data[11] = {55, 70};
  EXPECT_EQ(problem_of(standard, data), "overlapping_band 60-64");
  EXPECT_EQ(problem_of(standard, {}), "missing_band 0");
}

TEST(match_bands, keeps_the_order_of_the_data) {
  auto const standard = *own_standard("mine", bands({"0-4", "5-9", "10+"}),
                                      std::vector{1., 2., 4.});
  EXPECT_EQ(weights_of(standard, bands({"10+", "0-4", "5-9"})),
            (std::vector{4.0, 1.0, 2.0}));
  EXPECT_EQ(weights_of(standard, bands({"0-4", "5-9", "10+"})),
            (std::vector{1.0, 2.0, 4.0}));
}

TEST(own_standard, is_sorted_by_age) {
  auto const got = own_standard("mine", bands({"10+", "0-4", "5-9"}),
                                std::vector{4.0, 1.0, 2.0});
  ASSERT_TRUE(got.has_value());
  EXPECT_EQ(got->bands, bands({"0-4", "5-9", "10+"}));
  EXPECT_EQ(got->persons, (std::vector{1.0, 2.0, 4.0}));
}

TEST(own_standard, refuses_bands_and_persons_that_make_none) {
  auto const two = bands({"0-4", "5+"});
  auto const message = [](auto const& ages, std::vector<double> const persons) {
    auto const got = own_standard("mine", ages, persons);
    return got ? std::string{} : got.error().message;
  };
  EXPECT_EQ(message(bands({"0-4", "0-4"}), {1, 1}), "duplicate_band 0-4");
  EXPECT_EQ(message(bands({"0-4", "10+"}), {1, 1}), "missing_band 5-9");
  EXPECT_EQ(message(two, {1}), "there are 1 persons for 2 age bands");
  EXPECT_EQ(message(two, {1, -6000}),
            "number 2 of the persons is -6000: each must be known and not "
            "negative");
  EXPECT_NE(message(two, {1, kNan}), "");
  EXPECT_NE(message(two, {0, 0}), "");
  EXPECT_NE(message(bands({}), {}), "");
}

TEST(within, weights_a_cut_band_by_its_years_inside) {
  auto const got = within(*named_standard("esp2013"), {16, 63});
  ASSERT_TRUE(got.has_value());
  EXPECT_EQ(got->bands.front(), (age_band{16, 20}));
  EXPECT_EQ(got->persons.front(), 5500.0 * 4.0 / 5.0);
  EXPECT_EQ(got->bands.back(), (age_band{60, 63}));
  EXPECT_EQ(got->persons.back(), 6000.0 * 3.0 / 5.0);
  EXPECT_FALSE(find_problem(got->bands).has_value());
}

TEST(within, keeps_whole_bands_as_they_are) {
  auto const standard = *named_standard("esp2013");
  auto const all = within(standard, {0, kNoEnd});
  EXPECT_EQ(all->persons, standard.persons);
  auto const old = within(standard, {65, kNoEnd});
  EXPECT_EQ(old->bands.front(), (age_band{65, 70}));
  EXPECT_EQ(std::accumulate(old->persons.begin(), old->persons.end(), 0.0),
            19'500.0);
}

TEST(within, refuses_to_cut_the_band_without_end) {
  auto const standard = *named_standard("esp2013");
  EXPECT_EQ(within(standard, {97, kNoEnd}).error().message,
            "the ages 97+ cut the band 95+, whose years cannot be counted");
  EXPECT_FALSE(within(standard, {65, 100}).has_value());
  auto const part =
      own_standard("mine", bands({"16-64"}), std::vector{1.0}).value();
  EXPECT_FALSE(within(part, {10, 20}).has_value());
  auto const hollow =
      own_standard("mine", bands({"0-4", "5-9"}), std::vector{1.0, 0.0});
  EXPECT_FALSE(within(*hollow, {5, 10}).has_value());
}

}  // namespace
}  // namespace wm::stats
