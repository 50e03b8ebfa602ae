#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = not_an_amount_of_money,
     .severity = error,
     .title = "an amount in finance/ is no amount of money",
     .explanation =
         "The column is in pounds: digits, a point, at most two decimals.",
     .mend = "Write 1250.00.",
     .wrong = "budget,2023/24,council,...,1.25m,...",
     .right = "budget,2023/24,council,...,1250000.00,..."},
    {.code = negative_budget,
     .severity = error,
     .title = "a budget or a unit cost is negative",
     .explanation = "Only what was spent can be negative: a repayment.",
     .mend = "Write an amount of nothing or more.",
     .wrong = "budget,...,-5000,...",
     .right = "budget,...,5000,..."},
    {.code = unit_cost_of_what,
     .severity = error,
     .title = "a unit cost does not say of what, or something else does",
     .explanation = "\"per\" says what one of costs so much. A budget or a "
                    "year's spending is not per anything.",
     .mend = "Write \"per\" for unit costs, and leave it empty for all else.",
     .wrong = "unit_cost,...,564.00,,...",
     .right = "unit_cost,...,564.00,bed day,..."},
    {.code = money_without_source,
     .severity = error,
     .title = "an amount in finance/ has no source",
     .explanation =
         "A number without a source does not exist. An invented one says so.",
     .mend = "Write where it is from, or \"illustration\".",
     .wrong = "budget,...,5000.00,,,",
     .right = "budget,...,5000.00,,illustration,"},
    {.code = money_counted_twice,
     .severity = warning,
     .title = "two lines of finance/ are about the same money",
     .explanation =
         "All their columns but the amount are the same, so both count.",
     .mend = "Make them one line, or tell them apart by their programme.",
     .wrong = "budget,2023/24,council,community,...,5000.00,...\nbudget,2023/"
              "24,council,community,...,6000.00,...",
     .right = "budget,2023/24,council,community,...,11000.00,..."},
    {.code = truncated_beyond_what,
     .severity = error,
     .title = "what was spent beyond a truncation does not say beyond which",
     .explanation =
         "A contract truncates what is spent on one person. Another limit "
         "gives another amount, so the line counts only for contracts with "
         "the limit in its column \"per\".",
     .mend = "Write the limit with its unit.",
     .wrong = "beyond_truncation,...,1250000.00,,...",
     .right = "beyond_truncation,...,1250000.00,150000.00 pounds,..."},
};

}  // namespace

std::span<code_entry const> finance_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
