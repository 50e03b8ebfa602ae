#include "record/state/breakdown.h"

#include <algorithm>

#include "record/state/test_states.h"

namespace wm::record {
namespace {

breakdown of_name(std::string_view const name) {
  auto const all = breakdowns_of(rules());
  auto const found = std::ranges::find(all, name, &breakdown::name);
  EXPECT_NE(found, all.end()) << name;
  return found == all.end() ? breakdown{} : *found;
}

std::string group_on(life_course const& of, std::string_view const name,
                     std::string_view const on) {
  return group_of(state_on(of, rules(), nullptr, day(on)), name);
}

TEST(breakdown, lists_its_groups_in_order_with_unknown_last) {
  auto const stages = of_name("life_stage");
  EXPECT_EQ(stages.groups.front(),
            (group{"pregnancy_and_early_years", "Pregnancy and early years"}));
  for (auto const& one : breakdowns_of(rules())) {
    EXPECT_EQ(one.groups.back().word, "unknown") << one.name;
    EXPECT_GT(one.groups.size(), 2) << one.name;
  }
  EXPECT_EQ(of_name("age_band_5").groups.size(), 20);  // 18 of 5, 90+, unknown
  EXPECT_EQ(of_name("ward").groups.size(), 21);        // 20 wards
  EXPECT_EQ(of_name("place").groups.size(), 170);      // 169 small areas
}

TEST(breakdown, names_the_edition_of_deprivation_and_the_place) {
  EXPECT_EQ(of_name("local_deprivation_fifth").title,
            "Deprivation, fifths of the people of Tower Hamlets (Indices of "
            "Deprivation 2025)");
  EXPECT_EQ(of_name("national_deprivation_fifth").title,
            "Deprivation, fifths of England (Indices of Deprivation 2025)");
}

TEST(breakdown, writes_words_as_names_of_groups) {
  auto const ethnic = of_name("ethnic_group");
  auto const mixed =
      std::ranges::find(ethnic.groups, "mixed_white_and_asian", &group::word);
  ASSERT_NE(mixed, ethnic.groups.end());
  EXPECT_EQ(mixed->title, "Mixed White and Asian");
  EXPECT_EQ(of_name("sex").groups.front().title, "Female");
}

TEST(breakdown, puts_ages_into_bands_of_five_years) {
  EXPECT_EQ(group_on(person("1945-04-01"), "age_band_5", "2025-03-31"),
            "75-79");
  EXPECT_EQ(group_on(person("1945-04-01"), "age_band_5", "2025-04-01"),
            "80-84");
  EXPECT_EQ(group_on(person("1935-04-01"), "age_band_5", "2025-03-31"),
            "85-89");
  EXPECT_EQ(group_on(person("1935-04-01"), "age_band_5", "2025-04-01"), "90+");
  EXPECT_EQ(group_on(person(""), "age_band_5", "2025-04-01"), "unknown");
}

TEST(breakdown, looks_up_where_a_person_lives) {
  auto one = person("1977-07-17");
  one.events = {stay("residence", "1999-01-01", "2024-12-31"),
                stay("residence", "2025-01-01")};
  one.events[0].place = "E01004222";
  one.events[1].place = "E01004205";
  EXPECT_EQ(group_on(one, "ward", "2024-12-31"), "E05009319");
  EXPECT_EQ(group_on(one, "locality", "2024-12-31"), "north_east");
  // Rank 5,303 of 33,755 is in the second tenth, the first fifth.
  EXPECT_EQ(group_on(one, "national_deprivation_fifth", "2024-12-31"), "1");
  EXPECT_EQ(group_on(one, "ward", "2025-01-01"), "E05009333");
  EXPECT_EQ(group_on(one, "place", "2025-01-01"), "E01004205");
}

TEST(breakdown, counts_a_place_that_the_package_does_not_have_as_unknown) {
  auto one = person("1977-07-17");
  one.events = {stay("residence", "1999-01-01")};
  one.events[0].place = "E01004195";
  for (auto const* const name :
       {"ward", "place", "locality", "local_deprivation_fifth",
        "national_deprivation_fifth"}) {
    EXPECT_EQ(group_on(one, name, "2025-01-01"), "unknown") << name;
  }
}

TEST(breakdown, knows_of_the_dead_only_what_does_not_change) {
  auto one = person("1932-10-10", "2025-03-31");
  one.sex = "male";
  one.ethnic_group = "white_irish";
  one.events = {registration("F84001", "1980-01-01")};
  EXPECT_EQ(group_on(one, "sex", "2025-04-01"), "male");
  EXPECT_EQ(group_on(one, "ethnic_group_5", "2025-04-01"), "white");
  for (auto const* const name :
       {"life_stage", "age_band_5", "practice", "care_home", "carer"}) {
    EXPECT_EQ(group_on(one, name, "2025-04-01"), "unknown") << name;
  }
  EXPECT_EQ(group_on(one, "practice", "2025-03-31"), "F84001");
  EXPECT_EQ(group_on(one, "care_home", "2025-03-31"), "no");
}

TEST(breakdown, does_not_say_who_is_a_carer_without_the_records_of_others) {
  EXPECT_EQ(group_on(person("1968-06-18"), "carer", "2025-01-01"), "unknown");
}

}  // namespace
}  // namespace wm::record
