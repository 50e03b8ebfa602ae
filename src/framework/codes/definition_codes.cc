#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = line_not_understood,
     .severity = error,
     .title = "a line of the metric language is not understood",
     .explanation = "Something stands where the grammar of docs/language.md "
                    "expects something else.",
     .mend = "Compare the line with the examples of docs/language.md.",
     .wrong = "numerator: latest.systolic <= and latest.diastolic <= 90 mmHg",
     .right = "numerator: latest.systolic <= 140 mmHg and latest.diastolic <= "
              "90 mmHg"},
    {.code = no_such_concept,
     .severity = error,
     .title = "no such concept",
     .explanation = "Events are named by the ids of concepts.yaml.",
     .mend = "Correct the id, or add the concept to concepts.yaml.",
     .wrong = "denominator: has diagnosis.hypertensoin on R",
     .right = "denominator: has diagnosis.hypertension on R"},
    {.code = unknown_word_in_line,
     .severity = error,
     .title = "a word that stands for nothing",
     .explanation = "A word is one of the language, a name of an earlier line "
                    "of `where`, a concept, a characteristic, or something "
                    "looked up on a day, such as life_stage.",
     .mend = "Correct the word, or name it in `where`.",
     .wrong = "numerator: lastest.systolic <= 140 mmHg",
     .right = "numerator: latest.systolic <= 140 mmHg"},
    {.code = wrong_kind_of_thing,
     .severity = error,
     .title = "a number, day, word, event or condition in the wrong place",
     .explanation = "Every part of a line is one of these, and each place "
                    "needs a certain one.",
     .mend = "Ask the thing for what is needed: an event for its day, events "
             "for their number.",
     .wrong = "numerator: observation.blood_pressure in the 12 months to R",
     .right = "numerator: any observation.blood_pressure in the 12 months to "
              "R"},
    {.code = units_do_not_go_together,
     .severity = error,
     .title = "units that do not go together",
     .explanation = "Numbers are only compared, added and subtracted in one "
                    "unit: that of the value in concepts.yaml. Nothing is "
                    "converted unseen.",
     .mend = "Write the number in the unit of the value.",
     .wrong = "numerator: latest.systolic <= 140 kg",
     .right = "numerator: latest.systolic <= 140 mmHg"},
    {.code = word_never_said,
     .severity = error,
     .title = "a word that is never said there",
     .explanation = "concepts.yaml lists the words of an attribute or "
                    "characteristic; another one could never be true.",
     .mend = "Use one of the words, or add it to concepts.yaml.",
     .wrong = "numerator: any hospital_stay with method = emergncy in the "
              "period",
     .right = "numerator: any hospital_stay with method = emergency in the "
              "period"},
    {.code = no_such_field,
     .severity = error,
     .title = "a value or attribute that such events do not have",
     .explanation = "The concept in concepts.yaml says what its events have "
                    "besides a start, an end, a provider and a place.",
     .mend = "Correct the name, or add it to the concept.",
     .wrong = "numerator: latest.sistolic <= 140 mmHg",
     .right = "numerator: latest.systolic <= 140 mmHg"},
    {.code = unknown_unit_of_number,
     .severity = error,
     .title = "a unit that no value has",
     .explanation = "A word behind a number is its unit: that of a value in "
                    "concepts.yaml, or days, nights, months, years, points.",
     .mend = "Correct the unit, or delete it where things are counted.",
     .wrong = "numerator: latest.systolic <= 140 mmhg",
     .right = "numerator: latest.systolic <= 140 mmHg"},
    {.code = window_expected,
     .severity = error,
     .title = "it does not say which days are meant",
     .explanation = "Every window says its first and its last day, so that "
                    "nobody has to guess whether a day is in. docs/language.md "
                    "draws each of them.",
     .mend = "Use one of the windows of docs/language.md.",
     .wrong = "numerator: any hospital_stay within 30 days after index.end",
     .right = "numerator: any hospital_stay 0 to 29 days after index.end"},
    {.code = name_not_usable,
     .severity = error,
     .title = "a name that cannot be used",
     .explanation = "A name of `where` or behind `as` is in lower-case "
                    "letters, digits and _, is not a word of the language, a "
                    "concept or a characteristic, and is given once.",
     .mend = "Choose another name.",
     .wrong = "where: {last: last observation.weight by R}",
     .right = "where: {latest: last observation.weight by R}"},
    {.code = open_bracket,
     .severity = error,
     .title = "a bracket without its other half",
     .explanation = "Each ( needs its ).",
     .mend = "Add it where it belongs, or delete the other one.",
     .wrong = "of: (registered on R or resident on R",
     .right = "of: (registered on R or resident on R)"},
    {.code = no_such_group,
     .severity = error,
     .title = "no such breakdown",
     .explanation = "Figures are split by characteristics of concepts.yaml and "
                    "by what is looked up on a day: docs/record.md, derived "
                    "state.",
     .mend = "Correct the name.",
     .wrong = "breakdown: {as_of: R, by: [etnic_group]}",
     .right = "breakdown: {as_of: R, by: [ethnic_group]}"},
    {.code = case_fails,
     .severity = error,
     .title = "a case comes out otherwise than expected",
     .explanation = "The definition was applied to the invented person of the "
                    "case. Either the definition or the expectation is wrong.",
     .mend = "Read both again; `whatmatters explain` says why.",
     .wrong = "expect: {numerator: false}",
     .right = "expect: {numerator: true}"},
    {.code = case_not_readable,
     .severity = error,
     .title = "an event of a case is not understood",
     .explanation = "An event is a day, perhaps \"to\" a second day, a "
                    "concept, and name=value for each value or attribute.",
     .mend = "Write it as in the example.",
     .wrong = "- hospital_stay 2025-01-05",
     .right = "- 2025-01-05 to 2025-01-09 hospital_stay method=emergency"},
    {.code = line_too_deep,
     .severity = error,
     .title = "brackets too deep within each other",
     .explanation = "Nobody can read such a line.",
     .mend = "Give parts of it a name in `where`.",
     .wrong = "of: ((((((((((((((((((((((((((((((((((((((((((registered on "
              "R))))))))))))))))))))))))))))))))))))))))))",
     .right = "of: registered on R"},
};

}  // namespace

std::span<code_entry const> definition_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
