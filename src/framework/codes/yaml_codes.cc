#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = tab_indentation,
     .severity = error,
     .title = "a tab is used for indentation",
     .explanation = "YAML allows only spaces there, because tabs are of "
                    "different width in every editor.",
     .mend = "Use spaces; most editors can insert them for the tab key.",
     .wrong = "series:\n<tab>code: SMOKING",
     .right = "series:\n  code: SMOKING"},
    {.code = open_quote,
     .severity = error,
     .title = "a quoted text does not end on its line",
     .explanation =
         "A quote that is left open swallows the lines after it, and their "
         "keys with it. So a text in quotes ends where it began: on its line.",
     .mend = "Close the quote; write long text after \">-\".",
     .wrong = "title: \"Adults who smoke\nplain: How many adults smoke?",
     .right = "title: \"Adults who smoke\"\nplain: How many adults smoke?"},
    {.code = text_after_quote,
     .severity = error,
     .title = "something follows a closing quote",
     .explanation =
         "The text ended at the quote, so the rest belongs to nothing. Often "
         "an apostrophe ended a text in single quotes.",
     .mend = "Write '' for one ' inside single quotes, and \\\" for one \" "
             "inside double quotes.",
     .wrong = "title: 'What's left'",
     .right = "title: 'What''s left'"},
    {.code = text_runs_on,
     .severity = error,
     .title = "a text without quotes runs on to the next line",
     .explanation = "YAML joins such lines in silence; a key that is indented "
                    "too far would become part of the text above it.",
     .mend = "Indent the next line like this one, close the bracket, or write "
             "long text after \">-\".",
     .wrong = "title: Adults\n  who smoke",
     .right = "title: >-\n  Adults\n  who smoke"},
    {.code = stray_colon,
     .severity = error,
     .title = "a colon stands where none can stand",
     .explanation =
         "A colon with a space after it makes a key of what stands before it.",
     .mend = "Put a text with \": \" in it in quotes; indent keys alike.",
     .wrong = "title: Smoking: adults",
     .right = "title: \"Smoking: adults\""},
    {.code = wrong_indentation,
     .severity = error,
     .title = "a line does not fit those before it",
     .explanation = "Keys of one map start in the same column.",
     .mend = "Indent it like the keys it belongs to, each key on its own line.",
     .wrong = "series:\n    code: SMOKING\n  sex: Persons",
     .right = "series:\n  code: SMOKING\n  sex: Persons"},
    {.code = broken_braces,
     .severity = error,
     .title = "a map in { } is not written right",
     .explanation =
         "Between { and } stand keys with values, with commas between them.",
     .mend = "Close it with }, put a comma between its keys, and a text with a "
             "comma or colon in quotes.",
     .wrong = "series: {code: SMOKING sex: Persons}",
     .right = "series: {code: SMOKING, sex: Persons}"},
    {.code = broken_brackets,
     .severity = error,
     .title = "a list in [ ] is not written right",
     .explanation = "Between [ and ] stand items with commas between them.",
     .mend = "Close it with ], and put a comma between its items.",
     .wrong = "life_stages: [living_well",
     .right = "life_stages: [living_well]"},
    {.code = stray_closing_bracket,
     .severity = error,
     .title = "a bracket is closed that was not opened",
     .explanation = "The bracket belongs to nothing.",
     .mend = "Delete it, or put the text in quotes.",
     .wrong = "life_stages: [living_well]]",
     .right = "life_stages: [living_well]"},
    {.code = stray_item,
     .severity = error,
     .title = "an item (\"- \") stands where none can stand",
     .explanation = "An item of a list starts a line.",
     .mend = "Put each item on its own line, or put the text in quotes.",
     .wrong = "caveats: - From a survey",
     .right = "caveats:\n  - From a survey"},
    {.code = stray_key,
     .severity = error,
     .title = "a key stands where none can stand",
     .explanation = "A key starts a line, or stands inside { }.",
     .mend = "Put each key on its own line, indented alike.",
     .wrong = "caveats: ? From a survey",
     .right = "caveats: [\"? From a survey\"]"},
    {.code = character_needs_quotes,
     .severity = error,
     .title = "a character cannot start a text without quotes",
     .explanation =
         "@, %, ` and some others have a meaning of their own in YAML.",
     .mend = "Put the text in quotes.",
     .wrong = "title: @home",
     .right = "title: \"@home\""},
    {.code = unknown_escape,
     .severity = error,
     .title = "a character cannot follow a backslash",
     .explanation = "In double quotes a backslash starts a special character.",
     .mend = "Write \\\\ for one \\, or use single quotes.",
     .wrong = "note: \"see C:\\metrics\"",
     .right = "note: 'see C:\\metrics'"},
    {.code = text_beside_block_sign,
     .severity = error,
     .title = "text stands on the line of > or |",
     .explanation = "After > or | the text starts on the next line.",
     .mend = "Start the text on the next line, indented.",
     .wrong = "definition: > Adults who smoke",
     .right = "definition: >-\n  Adults who smoke"},
    {.code = second_document,
     .severity = error,
     .title = "a second document starts here",
     .explanation = "The line --- starts another document; only the first "
                    "would be read. One file holds one thing.",
     .mend = "Put it into a file of its own, or delete the line \"---\".",
     .wrong = "metric: smoking\n---\nmetric: vaping",
     .right = "# metrics/smoking.yaml\nmetric: smoking\n# "
              "metrics/vaping.yaml\nmetric: vaping"},
    {.code = does_not_belong,
     .severity = error,
     .title = "a line belongs to nothing before it",
     .explanation = "What comes before is complete; this starts something new, "
                    "but a file holds only one thing.",
     .mend = "Indent it like the lines it belongs to.",
     .wrong = "{metric: smoking}\nversion: 1.0",
     .right = "metric: smoking\nversion: 1.0"},
    {.code = anchor,
     .severity = error,
     .title = "an anchor (&) is not allowed",
     .explanation = "Anchors and aliases let one line stand for thousands, and "
                    "hide from readers what a key says.",
     .mend = "Write the value out each time, or put a text that starts with & "
             "in quotes.",
     .wrong = "title: &name Adults who smoke",
     .right = "title: Adults who smoke"},
    {.code = alias,
     .severity = error,
     .title = "an alias (*) is not allowed",
     .explanation = "Anchors and aliases let one line stand for thousands, and "
                    "hide from readers what a key says. A few lines of aliases "
                    "of aliases can fill a computer's memory.",
     .mend = "Write the value out, or put a text that starts with * in quotes.",
     .wrong = "plain: *name",
     .right = "plain: How many adults smoke?"},
    {.code = tag,
     .severity = error,
     .title = "a tag (!) is not allowed",
     .explanation = "Tags tell YAML tools to read a value as something else. "
                    "What a value is follows from its key.",
     .mend = "Delete it, or put a text that starts with ! in quotes.",
     .wrong = "version: !!str 1.0",
     .right = "version: 1.0"},
    {.code = too_deep,
     .severity = error,
     .title = "too many maps and lists inside each other",
     .explanation = "No part of a package is deeper than 32. Deeper nesting is "
                    "a bracket too many, or an attempt to exhaust a program.",
     .mend = "Look for a bracket too many.",
     .wrong = "life_stages: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[living_well",
     .right = "life_stages: [living_well]"},
    {.code = old_boolean,
     .severity = error,
     .title = "a word that older YAML tools read as true or false",
     .explanation =
         "on, off, yes, no, y and n become true or false in tools of YAML 1.1, "
         "in any spelling. \"no\" is also the code of Norwegian.",
     .mend = "Write the word in quotes, or another word.",
     .wrong = "differs: no",
     .right = "differs: \"no\""},
    {.code = list_or_map_as_key,
     .severity = error,
     .title = "a list or map cannot be a key",
     .explanation =
         "A text that starts with [ or { without quotes is a list or map.",
     .mend = "Put the text in quotes.",
     .wrong = "[smoking]: lead",
     .right = "\"[smoking]\": lead"},
    {.code = missing_key_name,
     .severity = error,
     .title = "a key is missing",
     .explanation = "A colon stands there, or a comma too many, but no key.",
     .mend = "Write the key, or delete a comma.",
     .wrong = "series: {code: SMOKING, : Persons}",
     .right = "series: {code: SMOKING, sex: Persons}"},
    {.code = lost_space_after_colon,
     .severity = error,
     .title = "a colon without a space after it",
     .explanation = "Without the space \"title:Adults\" is one word, a key "
                    "without a value.",
     .mend = "Put a space after the colon.",
     .wrong = "title:Adults who smoke",
     .right = "title: Adults who smoke"},
    {.code = not_yaml,
     .severity = error,
     .title = "this is not YAML",
     .explanation = "The reader of YAML refuses the line for a reason that no "
                    "other message covers.",
     .mend = "See what is unlike the lines around it; a text in quotes is "
             "always safe.",
     .wrong = "? metric",
     .right = "metric: smoking"},
    {.code = not_a_map,
     .severity = error,
     .title = "a file does not start with a key",
     .explanation = "Every file of a package is a map: keys with values.",
     .mend = "Write \"key: value\", with a space after the colon.",
     .wrong = "- smoking\n- vaping",
     .right = "organisations:\n  - {id: council, title: The council, kind: "
              "council}"},
};

}  // namespace

std::span<code_entry const> yaml_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
