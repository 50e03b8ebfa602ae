#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = not_a_concept_id,
     .severity = error,
     .title = "not the id of a concept",
     .explanation = "Metrics name concepts. One way to write them keeps names "
                    "findable.",
     .mend = "Use lower-case letters, digits and _; points part the words.",
     .wrong = "- {id: Diagnosis.Asthma, title: Asthma, kind: state}",
     .right = "- {id: diagnosis.asthma, title: Asthma, kind: state}"},
    {.code = not_a_decimal_number,
     .severity = error,
     .title = "not a number",
     .explanation = "Units are converted by multiplying and adding exact "
                    "decimal numbers.",
     .mend = "Write digits, a point and perhaps a minus.",
     .wrong = "also: [{unit: kPa, times: \"7,5\"}]",
     .right = "also: [{unit: kPa, times: 7.50062}]"},
    {.code = not_a_plausible_range,
     .severity = error,
     .title = "not a range of plausible values",
     .explanation = "Values outside the range are told when records are "
                    "imported, and figures can leave them out.",
     .mend = "Write the lowest and the highest value, the lower one first.",
     .wrong = "plausible: 300-50",
     .right = "plausible: 50 to 300"},
    {.code = code_given_twice,
     .severity = warning,
     .title = "a code stands twice in a code list",
     .explanation = "The second row says nothing new; perhaps another code was "
                    "meant.",
     .mend = "Delete one of the rows, or correct its code.",
     .wrong = "38341003,Hypertensive disorder\n38341003,High blood pressure",
     .right = "38341003,Hypertensive disorder"},
    {.code = empty_code_list,
     .severity = warning,
     .title = "a code list without codes",
     .explanation = "No event can be found by it.",
     .mend = "Write one row per code, or delete list and file.",
     .wrong = "code,term",
     .right = "code,term\n38341003,Hypertensive disorder"},
    {.code = code_list_without_file,
     .severity = error,
     .title = "the file of a code list is missing",
     .explanation = "concepts.yaml says which lists there are; each has a file "
                    "codelists/ID.csv with its codes.",
     .mend = "Add the file, or delete the list from concepts.yaml.",
     .wrong = "code_lists: [{id: asthma_snomd, ...}]\n(codelists/asthma_snomed"
              ".csv is there)",
     .right = "code_lists: [{id: asthma_snomed, ...}]"},
    {.code = code_list_not_declared,
     .severity = warning,
     .title = "a code list that concepts.yaml does not name",
     .explanation = "Without its code system and version a list of codes means "
                    "nothing; it is not read.",
     .mend = "Name it under code_lists in concepts.yaml, or delete the file.",
     .wrong = "codelists/asthma_old.csv",
     .right = "code_lists: [{id: asthma_old, system: snomed, ...}]"},
};

}  // namespace

std::span<code_entry const> concept_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
