#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = table_not_readable,
     .severity = error,
     .title = "a table cannot be read at all",
     .explanation =
         "The file is missing, empty, packed and damaged or cut off, a "
         "workbook instead of CSV, UTF-16, or its first line does not give "
         "each column a name of its own. The message says which.",
     .mend = "Do what the message says. A spreadsheet saves as \"CSV UTF-8\"; "
             "a download that was cut off has to be fetched again.",
     .wrong = "series,area_code,value,value",
     .right = "series,area_code,value,note"},
    {.code = unknown_header,
     .severity = error,
     .title = "the first line does not name the columns",
     .explanation = "Columns are found by their names, so the first line has "
                    "to hold exactly those of the format.",
     .mend = "Take the first line from docs/package-format.md.",
     .wrong = "code,title,type,parent,tile_row,tile_column",
     .right = "code,name,type,parent,tile_row,tile_column"},
    {.code = open_quote_in_table,
     .severity = error,
     .title = "a quoted field is not closed",
     .explanation =
         "A quote that is left open swallows the fields and lines after it.",
     .mend =
         "Close the quote; a quote that belongs to the text is written as two.",
     .wrong = "E09000012,\"Hackney,borough,E12000007,,",
     .right = "E09000012,\"Hackney\",borough,E12000007,,"},
    {.code = text_after_quote_in_table,
     .severity = error,
     .title = "something follows the closing quote of a field",
     .explanation = "Between fields stands a comma and nothing else.",
     .mend =
         "Put a comma there, or write a quote that belongs to the text as two.",
     .wrong = "E09000012,\"Hackney\" East,borough,E12000007,,",
     .right = "E09000012,\"Hackney \"\"East\"\"\",borough,E12000007,,"},
    {.code = quote_in_plain_field,
     .severity = error,
     .title = "a quote inside a field without quotes",
     .explanation = "Programs disagree on what such a field says.",
     .mend = "Put the whole field in quotes and write the quote inside as two.",
     .wrong = "E09000012,Hackney \"East\",borough,E12000007,,",
     .right = "E09000012,\"Hackney \"\"East\"\"\",borough,E12000007,,"},
    {.code = wrong_number_of_fields,
     .severity = error,
     .title = "a line has too many or too few fields",
     .explanation = "Which field belongs to which column cannot be told. Often "
                    "a text with a comma stands without quotes.",
     .mend = "Put a field with a comma in it in quotes; write nothing between "
             "two commas for an empty field.",
     .wrong = "E09000012,Hackney, London,borough,E12000007,,",
     .right = "E09000012,\"Hackney, London\",borough,E12000007,,"},
    {.code = empty_line,
     .severity = error,
     .title = "a line is empty",
     .explanation = "In a list that people keep by hand an empty line may be a "
                    "line that got lost.",
     .mend = "Delete it.",
     .wrong = "E12000007,London,region,E92000001,,\n\nE09000012,Hackney,"
              "borough,E12000007,,",
     .right = "E12000007,London,region,E92000001,,\nE09000012,Hackney,borough,"
              "E12000007,,"},
    {.code = row_too_long,
     .severity = error,
     .title = "a row is longer than can be read",
     .explanation = "No row of figures is longer than 16 MiB: an open quote or "
                    "a lost line break has joined many.",
     .mend = "Check the line breaks and quotes of the file.",
     .wrong = "SMOKING,E09000012,\"2022,15.0 ... (16 MiB without a line break)",
     .right = "SMOKING,E09000012,2022,15.0"},
    {.code = unknown_column,
     .severity = warning,
     .title = "a column of the table is not read",
     .explanation =
         "observations.csv has the columns of docs/package-format.md. What "
         "stands in another column is not used; perhaps its name is misspelt.",
     .mend = "Correct the column's name, or delete the column.",
     .wrong = "series,area_code,... ,note,remark",
     .right = "series,area_code,... ,note"},
};

}  // namespace

std::span<code_entry const> table_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
