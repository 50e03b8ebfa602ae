#include "framework/places.h"

#include <gtest/gtest.h>

#include "framework/load.h"
#include "support/test_files.h"

namespace wm::framework {
namespace {

constexpr auto kEdition = deprivation_edition::imd2025;

small_area place_with(std::string const& code, int const population,
                      int const rank) {
  auto out = small_area{};
  out.code.value = code;
  out.population = population;
  if (rank != 0) {
    out.deprived[1] = deprivation{rank, decile_of(rank, kEdition)};
  }
  return out;
}

TEST(places, have_tenths_that_begin_where_the_publisher_begins_them) {
  // English Indices of Deprivation 2019, file 1: the last small area of the
  // most deprived tenth has rank 3,284; the least deprived has 32,844.
  EXPECT_EQ(decile_of(1, deprivation_edition::imd2019), 1);
  EXPECT_EQ(decile_of(3284, deprivation_edition::imd2019), 1);
  EXPECT_EQ(decile_of(3285, deprivation_edition::imd2019), 2);
  EXPECT_EQ(decile_of(32844, deprivation_edition::imd2019), 10);
}

TEST(places, are_put_into_fifths_of_people_not_of_places) {
  // 1,000 people: the first place holds 600 of them, so that its middle one
  // stands at 300, in the second fifth; then 650, 750, 850 and 950.
  auto const fifths = local_fifths(
      std::vector{place_with("a", 600, 10), place_with("b", 100, 20),
                  place_with("c", 100, 30), place_with("d", 100, 40),
                  place_with("e", 100, 50)},
      kEdition);
  EXPECT_EQ(fifths, (std::vector{2, 4, 4, 5, 5}));
}

TEST(places, have_equal_fifths_in_whatever_order_they_stand) {
  auto const fifths = local_fifths(
      std::vector{place_with("a", 100, 50), place_with("b", 100, 10),
                  place_with("c", 100, 30), place_with("d", 100, 20),
                  place_with("e", 100, 40)},
      kEdition);
  EXPECT_EQ(fifths, (std::vector{5, 1, 3, 2, 4}));
}

TEST(places, of_one_rank_fall_into_one_fifth) {
  // The two of rank 10 hold 200 of 500 people; the middle stands at 100, where
  // the second fifth begins.
  auto const fifths = local_fifths(
      std::vector{place_with("a", 100, 10), place_with("b", 100, 10),
                  place_with("c", 300, 20)},
      kEdition);
  EXPECT_EQ(fifths, (std::vector{2, 2, 4}));
}

TEST(places, without_a_rank_have_no_fifth_and_no_weight) {
  auto const fifths = local_fifths(
      std::vector{place_with("a", 100, 10), place_with("b", 900, 0)}, kEdition);
  EXPECT_EQ(fifths, (std::vector{3, 0}));
}

TEST(places, of_tower_hamlets_are_those_of_the_2021_census) {
  auto const read =
      load_package(test_support::source_file("frameworks/tower-hamlets"));
  ASSERT_TRUE(read.package);
  auto const& places = read.package->places;
  // ONS, Census 2021: 169 small areas; table of ethnic groups, 310,322 people.
  EXPECT_EQ(places.size(), 169);
  auto people = 0;
  for (auto const& one : places) {
    people += one.population;
    EXPECT_TRUE(one.deprived[1]) << one.code.value;
  }
  EXPECT_EQ(people, 310322);
  ASSERT_NE(find_place(places, "E01004222"), nullptr);
  EXPECT_EQ(find_place(places, "E01004222")->ward.value, "E05009319");
  EXPECT_EQ(find_place(places, "E01004195"), nullptr);
  // Each fifth holds a fifth of the people, but for half a small area.
  auto const fifths = local_fifths(places, kEdition);
  auto in_fifth = std::vector<int>(6);
  for (auto i = std::size_t{0}; i < places.size(); ++i) {
    in_fifth[static_cast<std::size_t>(fifths[i])] += places[i].population;
  }
  EXPECT_EQ(in_fifth[0], 0);
  for (auto fifth = std::size_t{1}; fifth <= 5; ++fifth) {
    EXPECT_NEAR(in_fifth[fifth], people / 5.0, 3000.0) << fifth;
  }
}

}  // namespace
}  // namespace wm::framework
