#include "report/compare_text.h"

#include <gtest/gtest.h>

#include "report/show.h"
#include "report/test_package.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using figures::comparison_method;
using figures::confidence;
using figures::standing;

shown_period in_2024() {
  return {"2024", test::years(2024, 2024)};
}

framework::metric smoking() {
  return test::metric("smoking", "Adults who smoke", "",
                      test::unit("percent", 1, 100), framework::better::lower);
}

/// 16.4 % in 2024 with the limits given, against 11.5 % in England.
shown_comparison against(
    comparator_kind const with, standing const s, confidence const c,
    double const lower, double const upper,
    comparison_method const made = comparison_method::limits_against_value) {
  auto of = smoking();
  of.goal = framework::goal{
      11.5, test::day(2027, 3, 31), framework::goal_kind::at_most, "D-1", {}};
  auto found = figures::comparison{};
  found.method = made;
  found.standing = s;
  found.confidence = c;
  found.why = figures::gap::none;
  found.value = 11.5;
  return show(found, with,
              test::measured(test::years(2024, 2024), 16.4, lower, upper), of,
              {"England", "England", in_2024()});
}

TEST(compare_text, says_how_sure_a_difference_is) {
  EXPECT_EQ(against(comparator_kind::country, standing::worse,
                    confidence::at_998, 15.6, 17.2)
                .sentence,
            "Worse than England (11.5 %): the difference is bigger than chance "
            "would explain.");
  EXPECT_EQ(against(comparator_kind::country, standing::higher,
                    confidence::at_95, 12, 20)
                .sentence,
            "Higher than England (11.5 %): the difference is bigger than "
            "chance would usually explain.");
}

TEST(compare_text, of_wide_limits_says_how_wide_they_are) {
  EXPECT_EQ(against(comparator_kind::country, standing::similar,
                    confidence::none, 10.9, 21.9)
                .sentence,
            "About the same as England (11.5 %): the figure could really be "
            "anywhere from 10.9 to 21.9 %.");
  EXPECT_EQ(against(comparator_kind::country, standing::similar,
                    confidence::none, 16.3, 16.5)
                .sentence,
            "About the same as England (11.5 %): chance alone could explain "
            "the difference.");
}

// Limits of two figures that overlap, or limits around the comparator, do not
// say where the figure may lie.
TEST(compare_text, by_another_method_does_not_speak_of_limits) {
  for (auto const made : {comparison_method::overlapping_limits,
                          comparison_method::control_limits}) {
    EXPECT_EQ(against(comparator_kind::region, standing::similar,
                      confidence::none, 10, 22, made)
                  .sentence,
              "About the same as England (11.5 %): chance alone could explain "
              "the difference.");
  }
}

TEST(compare_text, of_a_goal_says_whether_it_is_met) {
  auto const goal = [](standing const s) {
    return against(comparator_kind::goal, s, confidence::none, 10.9, 21.9)
        .sentence;
  };
  EXPECT_EQ(goal(standing::better),
            "The goal of at most 11.5 % by 31 March 2027 is met.");
  EXPECT_EQ(goal(standing::worse),
            "The goal of at most 11.5 % by 31 March 2027 is not met yet.");
  EXPECT_EQ(goal(standing::similar),
            "The goal of at most 11.5 % by 31 March 2027: too close to call, "
            "the figure could really be anywhere from 10.9 to 21.9 %.");
}

TEST(compare_text, in_an_answer_does_not_repeat_the_unit) {
  EXPECT_EQ(in_answer(against(comparator_kind::country, standing::similar,
                              confidence::none, 10.9, 21.9),
                      smoking()),
            "That is about the same as England (11.5): the figure could really "
            "be anywhere from 10.9 to 21.9.");
  EXPECT_EQ(in_answer(against(comparator_kind::goal, standing::better,
                              confidence::none, 10.9, 21.9),
                      smoking()),
            "");
}

TEST(compare_text, keeps_units_that_belong_to_the_number) {
  auto of = smoking();
  of.unit = test::unit("years", 1);
  EXPECT_EQ(brief_text(60.94, of), "60.9 years");
  of.unit = test::unit("pounds", 0);
  EXPECT_EQ(brief_text(725, of), "£725");
  of.unit = test::unit("per 100,000", 1, 1e5);
  EXPECT_EQ(brief_text(30.2, of), "30.2");
}

TEST(compare_text, that_cannot_be_said_carries_its_reason) {
  auto of = smoking();
  of.compare_why = "Only smokers who were asked are counted.";
  auto found = figures::comparison{};
  found.why = figures::gap::comparison_would_mislead;
  auto const figure = test::bare(test::years(2024, 2024), 16.4);
  auto const shown = show(found, comparator_kind::region, figure, of,
                          {"London", "London", in_2024()});
  EXPECT_EQ(shown.reason,
            "a comparison would mislead. Only smokers who were asked are "
            "counted");
  EXPECT_EQ(shown.sentence,
            "It cannot be compared with London: a comparison would mislead. "
            "Only smokers who were asked are counted.");
  found.why = figures::gap::no_limits;
  EXPECT_EQ(show(found, comparator_kind::baseline, figure, of,
                 {"own baseline, 2015", "in 2015",
                  shown_period{"2015", test::years(2015, 2015)}})
                .sentence,
            "Whether it has changed since 2015 cannot be said: the source does "
            "not say how far chance could have moved the figure.");
}

}  // namespace

}  // namespace wm::report
