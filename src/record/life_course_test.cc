#include "record/life_course.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "base/calendar.h"
#include "framework/load.h"
#include "record/test_import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::record {
namespace {

using test_support::source_file;
using test_support::temp_dir;

day_number day(std::string_view const text) {
  return as_number(*parse_date(text));
}

framework::concepts const& concepts() {
  static auto const all =
      framework::load_package(source_file("frameworks/tower-hamlets"))
          .package->concepts;
  return all;
}

constexpr auto kMemory = std::size_t{1} << 26U;

/// A store of these files, made anew.
class kept {
 public:
  explicit kept(std::vector<test_file> const& files) {
    EXPECT_TRUE(
        import_files(dir_ / "store", files, kMemory, concepts()).outcome);
    opened_.emplace(*store::open(dir_ / "store"));
    index_.emplace(*opened_, concepts());
  }
  life_course of(std::string_view const person,
                 std::string_view const known_on) const {
    return *life_course_of(*opened_, concepts(), *index_,
                           *opened_->find_person(person), day(known_on));
  }

 private:
  temp_dir dir_;
  std::optional<store> opened_;
  std::optional<concept_index> index_;
};

/// The borough of tests/golden/record/borough, with what May brought.
kept const& borough() {
  static auto const all = [] {
    auto files = std::vector<test_file>{};
    for (auto const* const name :
         {"persons.csv", "persons_may.csv", "events.csv", "events_may.csv",
          "relations.csv", "opt_outs.csv"}) {
      files.emplace_back(
          name, test_support::read_text(source_file(
                    std::string{"tests/golden/record/borough/"} + name)));
    }
    return kept{files};
  }();
  return all;
}

life_event const& event(life_course const& of, std::string_view const id) {
  return *std::ranges::find(of.events, id, &life_event::id);
}

TEST(life_course, tells_what_was_known_on_a_day) {
  auto const before = borough().of("p55", "2025-05-14");
  EXPECT_EQ(before.death, known_day{});
  EXPECT_EQ(before.ethnic_group, "");
  auto const after = borough().of("p55", "2025-05-15");
  EXPECT_EQ(after.death, (known_day{day("2025-04-20"), precision::day}));
  EXPECT_EQ(after.ethnic_group, "white_irish");
  EXPECT_TRUE(borough().of("p55", "2025-04-14").events.empty());
}

TEST(life_course, reads_a_corrected_value_and_leaves_out_a_withdrawn_event) {
  // README of the borough: 188 was 138; the diagnosis of p53 is withdrawn.
  EXPECT_EQ(event(borough().of("p52", "2025-05-14"), "p52-04").values[1].number,
            188);
  EXPECT_EQ(event(borough().of("p52", "2025-05-15"), "p52-04").values[1].number,
            138);
  auto const events = borough().of("p53", "2025-05-15").events;
  EXPECT_EQ(std::ranges::count(events, "p53-03", &life_event::id), 0);
  EXPECT_EQ(borough().of("p53", "2025-05-14").events.size(), events.size() + 1);
}

TEST(life_course, converts_values_and_marks_those_that_are_not_plausible) {
  auto const course = borough().of("p07", "2025-05-15");
  auto plausible = std::vector<std::int64_t>{};
  auto others = std::vector<std::int64_t>{};
  for (auto const& one : course.events) {
    for (auto const& value : one.values) {
      EXPECT_EQ(concepts().all[value.concept_place].id.value,
                "observation.blood_pressure");
      (value.plausible ? plausible : others).push_back(value.number);
    }
  }
  EXPECT_EQ(others, std::vector<std::int64_t>{900});
  // 18.5 kPa times 7.50062 is 138.8 mmHg, 11 kPa is 82.5 mmHg; the lower
  // value of 80 stands beside the 900.
  EXPECT_EQ(plausible, (std::vector<std::int64_t>{83, 139, 80}));
}

TEST(life_course, gives_events_by_start_with_concepts_and_attributes) {
  auto const course = borough().of("p45", "2025-05-15");
  EXPECT_TRUE(std::ranges::is_sorted(course.events, {}, &life_event::start));
  auto const& home = event(course, "p45-05");
  EXPECT_EQ(concepts().all[home.concepts.at(0)].id.value, "care_home_stay");
  EXPECT_EQ(home.attributes, (std::vector<said>{{"care", "nursing"}}));
  EXPECT_EQ(home.provider, "VCH01");
  EXPECT_EQ(home.end, kNoTime);
  EXPECT_EQ(course.relations.at(0).other, "h2");
  EXPECT_EQ(course.relations.at(0).to, day("2025-01-28"));
}

TEST(life_course, keeps_how_exactly_birth_and_death_are_known) {
  auto const course = borough().of("p29", "2025-05-15");
  EXPECT_EQ(course.birth, (known_day{day("1936-02-01"), precision::month}));
  EXPECT_EQ(course.death, (known_day{day("2024-12-01"), precision::month}));
  EXPECT_EQ(borough().of("p22", "2025-05-15").birth, known_day{});
}

// What sources answer of one person: source, day of receipt, sex, ethnic
// group, birth, death.
kept answers(std::string const& rows) {
  return kept{
      {{"persons.csv",
        "person_id,source,received_on,sex,ethnic_group,birth,death\n" + rows}}};
}

TEST(life_course, takes_the_newest_answer_that_is_a_word_of_the_package) {
  auto const store = answers(
      "a,gp,2025-01-01,female,white_irish,1950,\n"
      "a,gp,2025-02-01,,Z9,1950,\n"
      "a,council,2025-03-01,male,,,\n");
  EXPECT_EQ(store.of("a", "2025-02-28").sex, "female");
  EXPECT_EQ(store.of("a", "2025-03-01").sex, "male");
  EXPECT_EQ(store.of("a", "2025-03-01").ethnic_group, "white_irish");
}

TEST(life_course, does_not_take_an_answer_for_newer_when_it_is_sent_again) {
  auto const store = answers(
      "a,gp,2025-01-01,female,white_irish,1950,\n"
      "a,hospital,2025-02-01,female,white_british,1950,\n"
      "a,gp,2025-03-01,female,white_irish,1950,2025-02-20\n");
  EXPECT_EQ(store.of("a", "2025-03-01").ethnic_group, "white_british");
}

TEST(life_course, takes_none_of_the_answers_that_contradict_each_other) {
  auto const store = answers(
      "a,council,2025-01-01,female,white_irish,,\n"
      "a,gp,2025-02-01,female,white_british,,\n"
      "a,hospital,2025-02-01,female,white_other,,\n"
      "b,gp,2025-02-01,female,white_british,,\n"
      "b,hospital,2025-02-01,female,white_other,,\n");
  EXPECT_EQ(store.of("a", "2025-02-01").ethnic_group, "white_irish");
  EXPECT_EQ(store.of("b", "2025-02-01").ethnic_group, "");
  EXPECT_EQ(store.of("b", "2025-02-01").sex, "female");
}

TEST(life_course, keeps_a_birthday_when_only_its_year_comes_later) {
  auto const store = answers(
      "a,gp,2025-01-01,,,1950-02-11,\n"
      "a,council,2025-02-01,,,1950-02,\n"
      "b,gp,2025-01-01,,,1950-02-11,\n"
      "b,council,2025-02-01,,,1951,\n");
  EXPECT_EQ(store.of("a", "2025-02-01").birth,
            (known_day{day("1950-02-11"), precision::day}));
  EXPECT_EQ(store.of("b", "2025-02-01").birth,
            (known_day{day("1951-01-01"), precision::year}));
}

TEST(life_course, takes_the_earliest_death_until_its_source_takes_it_back) {
  auto const store = answers(
      "a,gp,2025-03-01,,,1950,2025-02-10\n"
      "a,hospital,2025-03-01,,,1950,2025-02-09\n"
      "a,hospital,2025-04-01,,,1950,\n"
      "a,gp,2025-05-01,,,1950,\n"
      "b,gp,2025-03-01,,,1950,2025-02\n"
      "b,hospital,2025-03-01,,,1950,2025-02-09\n");
  EXPECT_EQ(store.of("a", "2025-03-31").death.day, day("2025-02-09"));
  EXPECT_EQ(store.of("a", "2025-04-30").death.day, day("2025-02-10"));
  EXPECT_EQ(store.of("a", "2025-05-01").death, known_day{});
  EXPECT_EQ(store.of("b", "2025-03-01").death,
            (known_day{day("2025-02-09"), precision::day}));
}

}  // namespace
}  // namespace wm::record
