#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = not_a_number,
     .severity = error,
     .title = "a field is not a number",
     .explanation =
         "Digits with a point are read, nothing else: \"<5\" and \"15%\" are "
         "no numbers, and \"1,5\" may be one and a half or fifteen.",
     .mend = "Write digits with a point. Leave the field empty where nothing "
             "is published and say why in \"note\".",
     .wrong = "value: <5",
     .right = "value: 5"},
    {.code = field_needed,
     .severity = error,
     .title = "a field is empty that may not be",
     .explanation = "Without its series, area, unit and the length of its "
                    "period nobody can tell what a figure says.",
     .mend = "Write what belongs there, as the publisher says it.",
     .wrong = "series,area_code,...,unit\nSMOKING,E09000012,...,",
     .right = "series,area_code,...,unit\nSMOKING,E09000012,...,percent"},
    {.code = unknown_area,
     .severity = error,
     .title = "a figure is about an area that areas.csv does not have",
     .explanation = "A package's own figures are about its own areas; perhaps "
                    "the code is misspelt.",
     .mend = "Add the area to areas.csv, or correct the code.",
     .wrong = "SMOKING,E09000099,...",
     .right = "SMOKING,E09000012,..."},
    {.code = unknown_source,
     .severity = error,
     .title = "a figure is from a source that framework.yaml does not name",
     .explanation = "A number without a source does not exist: the report "
                    "names publisher and licence of every figure.",
     .mend = "Add the source in framework.yaml, under \"sources\", or correct "
             "its id.",
     .wrong = "SMOKING,E09000012,...,onss,Open Government Licence v3.0,",
     .right = "SMOKING,E09000012,...,ons,Open Government Licence v3.0,"},
    {.code = figure_without_licence,
     .severity = error,
     .title = "a figure has no licence",
     .explanation = "Without a licence the figure may not be shown.",
     .mend = "Write the licence under which the publisher gives it.",
     .wrong = "SMOKING,E09000012,...,ons,,",
     .right = "SMOKING,E09000012,...,ons,Open Government Licence v3.0,"},
    {.code = impossible_period,
     .severity = error,
     .title = "a period cannot be",
     .explanation = "A figure covers days that exist: from period_start, for "
                    "1, 3 or 0.25 years and the like.",
     .mend = "Write the first day as 2027-03-31, and the years as a number "
             "above 0.",
     .wrong = "period_start 2023-02-30, period_years 1",
     .right = "period_start 2023-02-28, period_years 1"},
    {.code = half_an_interval,
     .severity = error,
     .title = "one limit of the two is missing",
     .explanation =
         "An interval has two ends; one alone says nothing about chance.",
     .mend = "Give both limits, or neither.",
     .wrong = "value 15.0, lower95 13.0, upper95 empty",
     .right = "value 15.0, lower95 13.0, upper95 17.0"},
    {.code = limits_without_value,
     .severity = error,
     .title = "limits without a value",
     .explanation = "The limits say how sure a value is; there is none.",
     .mend = "Give the value, or delete the limits.",
     .wrong = "value empty, lower95 13.0, upper95 17.0",
     .right = "value 15.0, lower95 13.0, upper95 17.0"},
    {.code = limits_reversed,
     .severity = error,
     .title = "the lower limit is above the upper one",
     .explanation = "The columns are most likely exchanged.",
     .mend =
         "Exchange the two limits, or correct them from the publisher's table.",
     .wrong = "value 15.0, lower95 17.0, upper95 13.0",
     .right = "value 15.0, lower95 13.0, upper95 17.0"},
    {.code = value_outside_limits,
     .severity = error,
     .title = "a value lies outside its limits",
     .explanation = "Limits lie around the value. A number has slipped into a "
                    "wrong column, or belongs to another row.",
     .mend = "Correct it from the publisher's table.",
     .wrong = "value 15.0, lower95 16.0, upper95 18.0",
     .right = "value 17.0, lower95 16.0, upper95 18.0"},
    {.code = negative_size,
     .severity = error,
     .title = "a count is below 0",
     .explanation =
         "There are no fewer than no people and no fewer than no events.",
     .mend = "Correct it from the publisher's table.",
     .wrong = "count -3",
     .right = "count 3"},
    {.code = count_above_denominator,
     .severity = error,
     .title = "a count is above its denominator",
     .explanation =
         "In a proportion each of those counted is one of the denominator.",
     .mend = "Correct it from the publisher's table; if a person can be "
             "counted twice, the metric is a rate.",
     .wrong = "count 1200, denominator 1000",
     .right = "count 120, denominator 1000"},
    {.code = unclear_imputed,
     .severity = error,
     .title = "it is unclear whether a figure is imputed",
     .explanation = "An imputed figure is described and never judged, so the "
                    "column says 1, 0 or nothing.",
     .mend = "Write 1 where the source says that it filled the value in.",
     .wrong = "imputed maybe",
     .right = "imputed 1"},
    {.code = contradicting_rows,
     .severity = error,
     .title = "two rows give different numbers for the same thing",
     .explanation = "Series, area, sex, age and period are the same, the "
                    "number is not: which is right cannot be told.",
     .mend = "Keep one of them.",
     .wrong = "SMOKING,E09000012,Persons,18+,2022,2022-01-01,1,15.0\nSMOKING,"
              "E09000012,Persons,18+,2022,2022-01-01,1,16.0",
     .right = "SMOKING,E09000012,Persons,18+,2022,2022-01-01,1,15.0\nSMOKING,"
              "E09000012,Persons,18+,2023,2023-01-01,1,16.0"},
    {.code = no_figures,
     .severity = warning,
     .title = "a package has no published figures",
     .explanation = "Without observations.csv nothing can be measured yet. "
                    "That is how a package begins.",
     .mend = "Bring figures in with `whatmatters import figures`.",
     .wrong = "my-framework/framework.yaml",
     .right = "my-framework/framework.yaml\nmy-framework/observations.csv"},
    {.code = series_without_rows,
     .severity = warning,
     .title = "there is no row for a metric's series",
     .explanation = "The metric says that its figures are published, but "
                    "observations.csv has none of them.",
     .mend =
         "Import its figures, correct the series, or write \"source: wanted\".",
     .wrong = "series: {code: SMOKNG}",
     .right = "series: {code: SMOKING}"},
};

}  // namespace

std::span<code_entry const> figure_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
