#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = id_given_twice,
     .severity = error,
     .title = "an id exists already",
     .explanation = "An id names one thing of its kind; a reference to it "
                    "could mean either.",
     .mend = "Give one of them another id or code. The message shows where the "
             "first stands.",
     .wrong = "- {id: council, title: The council, kind: council}\n- {id: "
              "council, title: The other council, kind: council}",
     .right = "- {id: council, title: The council, kind: council}\n- {id: "
              "other_council, title: The other council, kind: council}"},
    {.code = dangling_reference,
     .severity = error,
     .title = "something is referred to that does not exist",
     .explanation =
         "The id is misspelt, or what it names is not in the package.",
     .mend = "Correct the id, or add what it names: a metric in metrics/, an "
             "area in areas.csv, anything else in its list.",
     .wrong = "lead: smokng",
     .right = "lead: smoking"},
    {.code = repeated_in_list,
     .severity = error,
     .title = "something stands twice in one list",
     .explanation = "The second adds nothing; perhaps another was meant.",
     .mend = "Delete one of them, or write the one that was meant.",
     .wrong = "supporting: [obesity, obesity]",
     .right = "supporting: [obesity, activity]"},
    {.code = unused_metric,
     .severity = warning,
     .title = "nothing uses a metric",
     .explanation = "No statement, headline, core set or nested framework "
                    "names the metric, so no page leads to it.",
     .mend = "Name it where it belongs, or delete its file.",
     .wrong = "# metrics/vaping.yaml, and statements.yaml says:\nlead: smoking",
     .right = "lead: smoking\nsupporting: [vaping]"},
    {.code = number_given_twice,
     .severity = error,
     .title = "a statement's number is taken",
     .explanation = "People speak of \"statement 4\": within a set a number "
                    "names one statement.",
     .mend = "Give one of the two another number.",
     .wrong = "- {id: i_am_safe, number: 4}\n- {id: i_am_well, number: 4}",
     .right = "- {id: i_am_safe, number: 4}\n- {id: i_am_well, number: 5}"},
    {.code = lead_is_supporting,
     .severity = warning,
     .title = "a lead metric is among the supporting ones",
     .explanation =
         "The lead metric is shown in any case; it need not be repeated.",
     .mend = "Delete it from \"supporting\".",
     .wrong = "lead: smoking\nsupporting: [smoking, vaping]",
     .right = "lead: smoking\nsupporting: [vaping]"},
};

}  // namespace

std::span<code_entry const> name_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
