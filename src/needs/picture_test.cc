#include "needs/picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/calendar.h"
#include "framework/load.h"
#include "support/test_files.h"

namespace wm::needs {
namespace {

framework::package const& tower_hamlets() {
  static auto const read =
      framework::load_package(
          test_support::source_file("frameworks/tower-hamlets"))
          .package.value();
  return read;
}

record::state_rules const& rules() {
  static auto const made = record::state_rules{tower_hamlets()};
  return made;
}

record::day_number day(std::string_view const text) {
  return record::as_number(*parse_date(text));
}

/// A small area of one fifth of the place's own people, 1 most deprived.
std::string place_in(int const fifth) {
  for (auto const& place : tower_hamlets().places) {
    if (rules().find(place.code.value)->local_fifth == fifth) {
      return place.code.value;
    }
  }
  return "";
}

record::life_event event(std::string_view const what,
                         std::string_view const start,
                         std::string_view const end = {}) {
  auto const& all = tower_hamlets().concepts;
  auto out = record::life_event{};
  out.start = record::start_of(day(start));
  out.end = end.empty() ? record::kNoTime : record::start_of(day(end));
  out.start_precision = record::precision::day;
  out.end_precision = record::precision::day;
  out.concepts.push_back(static_cast<std::uint32_t>(
      framework::find_concept(all, what) - all.all.data()));
  return out;
}

/// Somebody invented, registered and at home in one fifth since 2010.
record::life_course person(std::string_view const born,
                           std::string_view const sex, int const fifth = 1,
                           std::string_view const registered = "2010-01-01") {
  auto out = record::life_course{};
  out.birth = {day(born), record::precision::day};
  out.sex = sex;
  out.ethnic_group = "asian_bangladeshi";
  out.events.push_back(event("registration.gp", registered));
  out.events.push_back(event("residence", registered));
  static auto const places = std::vector<std::string>{
      "", place_in(1), place_in(2), place_in(3), place_in(4), place_in(5)};
  out.events.back().place = places.at(static_cast<std::size_t>(fifth));
  return out;
}

figures::needs_picture picture_of(std::vector<record::life_course> const& all) {
  auto counts = picture_counts{
      rules(), yearly_days(day("2023-04-01"), day("2025-03-31"))};
  for (auto const& one : all) {
    counts.add(one);
  }
  return *counts.finish();
}

std::int64_t people(figures::needs_picture const& in,
                    figures::count_at const at) {
  return in.counts[at].people;
}

figures::needs_condition const& condition(figures::needs_picture const& in,
                                          std::string_view const id) {
  return *std::ranges::find(in.conditions, id, &figures::needs_condition::id);
}

std::string as_text(std::vector<record::day_number> const& days) {
  auto out = std::string{};
  for (auto const one : days) {
    out += (out.empty() ? "" : " ") + to_string(record::as_date(one));
  }
  return out;
}

TEST(needs_picture, has_the_same_day_of_earlier_years) {
  // Periods from 1 April 2022 on: their first year follows 31 March 2022.
  EXPECT_EQ(as_text(yearly_days(day("2022-04-01"), day("2025-03-31"))),
            "2022-03-31 2023-03-31 2024-03-31 2025-03-31");
  EXPECT_EQ(as_text(yearly_days(day("2022-04-02"), day("2025-03-31"))),
            "2023-03-31 2024-03-31 2025-03-31");
  EXPECT_EQ(as_text(yearly_days(day("2023-01-01"), day("2024-02-29"))),
            "2023-02-28 2024-02-29");
}

TEST(needs_picture, counts_who_is_registered_and_alive) {
  auto died = person("1950-01-01", "male");
  died.death = {day("2025-03-30"), record::precision::day};
  auto moved = person("1950-01-01", "male");
  moved.events[0].end = record::start_of(day("2024-12-31"));
  auto const found = picture_of({person("1950-01-01", "female"),
                                 person("2020-01-01", "female"), died, moved});
  EXPECT_EQ(people(found, found.everybody), 2);
  // All four were there a year before.
  ASSERT_EQ(found.years.size(), 3U);
  EXPECT_EQ(people(found, found.years[1].people), 4);
  EXPECT_EQ(found.ages.at(0).title, "0 to 17");
  EXPECT_EQ(people(found, found.ages.at(0).sexes.at(0)), 1);  // female
  EXPECT_EQ(people(found, found.ages.at(6).people), 1);       // 75 years old
  EXPECT_EQ(people(found, found.ages.at(6).fifths.at(0).people), 1);
}

TEST(needs_picture, counts_conditions_that_hold) {
  auto two = person("1970-01-01", "female", 5);
  two.events.push_back(event("diagnosis.diabetes", "2015-05-01"));
  two.events.push_back(event("diagnosis.asthma", "1980-01-01"));
  auto over = person("1970-01-01", "female", 5);
  over.events.push_back(
      event("diagnosis.depression", "2015-05-01", "2016-05-01"));
  auto const found = picture_of({two, over});
  auto const& cell = found.ages.at(4).fifths.at(4);  // 55 years, fifth 5
  EXPECT_EQ(people(found, cell.people), 2);
  EXPECT_EQ(people(found, cell.any), 1);
  EXPECT_EQ(people(found, cell.several), 1);
  EXPECT_EQ(people(found, found.several), 1);
  auto const& depression = condition(found, "diagnosis.depression");
  EXPECT_EQ(people(found, depression.everybody.with), 0);
}

TEST(needs_picture, dates_an_onset_only_where_it_can_be_known) {
  auto const with = [](record::life_course of, std::string_view const start) {
    of.events.push_back(event("diagnosis.diabetes", start));
    return of;
  };
  auto again = with(person("1970-01-01", "male"), "2012-01-01");
  again.events.push_back(event("diagnosis.diabetes", "2024-01-01"));
  auto const found = picture_of({
      with(person("1970-01-01", "male"),
           "2020-04-01"),  // first day that counts
      with(person("1970-01-01", "male"), "2020-03-31"),  // a day too early
      again,                                             // known since 2012
      // Came on 1 June 2023: a record of 30 May 2024 may be an old one, that
      // of 31 May 2024 (365 days later) is taken for new.
      with(person("1970-01-01", "male", 1, "2023-06-01"), "2024-05-30"),
      with(person("1970-01-01", "male", 1, "2023-06-01"), "2024-05-31"),
  });
  auto const& diabetes = condition(found, "diagnosis.diabetes");
  EXPECT_EQ(people(found, diabetes.everybody.with), 5);
  EXPECT_EQ(people(found, diabetes.everybody.fresh), 2);
  EXPECT_FALSE(diabetes.everybody.median);  // of two people
}

TEST(needs_picture, tells_the_median_age_at_onset) {
  // 21 people of the most deprived fifth fall ill at 40, 41, ... 60: median
  // 50. Of 21 the sixth and the sixteenth value are its limits (P of at most
  // 5 below is 0.013, of at most 6 is 0.039): 45 to 55.
  auto all = std::vector<record::life_course>{};
  for (auto age = 40; age <= 60; ++age) {
    all.push_back(person(fmt::format("{}-06-01", 2022 - age), "female"));
    all.back().events.push_back(event("diagnosis.diabetes", "2022-06-01"));
  }
  auto const found = picture_of(all);
  auto const& diabetes = condition(found, "diagnosis.diabetes");
  auto const& most = diabetes.fifths.at(0);
  EXPECT_EQ(people(found, most.fresh), 21);
  EXPECT_DOUBLE_EQ(most.median.value(), 50);
  EXPECT_DOUBLE_EQ(most.limits95.value().lower, 45);
  EXPECT_DOUBLE_EQ(most.limits95.value().upper, 55);
  EXPECT_FALSE(diabetes.fifths.at(4).median);
  // A year before, and two: nobody had it in 2021 and earlier.
  EXPECT_EQ(people(found, found.years.at(0).with.at(1)), 21);
}

TEST(needs_picture, adds_up_as_it_says) {
  auto all = std::vector<record::life_course>{};
  for (auto i = 0; i < 40; ++i) {
    all.push_back(person(fmt::format("{}-06-01", 1930 + 2 * i),
                         i % 3 == 0   ? "female"
                         : i % 3 == 1 ? "male"
                                      : "",
                         i % 6));
    if (i % 2 == 0) {
      all.back().events.push_back(event("diagnosis.asthma", "2021-01-01"));
    }
    if (i % 5 == 0) {
      all.back().events.push_back(event("diagnosis.cancer", "2024-06-01"));
    }
  }
  auto const found = picture_of(all);
  EXPECT_EQ(people(found, found.everybody), 40);
  EXPECT_GT(found.sums.size(), 100U);
  for (auto const& sum : found.sums) {
    auto total = std::int64_t{0};
    for (auto const part : sum.parts) {
      total += people(found, part);
    }
    EXPECT_EQ(total, people(found, sum.total));
  }
  for (auto const& count : found.counts) {
    EXPECT_GE(count.people, 0);
  }
}

}  // namespace
}  // namespace wm::needs
