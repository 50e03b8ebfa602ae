#include "framework/load.h"
#include "record/state/test_states.h"
#include "support/test_files.h"

namespace wm::record {

framework::package const& tower_hamlets() {
  static auto const whole =
      *framework::load_package(test_support::source_file("frameworks/"
                                                         "tower-hamlets"))
           .package;
  return whole;
}

state_rules const& rules() {
  static auto const of_package = state_rules{tower_hamlets()};
  return of_package;
}

namespace {

TEST(state_rules, of_tower_hamlets_cover_every_state_and_every_ethnic_group) {
  EXPECT_TRUE(rules().registration());
  EXPECT_TRUE(rules().residence());
  EXPECT_TRUE(rules().care_home());
  EXPECT_TRUE(rules().pregnancy());
  EXPECT_EQ(rules().stage_when_pregnant(), "pregnancy_and_early_years");
  auto const& known = tower_hamlets().concepts;
  for (auto const& word :
       framework::find_characteristic(known, "ethnic_group")->words) {
    EXPECT_NE(rules().broad_ethnic_group(word.value), "") << word.value;
  }
}

TEST(state_rules, of_a_package_without_any_know_nothing) {
  auto const empty = framework::package{};
  auto const none = state_rules{empty};
  EXPECT_FALSE(none.registration());
  EXPECT_EQ(none.stage_of_age(40), "");
  EXPECT_EQ(none.broad_ethnic_group("white_irish"), "");
  EXPECT_FALSE(none.find("E01004222"));
}

}  // namespace
}  // namespace wm::record
