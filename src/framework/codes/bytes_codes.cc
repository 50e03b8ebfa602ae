#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = file_too_large,
     .severity = error,
     .title = "a file is too large",
     .explanation = "Files of more than 4 MiB are not read: no list that "
                    "people keep by hand is as long, and a wrong file is "
                    "noticed before it fills the memory. Figures belong into "
                    "observations.csv, which may be of any size.",
     .mend = "Look whether it is the right file.",
     .wrong = "statements.yaml  (731 MB)",
     .right = "statements.yaml  (31 kB)"},
    {.code = utf16,
     .severity = error,
     .title = "a file is UTF-16, or not text at all",
     .explanation =
         "Some editors save \"Unicode\" as UTF-16. Packages are UTF-8.",
     .mend = "Save it as UTF-8, without a byte-order mark.",
     .wrong = "FF FE 6D 00 65 00 74 00 72 00 69 00 63 00",
     .right = "6D 65 74 72 69 63"},
    {.code = not_utf8,
     .severity = error,
     .title = "a byte is not UTF-8",
     .explanation =
         "The text was saved in an older encoding, such as Windows-1252 or "
         "Latin-1. Names with accents and the pound sign would come out wrong.",
     .mend = "Save the file as UTF-8; in Excel choose \"CSV UTF-8\".",
     .wrong = "title: Caf<E9> visits",
     .right = "title: Café visits"},
    {.code = control_character,
     .severity = error,
     .title = "a control character",
     .explanation = "Most editors do not show it, yet it is part of the text "
                    "and of every id that holds it.",
     .mend = "Delete it. Typing the line anew is the surest way.",
     .wrong = "title: Adults<04> who smoke",
     .right = "title: Adults who smoke"},
    {.code = zero_byte,
     .severity = error,
     .title = "a zero byte",
     .explanation =
         "A zero byte ends a text for many programs: what follows would be "
         "lost in silence. It is often the trace of a damaged or binary file.",
     .mend = "Delete it, or take the file from a copy.",
     .wrong = "title: Adults<00> who smoke",
     .right = "title: Adults who smoke"},
    {.code = byte_order_mark,
     .severity = error,
     .title = "a YAML file starts with a byte-order mark",
     .explanation = "The mark is invisible and belongs to no key; some tools "
                    "read it as part of the first one.",
     .mend = "Save the file as \"UTF-8\", not as \"UTF-8 with BOM\".",
     .wrong = "<EF BB BF>metric: smoking",
     .right = "metric: smoking"},
    {.code = empty_file,
     .severity = error,
     .title = "a file is empty",
     .explanation =
         "A file without a key says nothing, although somebody made it.",
     .mend = "Write its keys, or delete the file.",
     .wrong = "# to be written",
     .right = "metric: smoking\nversion: 1.0"},
    {.code = lone_carriage_return,
     .severity = error,
     .title = "a carriage return without a line feed",
     .explanation =
         "Lines end as on Unix or on Windows. A lone carriage return ended "
         "lines on very old computers; today's programs see one long line.",
     .mend = "Save the file with the line ends of Unix or Windows.",
     .wrong = "metric: smoking<0D>version: 1.0<0D>",
     .right = "metric: smoking\nversion: 1.0"},
};

}  // namespace

std::span<code_entry const> bytes_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
