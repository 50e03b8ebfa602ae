#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = unknown_key,
     .severity = error,
     .title = "an unknown key",
     .explanation = "Keys are known words. A misspelt key would otherwise be "
                    "passed over, and what it says be missed.",
     .mend = "Correct the key, or delete it. The message names the nearest "
             "word, or all that are allowed.",
     .wrong = "tilte: Adults who smoke",
     .right = "title: Adults who smoke"},
    {.code = repeated_key,
     .severity = error,
     .title = "a key is given twice",
     .explanation = "Which of the two values is meant cannot be told; most "
                    "tools silently take the last.",
     .mend = "Delete one of them.",
     .wrong = "title: Adults who smoke\ntitle: Smoking",
     .right = "title: Adults who smoke"},
    {.code = missing_key,
     .severity = error,
     .title = "a key is missing",
     .explanation = "The thing cannot be used without it.",
     .mend = "Add the key. The message says what it means.",
     .wrong = "metric: smoking\nversion: 1.0",
     .right = "metric: smoking\nversion: 1.0\ntitle: Adults who smoke"},
    {.code = wrong_shape,
     .severity = error,
     .title = "a value has the wrong shape",
     .explanation =
         "Some keys have one text or number, some a list, some a map of keys.",
     .mend =
         "Write a list as [a, b] or with one \"- \" line per item; a map as "
         "{key: value} or with one line per key; a text after the colon.",
     .wrong = "life_stages: living_well",
     .right = "life_stages: [living_well]"},
    {.code = no_value,
     .severity = error,
     .title = "a key has no value",
     .explanation =
         "An empty value can mean \"none\", \"not known\" or \"forgotten\".",
     .mend = "Write the value, or delete the key.",
     .wrong = "publisher:",
     .right = "publisher: Office for National Statistics"},
    {.code = empty_text,
     .severity = error,
     .title = "a text is empty",
     .explanation =
         "An empty text can mean \"none\", \"not known\" or \"forgotten\".",
     .mend = "Write what belongs there, or delete the key.",
     .wrong = "title: \"\"",
     .right = "title: Adults who smoke"},
    {.code = empty_item,
     .severity = error,
     .title = "an item of a list is empty",
     .explanation = "A \"-\" or a comma says that there is one more item, but "
                    "there is none.",
     .mend = "Write the item, or delete its \"-\" or comma.",
     .wrong = "caveats:\n  - From a survey\n  -",
     .right = "caveats:\n  - From a survey"},
    {.code = not_one_of_the_words,
     .severity = error,
     .title = "a value is none of the words that the key may have",
     .explanation =
         "Some keys have one of a few words, which the program acts on.",
     .mend = "Write one of the words in the message.",
     .wrong = "better: smaller",
     .right = "better: lower"},
    {.code = not_a_whole_number,
     .severity = error,
     .title = "a value is not a whole number",
     .explanation = "The key counts something, or names it by a number.",
     .mend = "Write digits only.",
     .wrong = "number: first",
     .right = "number: 1"},
    {.code = not_a_date,
     .severity = error,
     .title = "a value is not a date",
     .explanation = "Dates are years, months and days that exist, written in "
                    "one way, so that nobody takes 3/4 for April or March.",
     .mend = "Write year, month and day of a day that exists.",
     .wrong = "by: 31/03/2027",
     .right = "by: 2027-03-31"},
    {.code = not_an_id,
     .severity = error,
     .title = "a word cannot be an id",
     .explanation = "Ids are names of files and parts of addresses, so they "
                    "are written alike everywhere.",
     .mend = "Use lower-case letters, digits and _, starting with a letter.",
     .wrong = "metric: Smoking-Adults",
     .right = "metric: smoking_adults"},
    {.code = not_an_area_code,
     .severity = error,
     .title = "a word cannot be the code of an area",
     .explanation = "Codes of areas are letters, digits, - and _.",
     .mend = "Use the official code, as the statistical office writes it.",
     .wrong = "home: E0900 0030",
     .right = "home: E09000030"},
    {.code = not_a_version,
     .severity = error,
     .title = "a value is not a version",
     .explanation =
         "A version is two numbers. The first changes when figures stop being "
         "comparable, so programs must be able to read it.",
     .mend = "Write two numbers, as in 1.0.",
     .wrong = "version: \"2024\"",
     .right = "version: 1.0"},
    {.code = empty_list,
     .severity = error,
     .title = "a list that has to say something is empty",
     .explanation = "The key asks for one item or more: without any, nothing "
                    "would ever be chosen or read by it.",
     .mend = "Write the items, or delete the key where it may be left out.",
     .wrong = "only: [{column: CLASSPAT, is: []}]",
     .right = "only: [{column: CLASSPAT, is: [\"1\"]}]"},
};

}  // namespace

std::span<code_entry const> key_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
