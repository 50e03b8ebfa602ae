#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = demonstration_without_banner,
     .severity = error,
     .title = "a demonstration has no banner",
     .explanation = "Nobody may take a demonstration for the partnership's own "
                    "framework, so every page of it says what it is.",
     .mend = "Add \"banner\": a text that says on every page that this is an "
             "exercise.",
     .wrong = "status: demonstration",
     .right = "status: demonstration\nbanner: An exercise. Nobody in Hackney "
              "has agreed to it."},
    {.code = home_among_neighbours,
     .severity = error,
     .title = "the home area is among its own neighbours",
     .explanation = "A place is compared with others; among its neighbours it "
                    "would pull their median towards itself.",
     .mend = "Delete its code from the list.",
     .wrong = "home: E09000012\ncomparators: {neighbours: {areas: [E09000012, "
              "E09000030], source: Ours}}",
     .right = "home: E09000012\ncomparators: {neighbours: {areas: [E09000030], "
              "source: Ours}}"},
    {.code = wrong_type_of_area,
     .severity = error,
     .title = "a comparator is an area of another type",
     .explanation =
         "The country and the region are areas of that type in areas.csv.",
     .mend = "Give the right code, or correct the area's type in areas.csv.",
     .wrong = "comparators: {country: E12000007}",
     .right = "comparators: {country: E92000001, region: E12000007}"},
    {.code = no_lead_metric,
     .severity = error,
     .title = "a statement has no lead metric",
     .explanation = "A statement that nobody measures is not forgotten: it "
                    "says why, and who will propose a metric.",
     .mend = "Add \"lead\", or \"measured: not yet\" with \"why\" and "
             "\"proposed_by\".",
     .wrong = "- id: i_am_not_lonely\n  number: 2",
     .right = "- id: i_am_not_lonely\n  number: 2\n  measured: not yet\n  why: "
              "Nobody asks for it.\n  proposed_by: living_well_group"},
    {.code = incomplete_not_yet_measured,
     .severity = error,
     .title = "it is not said why a statement is not measured, or who will "
              "propose a metric",
     .explanation = "\"Not yet\" is only honest with a reason and somebody who "
                    "will change it.",
     .mend =
         "Write all three: \"measured: not yet\", \"why\" and \"proposed_by\".",
     .wrong = "measured: not yet",
     .right = "measured: not yet\nwhy: Nobody asks for it.\nproposed_by: "
              "living_well_group"},
    {.code = not_yet_measured_beside_lead,
     .severity = error,
     .title = "a statement has a lead metric and is said not to be measured",
     .explanation = "Only one can be true.",
     .mend = "Delete the lead, or the words about not being measured.",
     .wrong = "lead: smoking\nmeasured: not yet",
     .right = "lead: smoking"},
    {.code = incomplete_decision,
     .severity = error,
     .title = "a decided core set lacks its day or its decision",
     .explanation = "Whoever reads that a set is decided must be able to look "
                    "up when and by whom.",
     .mend =
         "Add \"decided_on\" and \"decision\", or write \"status: proposed\".",
     .wrong = "core_set: {metrics: [smoking], status: decided}",
     .right = "core_set: {metrics: [smoking], status: decided, decided_on: "
              "2024-05-01, decision: D-1}"},
    {.code = decision_not_taken,
     .severity = error,
     .title = "a core set that is not decided names a decision",
     .explanation = "Either it is decided or it is not.",
     .mend = "Write \"status: decided\", or delete the day and the decision.",
     .wrong = "core_set: {metrics: [smoking], status: proposed, decided_on: "
              "2024-05-01}",
     .right = "core_set: {metrics: [smoking], status: proposed}"},
};

}  // namespace

std::span<code_entry const> statement_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
