#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = source_needs_key,
     .severity = error,
     .title = "a metric's source needs another key",
     .explanation =
         "A metric with figures needs a value and a unit; published figures "
         "also a series, their publisher and a definition; figures from "
         "records the periods that they are for; a wanted metric says where "
         "figures would come from and who holds them.",
     .mend = "Add the key that the message names.",
     .wrong = "source: published\nvalue: proportion",
     .right = "source: published\nvalue: proportion\nunit: percent, 1 "
              "decimal\nseries: {code: SMOKING}\npublisher: Office for "
              "National Statistics\ndefinition: not stated by source"},
    {.code = key_not_for_source,
     .severity = error,
     .title = "a key does not go with the metric's source",
     .explanation = "A series belongs to published figures, \"wanted\" to a "
                    "metric without any. Keys that say how a figure is worked "
                    "out from persons' records belong to \"source: record\".",
     .mend = "Delete the key, or correct the source.",
     .wrong = "source: wanted\nseries: {code: SMOKING}",
     .right = "source: published\nseries: {code: SMOKING}"},
    {.code = unknown_unit,
     .severity = error,
     .title = "an unknown unit",
     .explanation =
         "Numbers are shown with their unit, and goals are read in it, so "
         "units are known words: percent; years, months, weeks, days, nights, "
         "hours, minutes; ratio, count; score, score out of N, points; mmHg, "
         "kPa, mmol/mol, mmol/L, kg, kg/m2, g, cm, m; pounds, kilometres, "
         "micrograms per cubic metre, accidents per square kilometre, per "
         "hectare, per N, per N something (per 1,000 person-years). N is "
         "written with commas: 100,000.",
     .mend = "Write one of these, then a comma and the decimals.",
     .wrong = "unit: percnt, 1 decimal",
     .right = "unit: percent, 1 decimal"},
    {.code = unit_without_decimals,
     .severity = error,
     .title = "a unit does not say with how many decimals it is shown",
     .explanation = "Too many decimals pretend to know more than anybody does, "
                    "too few hide a difference: somebody has to choose.",
     .mend = "Add \", 1 decimal\" or the like.",
     .wrong = "unit: percent",
     .right = "unit: percent, 1 decimal"},
    {.code = too_many_decimals,
     .severity = error,
     .title = "more decimals than can be shown",
     .explanation = "At most 6 decimals are shown.",
     .mend = "Write fewer.",
     .wrong = "unit: percent, 9 decimals",
     .right = "unit: percent, 1 decimal"},
    {.code = unit_not_for_value,
     .severity = error,
     .title = "a value cannot be in this unit",
     .explanation =
         "A proportion is in percent, a rate per so many, an expectancy in "
         "years; a count is never in percent. The limits that are worked out "
         "follow from it, so a wrong pair gives wrong limits.",
     .mend = "Correct \"unit\" or \"value\", whichever is wrong.",
     .wrong = "value: proportion\nunit: per 1,000, 1 decimal",
     .right = "value: rate\nunit: per 1,000, 1 decimal"},
    {.code = sentence_without_value,
     .severity = warning,
     .title = "the sentence of the answer does not say the value",
     .explanation = "\"says\" is the answer as a sentence; {value} is where "
                    "the number goes, in every language.",
     .mend = "Write {value} where the number belongs.",
     .wrong = "says: Many adults smoke.",
     .right = "says: \"{value} in every 100 adults smoke.\""},
    {.code = series_claimed_twice,
     .severity = warning,
     .title = "two metrics have the same figures",
     .explanation = "Both would tell the same numbers under two names.",
     .mend = "Choose other rows with \"code\", \"sex\" or \"age\", or keep one "
             "of the metrics.",
     .wrong = "# metrics/smoking.yaml and metrics/smoking_women.yaml both "
              "say:\nseries: {code: SMOKING}",
     .right =
         "# metrics/smoking_women.yaml\nseries: {code: SMOKING, sex: Female}"},
    {.code = published_but_wanted,
     .severity = warning,
     .title = "a metric is called published, but nobody supplies its figures",
     .explanation = "\"status: published\" says that everybody can see the "
                    "figures; \"source: wanted\" says that there are none. A "
                    "statement that it leads would look measured and is not.",
     .mend = "Write \"status: proposed\" or \"agreed\", or name the source of "
             "the figures.",
     .wrong = "status: published\nsource: wanted",
     .right = "status: agreed\nsource: wanted"},
    {.code = definition_needs_key,
     .severity = error,
     .title = "a definition on records lacks a key",
     .explanation =
         "A proportion and a count need a numerator, a rate and a ratio a "
         "denominator too; a mean, a median and a percentile need a measure. A "
         "pair stands for the numerator of a proportion and for a measure. "
         "Events, under \"each\", need the day that says to which period they "
         "belong.",
     .mend = "Add the key that the message names.",
     .wrong = "source: record\nvalue: rate\nnumerator: count of contact.gp in "
              "the period",
     .right = "source: record\nvalue: rate\ndenominator: days registered in "
              "the period\nnumerator: count of contact.gp in the period"},
    {.code = key_not_for_definition,
     .severity = error,
     .title = "keys of a definition on records do not go together",
     .explanation =
         "Each value is made of its own keys: a mean of a measure, a rate of "
         "numerator and denominator. A key that nothing is made of would look "
         "as if it counted. Only events have a day to be counted in and can "
         "be followed up, so both need \"each\". Scores and expectancies are "
         "not worked out from records.",
     .mend = "Delete the key, or correct the one that it does not go with.",
     .wrong = "source: record\nvalue: mean\nnumerator: any contact.gp in the "
              "period",
     .right = "source: record\nvalue: mean\nmeasure: count of contact.gp in "
              "the period"},
    {.code = not_a_percentile,
     .severity = error,
     .title = "a percentile that does not exist",
     .explanation = "Percentiles are told from 1 to 99. The lowest and the "
                    "highest value of all are values of single persons.",
     .mend = "Write a whole number from 1 to 99.",
     .wrong = "value: percentile\npercentile: 100",
     .right = "value: percentile\npercentile: 90"},
};

}  // namespace

std::span<code_entry const> metric_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
