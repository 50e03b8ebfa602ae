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
         "also a series, their publisher and a definition; a wanted metric "
         "says where figures would come from and who holds them.",
     .mend = "Add the key that the message names.",
     .wrong = "source: published\nvalue: proportion",
     .right = "source: published\nvalue: proportion\nunit: percent, 1 "
              "decimal\nseries: {code: SMOKING}\npublisher: Office for "
              "National Statistics\ndefinition: not stated by source"},
    {.code = key_not_for_source,
     .severity = error,
     .title = "a key does not go with the metric's source",
     .explanation = "A series belongs to published figures, \"wanted\" to a "
                    "metric without any.",
     .mend = "Delete the key, or correct the source.",
     .wrong = "source: wanted\nseries: {code: SMOKING}",
     .right = "source: published\nseries: {code: SMOKING}"},
    {.code = unknown_unit,
     .severity = error,
     .title = "an unknown unit",
     .explanation =
         "Numbers are shown with their unit, and goals are read in it, so "
         "units are known words: percent, years, days, pounds, ratio, count, "
         "kilometres, score, score out of N, micrograms per cubic metre, "
         "accidents per square kilometre, per hectare, per N, per N something. "
         "N is written with commas: 100,000.",
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
};

}  // namespace

std::span<code_entry const> metric_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
