#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = unknown_field,
     .severity = error,
     .title = "a field that the table does not have",
     .explanation = "A mapping says which field of persons, events, relations "
                    "or opt-outs a column is; docs/record.md lists them.",
     .mend = "Correct the name of the field.",
     .wrong = "fields: [{field: person, column: PSEUDO_ID}]",
     .right = "fields: [{field: person_id, column: PSEUDO_ID}]"},
    {.code = field_mapped_twice,
     .severity = error,
     .title = "a field mapped twice",
     .explanation = "It cannot have two texts in one row.",
     .mend = "Delete one, or join columns: columns: [A, B].",
     .wrong = "- {field: event_id, column: A}\n- {field: event_id, column: B}",
     .right = "- {field: event_id, columns: [A, B]}"},
    {.code = field_without_column,
     .severity = error,
     .title = "a mapped field with neither column nor constant, or both",
     .explanation = "A field gets its text either from columns of the file or "
                    "as the same text in every row.",
     .mend = "Write columns: [NAME], or constant: TEXT.",
     .wrong = "- {field: concept}",
     .right = "- {field: concept, constant: hospital_stay}"},
    {.code = needed_field_not_mapped,
     .severity = error,
     .title = "a mapping without a field that every row needs",
     .explanation = "Without it every row of the file would be set aside.",
     .mend = "Map the field.",
     .wrong = "table: opt_outs\nfields: [{field: scope, constant: all}]",
     .right =
         "table: opt_outs\nfields:\n  - {field: person_id, columns: [ID]}\n"
         "  - {field: scope, constant: all}"},
    {.code = choice_without_words,
     .severity = error,
     .title = "a choice of rows with neither `is` nor `is_not`, or both",
     .explanation = "Rows are read whose column says one of the words of `is`, "
                    "or none of the words of `is_not`.",
     .mend = "Write one of the two.",
     .wrong = "only: [{column: status}]",
     .right = "only: [{column: status, is: [final]}]"},
    {.code = resource_left_out_and_read,
     .severity = error,
     .title = "a type of FHIR resources left out and also read, or left out "
              "twice",
     .explanation = "Each resource of a bundle is read or left out for a "
                    "reason, so that all of them are accounted for.",
     .mend = "Delete the entry under `leave_out`, or that under `files`.",
     .wrong = "files: [{name: \"*.json\", resource: Claim, ...}]\n"
              "leave_out: [{resource: Claim, why: billing}]",
     .right = "leave_out: [{resource: Claim, why: billing}]"},
};

}  // namespace

std::span<code_entry const> mapping_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
