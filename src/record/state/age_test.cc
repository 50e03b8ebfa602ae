#include "record/state/age.h"

#include "record/state/test_states.h"

namespace wm::record {
namespace {

TEST(age, grows_on_the_birthday) {
  EXPECT_EQ(age_in_years(person("1945-04-01"), day("2025-03-31")), 79);
  EXPECT_EQ(age_in_years(person("1945-04-01"), day("2025-04-01")), 80);
  EXPECT_EQ(age_in_years(person("2025-04-01"), day("2025-04-01")), 0);
}

TEST(age, of_who_is_born_on_a_leap_day_grows_on_1_march) {
  auto const born = person("2020-02-29");
  EXPECT_EQ(age_in_years(born, day("2025-02-28")), 4);
  EXPECT_EQ(age_in_years(born, day("2025-03-01")), 5);
  EXPECT_EQ(age_in_years(born, day("2024-02-29")), 4);
}

TEST(age, in_months_grows_when_the_day_of_the_month_is_reached) {
  auto const born = person("2024-01-31");
  EXPECT_EQ(age_in_months(born, day("2024-02-29")), 0);
  EXPECT_EQ(age_in_months(born, day("2024-03-01")), 1);
  EXPECT_EQ(age_in_months(born, day("2024-03-31")), 2);
}

TEST(age, is_reached_on_the_first_day_that_has_it) {
  for (auto const* const birth : {"2024-02-29", "2023-01-31", "2023-08-30",
                                  "2024-12-01", "1899-11-30", "2150-12-31"}) {
    auto const born = person(birth);
    auto const from = month_and_day_of(day(birth));
    for (auto const months : {0, 1, 2, 11, 12, 13, 48, 60, 1200, 3600}) {
      auto const reached = day_after_months(from, months);
      EXPECT_EQ(age_in_months(born, reached), months) << birth;
      EXPECT_NE(age_in_months(born, reached - 1), months) << birth;
    }
  }
}

TEST(age, of_the_unborn_and_of_an_unknown_birth_is_none) {
  EXPECT_EQ(age_in_years(person("2025-04-01"), day("2025-03-31")),
            std::nullopt);
  EXPECT_EQ(age_in_months(person("2025-04-01"), day("2025-03-31")),
            std::nullopt);
  EXPECT_EQ(age_in_years(person(""), day("2025-03-31")), std::nullopt);
}

TEST(age, counts_from_the_15th_of_a_month_and_from_1_july_of_a_year) {
  EXPECT_EQ(age_in_years(person("1962-04"), day("2025-04-14")), 62);
  EXPECT_EQ(age_in_years(person("1962-04"), day("2025-04-15")), 63);
  EXPECT_EQ(age_in_years(person("1950"), day("2025-06-30")), 74);
  EXPECT_EQ(age_in_years(person("1950"), day("2025-07-01")), 75);
}

TEST(living, lasts_from_the_day_of_birth_to_the_day_of_death) {
  auto const one = person("1932-10-10", "2025-03-31");
  EXPECT_EQ(living_on(one, day("1932-10-09")), living::unborn);
  EXPECT_EQ(living_on(one, day("1932-10-10")), living::alive);
  EXPECT_EQ(living_on(one, day("2025-03-31")), living::alive);
  EXPECT_EQ(living_on(one, day("2025-04-01")), living::dead);
}

TEST(living, is_unknown_without_a_birth_until_death) {
  EXPECT_EQ(living_on(person(""), day("2025-03-31")), living::unknown);
  EXPECT_EQ(living_on(person("", "2025-03-31"), day("2025-04-01")),
            living::dead);
}

TEST(living, ends_on_the_15th_of_a_month_of_death) {
  auto const one = person("1936-02", "2024-12");
  EXPECT_EQ(living_on(one, day("2024-12-15")), living::alive);
  EXPECT_EQ(living_on(one, day("2024-12-16")), living::dead);
}

}  // namespace
}  // namespace wm::record
