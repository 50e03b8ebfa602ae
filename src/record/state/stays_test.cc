#include "record/state/stays.h"

#include "record/state/test_states.h"

namespace wm::record {
namespace {

std::string_view practice_on(life_course const& of, std::string_view const on) {
  auto const* const found = stay_on(of, rules().registration(), day(on));
  return found == nullptr ? std::string_view{"none"} : found->provider;
}

TEST(registration, holds_on_its_first_and_on_its_last_day) {
  auto one = person("1990-06-15");
  one.events = {registration("F84001", "2010-01-01", "2024-09-30")};
  EXPECT_EQ(practice_on(one, "2009-12-31"), "none");
  EXPECT_EQ(practice_on(one, "2010-01-01"), "F84001");
  EXPECT_EQ(practice_on(one, "2024-09-30"), "F84001");
  EXPECT_EQ(practice_on(one, "2024-10-01"), "none");
}

TEST(registration, is_with_the_practice_that_came_last) {
  auto one = person("1985-03-03");
  one.events = {registration("F84001", "2000-01-01", "2024-08-14"),
                registration("F84002", "2024-08-01")};
  EXPECT_EQ(practice_on(one, "2024-07-31"), "F84001");
  EXPECT_EQ(practice_on(one, "2024-08-01"), "F84002");
}

TEST(registration, of_two_that_began_on_one_day_is_that_of_the_first_code) {
  auto one = person("1985-03-03");
  one.events = {registration("F84002", "2024-08-01"),
                registration("F84001", "2024-08-01")};
  EXPECT_EQ(practice_on(one, "2024-08-01"), "F84001");
}

TEST(registration, ends_with_death_and_does_not_begin_before_birth) {
  auto one = person("1940-06-06", "2024-11-30");
  one.events = {registration("F84001", "1930-01-01")};
  EXPECT_EQ(practice_on(one, "1940-06-05"), "none");
  EXPECT_EQ(practice_on(one, "2024-11-30"), "F84001");
  EXPECT_EQ(practice_on(one, "2024-12-01"), "none");
}

TEST(registration, known_to_the_month_counts_from_its_15th) {
  auto one = person("1940-06-06");
  one.events = {registration("F84001", "2020-02", "2021")};
  EXPECT_EQ(practice_on(one, "2020-02-14"), "none");
  EXPECT_EQ(practice_on(one, "2020-02-15"), "F84001");
  EXPECT_EQ(practice_on(one, "2021-07-01"), "F84001");
  EXPECT_EQ(practice_on(one, "2021-07-02"), "none");
}

int gap(life_course const& of, std::string_view const from,
        std::string_view const to) {
  return longest_gap(of, rules().registration(), day(from), day(to));
}

TEST(longest_gap, is_nought_when_one_registration_begins_as_another_ends) {
  auto one = person("1988-08-08");
  one.events = {registration("F84001", "2001-01-01", "2024-12-31"),
                registration("F84002", "2025-01-01")};
  EXPECT_EQ(gap(one, "2024-04-01", "2025-04-01"), 0);
}

TEST(longest_gap, counts_the_days_between_two_registrations) {
  auto one = person("1991-11-11");
  one.events = {registration("F84001", "2005-05-05", "2024-06-30"),
                registration("F84001", "2024-12-01")};
  // July to November: 31 + 31 + 30 + 31 + 30 days.
  EXPECT_EQ(gap(one, "2024-04-01", "2025-04-01"), 153);
  EXPECT_EQ(gap(one, "2024-11-20", "2025-04-01"), 11);
  EXPECT_EQ(gap(one, "2024-12-01", "2025-04-01"), 0);
}

TEST(longest_gap, is_not_hidden_by_a_registration_inside_another) {
  auto one = person("1991-11-11");
  one.events = {registration("F84001", "2005-05-05", "2024-06-30"),
                registration("F84002", "2010-01-01", "2010-12-31"),
                registration("F84001", "2024-07-11")};
  EXPECT_EQ(gap(one, "2004-05-05", "2025-04-01"), 365);
  EXPECT_EQ(gap(one, "2006-01-01", "2025-04-01"), 10);
}

TEST(longest_gap, counts_the_days_before_birth_and_after_death) {
  auto one = person("2024-05-05", "2024-06-30");
  one.events = {registration("F84001", "2024-05-05")};
  EXPECT_EQ(gap(one, "2024-05-01", "2024-06-01"), 4);
  EXPECT_EQ(gap(one, "2024-05-05", "2024-07-11"), 10);
}

TEST(longest_gap, of_who_is_never_registered_is_all_the_days) {
  EXPECT_EQ(gap(person("1991-11-11"), "2024-04-01", "2025-04-01"), 365);
}

}  // namespace
}  // namespace wm::record
