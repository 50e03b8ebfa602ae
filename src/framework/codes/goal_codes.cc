#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = not_an_amount,
     .severity = error,
     .title = "a goal's value does not start with a number",
     .explanation = "The value of a goal is a number with its unit.",
     .mend = "Write the number first, with a point and without words like "
             "\"about\".",
     .wrong = "goal: {value: few days, by: 2030-03-31, kind: at_most}",
     .right = "goal: {value: 5 days, by: 2030-03-31, kind: at_most}"},
    {.code = amount_without_unit,
     .severity = error,
     .title = "a goal's value has no unit",
     .explanation = "5 may be 5 percent or 5 in 1,000. Only ratios, counts and "
                    "scores can do without.",
     .mend = "Write the metric's unit behind the number.",
     .wrong = "goal: {value: 5, by: 2030-03-31, kind: at_most}",
     .right = "goal: {value: 5 %, by: 2030-03-31, kind: at_most}"},
    {.code = amount_in_other_unit,
     .severity = error,
     .title = "a goal is in another unit than its metric",
     .explanation = "The goal could not be held against the figures.",
     .mend = "Write the value in the metric's unit.",
     .wrong = "unit: per 1,000, 1 decimal\ngoal: {value: 5 %, by: 2030-03-31, "
              "kind: at_most}",
     .right = "unit: per 1,000, 1 decimal\ngoal: {value: \"5 per 1,000\", by: "
              "2030-03-31, kind: at_most}"},
    {.code = amount_above_highest,
     .severity = error,
     .title = "a goal is above what there can be",
     .explanation = "No share is above 100 %, no score above its highest: the "
                    "goal could never be reached.",
     .mend = "Correct the value.",
     .wrong = "goal: {value: 101 %, by: 2030-03-31, kind: at_least}",
     .right = "goal: {value: 99 %, by: 2030-03-31, kind: at_least}"},
    {.code = amount_below_nothing,
     .severity = error,
     .title = "a goal is below nothing",
     .explanation =
         "There are no fewer than none; only a plain score may be negative.",
     .mend = "Correct the value.",
     .wrong = "goal: {value: -3 days, by: 2030-03-31, kind: at_most}",
     .right = "goal: {value: 3 days, by: 2030-03-31, kind: at_most}"},
    {.code = goal_against_better,
     .severity = error,
     .title = "a goal points the other way than \"better\"",
     .explanation = "With \"better: lower\" a goal of at least so much would "
                    "be met best by getting worse.",
     .mend = "Correct the goal's kind, or \"better\".",
     .wrong =
         "better: lower\ngoal: {value: 5 %, by: 2030-03-31, kind: at_least}",
     .right =
         "better: lower\ngoal: {value: 5 %, by: 2030-03-31, kind: at_most}"},
    {.code = goal_before_baseline,
     .severity = error,
     .title = "a goal is to be reached before its baseline starts",
     .explanation =
         "The baseline is what later figures are compared with; a goal before "
         "it asks for change before there was anything to change.",
     .mend = "Correct the day of the goal or of the baseline.",
     .wrong = "baseline: {from: 2023-04-01, why: The new service "
              "started}\ngoal: {value: 5 %, by: 2020-03-31, kind: at_most}",
     .right = "baseline: {from: 2023-04-01, why: The new service "
              "started}\ngoal: {value: 5 %, by: 2027-03-31, kind: at_most}"},
    {.code = goal_without_unit,
     .severity = error,
     .title = "a goal for a metric without a unit",
     .explanation = "A wanted metric may do without a unit, but its goal "
                    "cannot be read without one.",
     .mend = "Add \"unit\".",
     .wrong =
         "source: wanted\ngoal: {value: 5 %, by: 2030-03-31, kind: at_most}",
     .right = "source: wanted\nunit: percent, 1 decimal\ngoal: {value: 5 %, "
              "by: 2030-03-31, kind: at_most}"},
    {.code = control_limits_do_not_fit,
     .severity = error,
     .title = "control limits cannot be drawn for this sort of value",
     .explanation =
         "Control limits follow from how much counts vary by chance. For a "
         "mean, median, score or expectancy that also depends on how people "
         "differ, which published figures do not say.",
     .mend = "Delete \"compare\": the figure's own limits are then held "
             "against the comparator.",
     .wrong = "value: mean\ncompare: {method: control_limits}",
     .right = "value: mean"},
};

}  // namespace

std::span<code_entry const> goal_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
