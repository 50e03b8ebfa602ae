#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = level_beyond_scale,
     .severity = error,
     .title = "a level that is not on the scale of 0 to 4",
     .explanation = "Components are weighed against each other, so all have "
                    "the same scale: 4 is the strongest reason to act, 0 is "
                    "none.",
     .mend = "Write a whole number from 0 to 4.",
     .wrong = "trend: {getting_worse: 5, no_clear_change: 2, getting_better: "
              "0}",
     .right = "trend: {getting_worse: 4, no_clear_change: 2, getting_better: "
              "0}"},
    {.code = scale_rewards_worse,
     .severity = error,
     .title = "a scale that gives what is better the higher level",
     .explanation = "A figure that improves must never become more urgent by "
                    "it.",
     .mend = "Write levels that do not rise from the worst word to the best.",
     .wrong = "trend: {getting_worse: 2, no_clear_change: 4, getting_better: "
              "0}",
     .right = "trend: {getting_worse: 4, no_clear_change: 2, getting_better: "
              "0}"},
    {.code = steps_not_in_order,
     .severity = error,
     .title = "steps that are not four, or not in order",
     .explanation = "A number becomes a level by how many steps it has "
                    "reached: one for each of the levels 1, 2, 3 and 4.",
     .mend = "Write four numbers: rising for people and shares, falling for "
             "years.",
     .wrong = "people_affected: {people_a_year: [100, 1000, 500]}",
     .right = "people_affected: {people_a_year: [100, 500, 1000, 5000]}"},
    {.code = no_weight,
     .severity = error,
     .title = "no component has a weight",
     .explanation = "Nothing could be ranked.",
     .mend = "Give at least one component a number above 0.",
     .wrong = "weights: {benchmark: 0, people_affected: 0, trend: 0, "
              "inequality: 0, voice: 0, confidence: 0}",
     .right = "weights: {benchmark: 3, people_affected: 2, trend: 2, "
              "inequality: 2, voice: 2, confidence: 1}"},
    {.code = class_never_reached,
     .severity = error,
     .title = "a row of the decision table that is never reached",
     .explanation = "The first row that holds decides, and one without "
                    "conditions always holds.",
     .mend = "Write the row without conditions last.",
     .wrong = "classes:\n  - {class: watch}\n  - {class: act_first, "
              "benchmark: [worse_at_998]}",
     .right = "classes:\n  - {class: act_first, benchmark: "
              "[worse_at_998]}\n  - {class: watch}"},
    {.code = no_class_for_the_rest,
     .severity = error,
     .title = "a decision table that leaves some out",
     .explanation = "Every metric that can be judged has to be in a class.",
     .mend = "End with a row that has only a class.",
     .wrong = "classes:\n  - {class: act_first, benchmark: "
              "[worse_at_998]}",
     .right = "classes:\n  - {class: act_first, benchmark: "
              "[worse_at_998]}\n  - {class: watch}"},
    {.code = classes_reward_worse,
     .severity = error,
     .title = "a decision table by which a better figure is more urgent",
     .explanation = "All cases are tried: none may be in a more urgent class "
                    "than one that differs from it only by being worse. From "
                    "the most urgent: act_first, improve, watch, maintain.",
     .mend = "Add the worse case to the row, or put rows in another order.",
     .wrong = "classes:\n  - {class: act_first, benchmark: "
              "[similar]}\n  - {class: watch}",
     .right = "classes:\n  - {class: act_first, benchmark: [worse_at_998, "
              "worse_at_95, similar]}\n  - {class: watch}"},
    {.code = priority_number_out_of_range,
     .severity = error,
     .title = "too few or too many draws or parts",
     .explanation = "Below 100 draws the ends of a rank interval are chance; "
                    "above 100,000 they no longer change. Of fewer than three "
                    "parts none is the middle one.",
     .mend = "Write a number within the range.",
     .wrong = "draws: 10",
     .right = "draws: 10000"},
};

}  // namespace

std::span<code_entry const> priority_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
