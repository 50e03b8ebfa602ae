#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "record/concept_index.h"
#include "record/state/person_state.h"
#include "record/state/relatives.h"
#include "record/state/test_states.h"
#include "record/test_import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Everybody of tests/golden/record/borough on five days, as it was known at
// the end of June 2025, for people to read.

namespace wm::record {
namespace {

constexpr std::string_view kDays[] = {"2024-05-05", "2024-08-07", "2024-12-31",
                                      "2025-03-31", "2025-04-01"};

std::vector<test_file> borough() {
  auto out = std::vector<test_file>{};
  for (auto const* const name :
       {"persons.csv", "persons_may.csv", "events.csv", "events_may.csv",
        "relations.csv", "opt_outs.csv"}) {
    out.emplace_back(name,
                     test_support::read_text(test_support::source_file(
                         std::string{"tests/golden/record/borough/"} + name)));
  }
  return out;
}

std::string_view or_none(std::string_view const word) {
  return word.empty() ? "-" : word;
}

std::string number(int const fifth) {
  return fifth == 0 ? "-" : fmt::format("{}", fifth);
}

std::string_view living_word(living const what) {
  switch (what) {
    case living::unknown:
      return "unknown";
    case living::unborn:
      return "unborn";
    case living::alive:
      return "alive";
    case living::dead:
      return "dead";
  }
  return {};
}

std::string age_of(person_state const& state) {
  constexpr std::string_view kKnownTo[] = {"", "", " (month)", " (year)"};
  if (!state.age_in_years) {
    return "-";
  }
  auto const known_to = kKnownTo[static_cast<int>(state.birth_known_to)];
  return *state.age_in_years == 0
             ? fmt::format("{}m{}", *state.age_in_months, known_to)
             : fmt::format("{}{}", *state.age_in_years, known_to);
}

std::string line_of(life_course const& who, relatives const& all,
                    std::string_view const on) {
  auto const state = state_on(who, rules(), &all, day(on));
  auto notes = std::vector<std::string>{};
  if (state.pregnant == yes_or_no::yes) {
    notes.emplace_back("pregnant");
  }
  if (state.lives_in_care_home == yes_or_no::yes) {
    notes.emplace_back("care home");
  }
  if (state.has_carer == yes_or_no::yes) {
    notes.push_back(fmt::format("cared for by {}",
                                fmt::join(carers_on(who, day(on)), " ")));
  }
  if (state.is_carer == yes_or_no::yes) {
    notes.push_back(fmt::format(
        "cares for {}", fmt::join(cared_for_on(who, all, day(on)), " ")));
  }
  if (auto const others = household_members_on(who, all, day(on));
      !others.empty()) {
    notes.push_back(fmt::format("lives with {}", fmt::join(others, " ")));
  }
  auto const& home = state.residence;
  auto line = fmt::format(
      "  {} {:<7} {:<11} {:<25} {:<6} {:<9} {:<10} {:<10} {} {} {}", on,
      living_word(state.living), age_of(state), or_none(state.life_stage),
      or_none(state.practice), or_none(home.place), or_none(home.ward),
      or_none(home.locality), number(home.national_fifth),
      number(home.local_fifth), fmt::join(notes, ", "));
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

TEST(person_state, is_as_its_golden_file_says_of_everybody_in_the_borough) {
  auto const dir = test_support::temp_dir{};
  auto const& concepts = tower_hamlets().concepts;
  ASSERT_TRUE(
      import_files(dir / "store", borough(), std::size_t{1} << 26U, concepts)
          .outcome);
  auto const records = *store::open(dir / "store");
  auto const index = concept_index{records, concepts};
  auto const known_on = day("2025-06-30");
  auto const all = *relatives::of(records, known_on);
  auto told = std::string{
      "# person: sex, ethnic group (broad). Then by day: living, age in years "
      "or months, life stage,\n# practice, small area, ward, locality, "
      "national and local fifth of deprivation (2025)\n"};
  for (auto person = std::uint32_t{0}; person < records.counts().persons;
       ++person) {
    auto const who =
        *life_course_of(records, concepts, index, person, known_on);
    told += fmt::format("{}: {}, {} ({})\n", who.person_id, or_none(who.sex),
                        or_none(who.ethnic_group),
                        or_none(rules().broad_ethnic_group(who.ethnic_group)));
    for (auto const on : kDays) {
      told += line_of(who, all, on);
    }
  }
  test_support::expect_golden(
      test_support::source_file("tests/golden/record/state/expected.txt"),
      told);
}

}  // namespace
}  // namespace wm::record
