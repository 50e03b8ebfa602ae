#include "record/state/life_stage.h"

#include "record/state/test_states.h"

namespace wm::record {
namespace {

std::string_view stage(life_course const& of, std::string_view const on) {
  return life_stage_on(of, rules(), day(on));
}

TEST(life_stage, changes_on_the_5th_18th_and_65th_birthday) {
  auto const one = person("1960-03-31");
  EXPECT_EQ(stage(one, "1960-03-31"), "pregnancy_and_early_years");
  EXPECT_EQ(stage(one, "1965-03-30"), "pregnancy_and_early_years");
  EXPECT_EQ(stage(one, "1965-03-31"), "childhood_and_adolescence");
  EXPECT_EQ(stage(one, "1978-03-30"), "childhood_and_adolescence");
  EXPECT_EQ(stage(one, "1978-03-31"), "being_an_adult");
  EXPECT_EQ(stage(one, "2025-03-30"), "being_an_adult");
  EXPECT_EQ(stage(one, "2025-03-31"), "growing_old");
}

TEST(life_stage, of_the_pregnant_comes_from_records_at_any_age) {
  auto seventeen = person("2008-01-01");
  seventeen.events = {stay("pregnancy", "2025-02-01", "2025-10-20")};
  EXPECT_EQ(stage(seventeen, "2025-01-31"), "childhood_and_adolescence");
  EXPECT_EQ(stage(seventeen, "2025-02-01"), "pregnancy_and_early_years");
  EXPECT_EQ(stage(seventeen, "2025-10-20"), "pregnancy_and_early_years");
  EXPECT_EQ(stage(seventeen, "2025-10-21"), "childhood_and_adolescence");
  EXPECT_EQ(stage(person("1995-01-01"), "2025-10-20"), "being_an_adult");
}

TEST(life_stage, of_the_pregnant_lasts_until_a_stillbirth_too) {
  auto one = person("1990-01-01");
  one.events = {stay("pregnancy", "2025-01-01", "2025-07-01")};
  one.events.front().attributes = {{"outcome", "stillbirth"}};
  EXPECT_EQ(stage(one, "2025-07-01"), "pregnancy_and_early_years");
  EXPECT_EQ(stage(one, "2025-07-02"), "being_an_adult");
}

TEST(life_stage, does_not_believe_a_pregnancy_of_more_than_45_weeks) {
  auto one = person("1990-01-01");
  one.events = {stay("pregnancy", "2024-01-01")};
  // 45 weeks are 315 days; 1 January 2024 is the first, 10 November the last.
  EXPECT_EQ(stage(one, "2024-11-10"), "pregnancy_and_early_years");
  EXPECT_EQ(stage(one, "2024-11-11"), "being_an_adult");
  one.events = {stay("pregnancy", "2024-01-01", "2025-06-01")};
  EXPECT_EQ(stage(one, "2024-11-11"), "being_an_adult");
}

TEST(life_stage, is_unknown_without_a_birth_unless_somebody_is_pregnant) {
  auto one = person("");
  EXPECT_EQ(stage(one, "2025-01-01"), "");
  one.events = {stay("pregnancy", "2024-12-01")};
  EXPECT_EQ(stage(one, "2025-01-01"), "pregnancy_and_early_years");
}

TEST(life_stage, of_the_dead_and_unborn_is_none) {
  auto const one = person("1932-10-10", "2025-03-31");
  EXPECT_EQ(stage(one, "1932-10-09"), "");
  EXPECT_EQ(stage(one, "2025-03-31"), "growing_old");
  EXPECT_EQ(stage(one, "2025-04-01"), "");
}

}  // namespace
}  // namespace wm::record
