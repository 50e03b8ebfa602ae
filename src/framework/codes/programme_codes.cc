#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = decision_incomplete,
     .severity = error,
     .title = "a decision that was taken does not say when, or has no equality "
              "analysis",
     .explanation = "Whoever reads a decision later has to see when it was "
                    "taken, and that due regard was paid before to "
                    "discrimination, opportunity and good relations.",
     .mend =
         "Add \"taken_on\" and \"equality\", or write \"status: proposed\".",
     .wrong = "status: taken\nbody: board",
     .right = "status: taken\ntaken_on: 2024-05-01\nbody: board\nequality: "
              "{discrimination: ..., opportunity: ..., good_relations: ..., "
              "by: Equality lead, written_on: 2024-04-02}"},
    {.code = not_yet_decided,
     .severity = error,
     .title = "a day of decision stands where nothing was decided",
     .explanation = "What is only proposed has no day on which it was decided.",
     .mend = "Write \"status: taken\", or delete the day.",
     .wrong = "status: proposed\ntaken_on: 2024-05-01",
     .right = "status: taken\ntaken_on: 2024-05-01"},
    {.code = no_alternative,
     .severity = error,
     .title = "only one option was considered",
     .explanation = "A decision chooses between options; leaving things as "
                    "they are is always one of them.",
     .mend = "Add the other options, and why they were not chosen.",
     .wrong = "options:\n  - {option: Retire it, outcome: chosen, why: Nobody "
              "reads it}",
     .right = "options:\n  - {option: Retire it, outcome: chosen, why: Nobody "
              "reads it}\n  - {option: Keep it, outcome: rejected, why: It "
              "costs a day a month}"},
    {.code = not_one_chosen,
     .severity = error,
     .title = "not exactly one option is chosen",
     .explanation = "A decision that was taken chose one of its options; one "
                    "that is only proposed has chosen none.",
     .mend = "Correct \"outcome\" of the options, or \"status\".",
     .wrong = "status: taken\noptions:\n  - {option: Retire it, outcome: open, "
              "why: ...}\n  - {option: Keep it, outcome: open, why: ...}",
     .right =
         "status: taken\noptions:\n  - {option: Retire it, outcome: chosen, "
         "why: ...}\n  - {option: Keep it, outcome: rejected, why: ...}"},
    {.code = change_of_what,
     .severity = error,
     .title = "a change does not say what it changes",
     .explanation = "A change of a definition or goal, and a retirement, is of "
                    "a metric; a change of a core set is of a workstream; a "
                    "change of a statement is of a statement.",
     .mend = "Name the one, and nothing else.",
     .wrong = "changes:\n  - {part: goal, workstream: adults, what: ...}",
     .right =
         "changes:\n  - {part: goal, metric: smoking_prevalence, what: ...}"},
    {.code = told_before_decided,
     .severity = error,
     .title = "a report on a decision is due before the decision",
     .explanation = "Nothing can have come of it by then.",
     .mend = "Correct \"taken_on\" or \"report_back_by\".",
     .wrong = "taken_on: 2024-05-01\nreport_back_by: 2024-03-01",
     .right = "taken_on: 2024-05-01\nreport_back_by: 2025-03-01"},
    {.code = decision_not_recorded,
     .severity = warning,
     .title = "a decision is named that decisions.yaml does not have",
     .explanation =
         "A goal or a core set rests on a decision. The package records its "
         "decisions, but not this one, so nobody can read why.",
     .mend =
         "Add the decision to programme/decisions.yaml, or correct the name.",
     .wrong = "goal: {value: 12 %, by: 2027-03-31, kind: at_most, decision: "
              "smoking_gaol}",
     .right = "goal: {value: 12 %, by: 2027-03-31, kind: at_most, decision: "
              "smoking_goal}"},
    {.code = retirement_incomplete,
     .severity = error,
     .title = "a retirement that was decided does not say who, when, by which "
              "decision, or has no equality analysis",
     .explanation = "A metric that nobody collects any more can hide a harm: "
                    "somebody has to answer for that.",
     .mend = "Add \"by\", \"retired_on\", \"decision\" and \"equality\", or "
             "write \"status: proposed\".",
     .wrong = "status: taken\nretired_on: 2024-05-01",
     .right = "status: taken\nretired_on: 2024-05-01\nby: board\ndecision: "
              "retire_waiting_times\nequality: {discrimination: ..., "
              "opportunity: ..., good_relations: ..., by: Equality lead, "
              "written_on: 2024-04-02}"},
    {.code = replacement_unsaid,
     .severity = error,
     .title = "a retirement does not say what takes the metric's place",
     .explanation =
         "Either another metric tells what this one told, or nobody has to "
         "know it any more. Both can be right; which one has to be said.",
     .mend = "Write \"replaced_by\" or \"not_replaced\", not both.",
     .wrong =
         "metric: ae_over_four_hours\nwhy: The same figure the other way round",
     .right = "metric: ae_over_four_hours\nwhy: The same figure the other way "
              "round\nreplaced_by: ae_within_four_hours"},
    {.code = replaced_by_itself,
     .severity = error,
     .title = "a metric would replace itself",
     .explanation = "Then it is not retired.",
     .mend = "Name the metric that takes its place.",
     .wrong = "metric: smoking\nreplaced_by: smoking",
     .right = "metric: smoking\nreplaced_by: smoking_prevalence"},
    {.code = replaced_by_retired,
     .severity = error,
     .title = "a metric is replaced by one that is retired too",
     .explanation = "What it told would be lost.",
     .mend = "Name a metric that stays.",
     .wrong = "- {metric: a, replaced_by: b, ...}\n- {metric: b, replaced_by: "
              "c, ...}",
     .right = "- {metric: a, replaced_by: c, ...}\n- {metric: b, replaced_by: "
              "c, ...}"},
    {.code = retired_twice,
     .severity = error,
     .title = "a metric is retired twice",
     .explanation = "Which of the two holds cannot be known.",
     .mend = "Keep one of them.",
     .wrong = "- {id: first, metric: smoking, ...}\n- {id: second, metric: "
              "smoking, ...}",
     .right = "- {id: first, metric: smoking, ...}"},
    {.code = retired_still_in_use,
     .severity = warning,
     .title = "a retired metric is still in use",
     .explanation = "A statement, the headline or a core set rests on a metric "
                    "that nobody has to collect any more.",
     .mend =
         "Name the metric that takes its place, or say \"measured: not yet\".",
     .wrong = "lead: ae_over_four_hours",
     .right = "lead: ae_within_four_hours"},
    {.code = retired_without_record,
     .severity = error,
     .title = "metric file and retire.yaml do not say the same",
     .explanation =
         "A metric is retired when its file says \"status: retired\" and "
         "programme/retire.yaml says who decided that, when and why.",
     .mend = "Correct the one that is wrong.",
     .wrong = "metric: smoking\nstatus: published",
     .right = "metric: smoking\nstatus: retired"},
    {.code = retirement_not_in_decision,
     .severity = error,
     .title = "a decision does not say that it retires the metric",
     .explanation =
         "The retirement names a decision, which names no such change.",
     .mend = "Add the change to the decision, or name the right decision.",
     .wrong = "changes:\n  - {part: goal, metric: smoking, what: ...}",
     .right = "changes:\n  - {part: retirement, metric: smoking, what: ...}"},
    {.code = not_a_case_figure,
     .severity = error,
     .title = "a figure of a case study does not start with a number",
     .explanation =
         "A figure that others are to learn from is a number with its unit.",
     .mend = "Write the number first, with a comma between thousands, then its "
             "unit.",
     .wrong = "value: about a third",
     .right = "value: 35 %"},
    {.code = share_above_whole,
     .severity = error,
     .title = "a share in a case study is above 100 %",
     .explanation = "No share is more than the whole.",
     .mend = "Correct it.",
     .wrong = "value: 184 %",
     .right = "value: 84 %"},
    {.code = half_a_before,
     .severity = error,
     .title = "an earlier value without its day, or a day without its value",
     .explanation = "Before and after can only be read with both.",
     .mend = "Give \"before\" and \"before_when\", or neither.",
     .wrong = "value: 84 %\nwhen: January 2016\nbefore: 70 %",
     .right = "value: 84 %\nwhen: January 2016\nbefore: 70 %\nbefore_when: a "
              "year earlier"},
    {.code = before_in_other_unit,
     .severity = error,
     .title = "before and after are in different units",
     .explanation = "They cannot be compared.",
     .mend = "Give both in the same unit.",
     .wrong = "value: 84 %\nbefore: 70 people",
     .right = "value: 84 %\nbefore: 70 %"},
    {.code = ends_before_start,
     .severity = error,
     .title = "a project ends before it starts",
     .explanation = "One of the two days is wrong.",
     .mend = "Correct it.",
     .wrong = "starts: 2024-04-01\nends: 2023-03-31",
     .right = "starts: 2024-04-01\nends: 2026-03-31"},
    {.code = project_without_statement,
     .severity = warning,
     .title = "a project aims at no statement",
     .explanation =
         "A partnership that is measured by what matters to residents can say "
         "of each project what they will be able to say.",
     .mend = "Add \"statements\".",
     .wrong = "- {id: falls_service, title: Falls service, status: planned}",
     .right = "- {id: falls_service, title: Falls service, status: planned, "
              "statements: [i_am_safe]}"},
    {.code = slot_not_signed,
     .severity = error,
     .title = "a part of a board paper is not signed",
     .explanation = "Comments stand under the role that wrote them and the "
                    "day; the program writes none.",
     .mend = "Add \"author\" and \"written_on\", or leave the text out until "
             "it is written.",
     .wrong = "slots:\n  - {heading: finance, text: There is no cost}",
     .right = "slots:\n  - {heading: finance, text: There is no cost, author: "
              "Chief Finance Officer, written_on: 2024-04-12}"},
    {.code = slot_given_twice,
     .severity = error,
     .title = "a part of a board paper stands twice",
     .explanation = "The paper has each part once.",
     .mend = "Keep one of them.",
     .wrong = "slots:\n  - {heading: legal, author: Head of Legal Services}\n  "
              "- {heading: legal, author: Monitoring Officer}",
     .right = "slots:\n  - {heading: legal, author: Head of Legal Services}"},
    {.code = slot_after_meeting,
     .severity = error,
     .title = "a part of a board paper is dated after the meeting",
     .explanation = "The body could not have read it.",
     .mend = "Correct \"written_on\" or \"meets_on\".",
     .wrong = "meets_on: 2024-05-01\nslots:\n  - {heading: legal, text: None "
              "arise, author: Head of Legal Services, written_on: 2024-05-02}",
     .right = "meets_on: 2024-05-01\nslots:\n  - {heading: legal, text: None "
              "arise, author: Head of Legal Services, written_on: 2024-04-22}"},
    {.code = retired_before_decision,
     .severity = error,
     .title = "a metric is retired before that is decided",
     .explanation = "One of the two days is wrong, or it rests on another "
                    "decision.",
     .mend = "Correct \"retired_on\", or name the decision that it rests on.",
     .wrong = "- metric: falls\n  status: taken\n  retired_on: 2024-01-01\n  "
              "decision: fewer_metrics  # taken on 2024-03-01",
     .right = "- metric: falls\n  status: taken\n  retired_on: 2024-03-01\n  "
              "decision: fewer_metrics"},
    {.code = retirement_not_decided,
     .severity = error,
     .title = "a metric is retired by what nobody decided",
     .explanation = "A proposal or an illustration retires nothing.",
     .mend = "Write the same status here as the decision has, or name one that "
             "was taken.",
     .wrong = "- metric: falls\n  status: taken\n  decision: an_example  # "
              "an illustration",
     .right = "- metric: falls\n  status: illustration\n  decision: "
              "an_example"},
};

}  // namespace

std::span<code_entry const> programme_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
