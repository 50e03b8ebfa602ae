#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = threshold_out_of_range,
     .severity = error,
     .title = "a smallest count that is too small or too large",
     .explanation =
         "Counts of fewer than 8 people are never shown: with rounding to 5, "
         "hiding only up to 5 would show that a \"5\" is 6 or 7. Above 100 "
         "there would hardly be a figure left.",
     .mend = "Write 8 to 100, or leave the threshold out: it is 8 then.",
     .wrong = "disclosure:\n  records: {policy: round, threshold: 5}",
     .right = "disclosure:\n  records: {policy: round, threshold: 10}"},
    {.code = threshold_without_use,
     .severity = error,
     .title = "a threshold that the policy has no use for",
     .explanation = "With midpoint6 counts of 1 to 6 are shown as 3, 7 to 12 "
                    "as 9, and so on: none is hidden for being small.",
     .mend = "Delete the threshold, or choose round or suppress.",
     .wrong = "disclosure:\n  records: {policy: midpoint6, threshold: 10}",
     .right = "disclosure:\n  records: {policy: midpoint6}"},
};

}  // namespace

std::span<code_entry const> disclosure_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
