#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = not_pounds,
     .severity = error,
     .title = "an amount of money is not written in pounds",
     .explanation = "Money in a contract is an amount with its unit, to the "
                    "penny, so that nobody takes thousands for pounds.",
     .mend = "Write digits, commas between thousands if you like, and pounds: "
             "1,250.00 pounds.",
     .wrong = "price: 1.25m",
     .right = "price: 1,250,000 pounds"},
    {.code = negative_money,
     .severity = error,
     .title = "an amount of money is negative",
     .explanation =
         "Budgets, prices and costs are amounts that somebody pays. What is "
         "paid back has rules of its own: a collar, a share of losses.",
     .mend = "Write an amount of nothing or more.",
     .wrong = "amount: -3,000.00 pounds",
     .right = "amount: 3,000.00 pounds"},
    {.code = not_a_percentage,
     .severity = error,
     .title = "a part of a whole is not written as a percentage",
     .explanation = "Parts of money are percentages with four decimals at "
                    "most: sums of such parts are exact.",
     .mend = "Write a number and %: 12.5 %.",
     .wrong = "weight: 0.125",
     .right = "weight: 12.5 %"},
    {.code = percentage_out_of_range,
     .severity = error,
     .title = "a percentage is beyond what its key allows",
     .explanation = "A part of a payment lies between nothing and all of it; "
                    "only what a stretch earns may be more than all, and only "
                    "a correlation may be negative.",
     .mend = "Write a percentage within the range that the message names.",
     .wrong = "weight: 120 %",
     .right = "weight: 20 %"},
    {.code = not_a_year,
     .severity = error,
     .title = "a year is not named as years are",
     .explanation =
         "The years of contracts and of finance/ are matched by their names.",
     .mend = "Write a financial year as 2023/24, a calendar year as 2023.",
     .wrong = "year: 2023-24",
     .right = "year: 2023/24"},
    {.code = not_a_public_key,
     .severity = error,
     .title = "a public key is none",
     .explanation = "Accounts are approved by Ed25519 signatures. Such a "
                    "public key has 32 bytes, 64 hexadecimal digits.",
     .mend = "Copy the key as it was written when it was made, in lower case.",
     .wrong = "public_key: Director of Finance",
     .right =
         "public_key: "
         "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29"},
    {.code = contract_ends_first,
     .severity = error,
     .title = "a contract or one of its years ends before it starts",
     .explanation = "Such a time holds no day.",
     .mend = "Correct one of the two days.",
     .wrong = "starts: 2024-04-01\nends: 2023-03-31",
     .right = "starts: 2023-04-01\nends: 2024-03-31"},
    {.code = years_not_the_term,
     .severity = error,
     .title = "the years of a contract do not fill its term",
     .explanation = "Each day of the term belongs to one year, whose budget "
                    "and figures settle it. A gap or an overlap would leave "
                    "days without money, or pay them twice.",
     .mend =
         "Let the first year start with the contract, each other one on the "
         "day after the one before it, and the last end with the contract.",
     .wrong = "ends: 2025-03-31\nyears:\n  - {year: 2023/24, starts: "
              "2023-04-01, ends: 2024-03-31, ...}",
     .right = "ends: 2024-03-31\nyears:\n  - {year: 2023/24, starts: "
              "2023-04-01, ends: 2024-03-31, ...}"},
    {.code = payment_dates_out_of_order,
     .severity = error,
     .title = "the days of a payment are not in order",
     .explanation =
         "A year ends; late data are awaited (run-out); the data are cut; the "
         "account is drawn up; the money is paid. In this order, or the "
         "account would rest on data that are not there.",
     .mend = "Correct the days.",
     .wrong = "run_out: 2024-09-30\ndata_cut: 2024-06-30",
     .right = "run_out: 2024-06-30\ndata_cut: 2024-09-30"},
    {.code = payment_without_date,
     .severity = error,
     .title = "a year does not say when a part of the contract is settled",
     .explanation =
         "For every payment the run-out and the data cut are agreed before: "
         "afterwards each party would choose the one that suits it.",
     .mend = "Add the payment to \"payments\" of the year.",
     .wrong =
         "payments:\n  - {of: outcomes, ...}\n# and beside it\nrate_card: ...",
     .right = "payments:\n  - {of: outcomes, ...}\n  - {of: rate_card, "
              "...}\nrate_card: ..."},
    {.code = date_for_nothing,
     .severity = warning,
     .title = "a payment has days, but there is no rule for it",
     .explanation = "Something may have been forgotten: the rule, or the "
                    "payment when the rule went.",
     .mend = "Delete the payment, or add the rule.",
     .wrong = "payments:\n  - {of: points, ...}\n# and no points",
     .right = "payments:\n  - {of: outcomes, ...}"},
    {.code = nothing_is_paid,
     .severity = error,
     .title = "a contract pays for nothing",
     .explanation = "A contract that pays for outcomes has outcomes, points, a "
                    "rate card or shares.",
     .mend = "Add one of them.",
     .wrong = "gates: ...",
     .right = "outcomes: ...\ngates: ..."},
    {.code = weights_not_whole,
     .severity = error,
     .title = "the weights of the outcomes do not add up to 100 %",
     .explanation =
         "Weights divide the year's money for outcomes. What is left over "
         "would belong to nobody, what is too much does not exist.",
     .mend = "Correct the weights. Four decimals are enough to divide by "
             "three: 33.3333 %, 33.3333 %, 33.3334 %.",
     .wrong = "outcomes:\n  - {metric: a, weight: 60 %, ...}\n  - {metric: b, "
              "weight: 30 %, ...}",
     .right = "outcomes:\n  - {metric: a, weight: 60 %, ...}\n  - {metric: b, "
              "weight: 40 %, ...}"},
    {.code = outcome_without_baseline,
     .severity = error,
     .title = "a metric is paid for without a baseline",
     .explanation = "Without knowing where it started nobody can say what came "
                    "of it, nor whether the target was reached already.",
     .mend = "Add the period, and the value that the parties agree on.",
     .wrong = "- metric: falls_65plus",
     .right = "- metric: falls_65plus\n  baseline: {from: 2021-04-01, to: "
              "2022-03-31}"},
    {.code = outcome_without_curve,
     .severity = error,
     .title = "a metric is paid for, but nothing says how it becomes money",
     .explanation = "Floor and target are what the parties negotiate.",
     .mend = "Add \"curve\".",
     .wrong = "- metric: falls_65plus\n  weight: 20 %",
     .right = "- metric: falls_65plus\n  weight: 20 %\n  curve: {floor: "
              "\"2,300 per 100,000\", target: ...}"},
    {.code = baseline_not_before,
     .severity = error,
     .title = "a baseline is not from before the contract",
     .explanation =
         "What a contract is measured from cannot lie in its own time.",
     .mend =
         "Give a period that starts before the contract, its first day first.",
     .wrong =
         "starts: 2023-04-01\nbaseline: {from: 2023-04-01, to: 2024-03-31}",
     .right =
         "starts: 2023-04-01\nbaseline: {from: 2021-04-01, to: 2022-03-31}"},
    {.code = curve_against_better,
     .severity = error,
     .title = "the values of a curve go the other way than the metric",
     .explanation = "Floor, target and stretch get better, in the direction "
                    "that the metric calls better; a collar ends worse than "
                    "the floor. Otherwise a worse figure would be paid more.",
     .mend = "Correct the values, or \"better\" of the metric.",
     .wrong = "# better: lower\ncurve: {floor: 10 %, target: 12 %}",
     .right = "# better: lower\ncurve: {floor: 12 %, target: 10 %}"},
    {.code = need_is_paid,
     .severity = error,
     .title = "a contract pays for a metric of need",
     .explanation =
         "Need comes from how people live. Whoever is paid for less of it "
         "gains by finding less of it, and loses where people are poor.",
     .mend = "Pay for a metric that measures an outcome or a service.",
     .wrong = "- metric: diagnosed_diabetes",
     .right = "- metric: diabetes_checks"},
    {.code = paid_metric_without_figures,
     .severity = error,
     .title = "money depends on a metric that nobody measures",
     .explanation = "A metric that is wanted has no figures: the payment could "
                    "never be settled.",
     .mend = "Choose another metric, or first find who supplies it.",
     .wrong = "- metric: shared_care_plan  # source: wanted",
     .right = "- metric: falls_65plus"},
    {.code = paid_metric_without_direction,
     .severity = error,
     .title = "money depends on a metric of which no direction is better",
     .explanation = "A curve, a gate and a gap need to know what is worse.",
     .mend = "Choose a metric with \"better: higher\" or \"better: lower\".",
     .wrong = "- metric: patients_per_gp  # better: neither",
     .right = "- metric: gp_good_experience"},
    {.code = provider_not_contributor,
     .severity = error,
     .title = "a provider is paid for a metric to which it does not contribute",
     .explanation = "The framework says who works on a metric. Money for what "
                    "others do rewards or punishes nobody.",
     .mend = "Name those whose work it is in \"providers\" of the outcome, or "
             "correct \"contributors\" of the metric.",
     .wrong = "- metric: falls_65plus\n  providers: [healthwatch]",
     .right = "- metric: falls_65plus\n  providers: [community_services]"},
    {.code = not_a_party,
     .severity = error,
     .title = "an organisation is named that is no party of the contract",
     .explanation = "Budgets, shares and lists are those of its providers; its "
                    "parties alone sign.",
     .mend = "Add it to \"providers\" or \"commissioners\", or name another.",
     .wrong = "providers:\n  - {organisation: council, ...}\nyears: [{budget: "
              "[{provider: hospital, ...}]}]",
     .right = "providers:\n  - {organisation: council, ...}\nyears: [{budget: "
              "[{provider: council, ...}]}]"},
    {.code = paid_without_statement,
     .severity = warning,
     .title = "a metric is paid for, but no I statement rests on it",
     .explanation = "One line leads from what residents want to be able to say "
                    "to the money. Here it is broken.",
     .mend = "Name the metric in a statement.",
     .wrong = "# no statement names it\n- metric: emergency_admissions_barts",
     .right = "# lead of a statement\n- metric: falls_65plus"},
    {.code = guards_nothing,
     .severity = error,
     .title = "a gate or an equality test guards a metric that is not paid for",
     .explanation = "It would never change anything.",
     .mend = "Name metrics of \"outcomes\", or leave \"guards\" out: then it "
             "guards all.",
     .wrong = "guards: [life_expectancy]  # not in outcomes",
     .right = "guards: [falls_65plus]"},
    {.code = no_equality_gate,
     .severity = error,
     .title = "a contract has no equality gate",
     .explanation =
         "The average gets better soonest where it is easiest. Whoever pays "
         "for it without looking at the gaps pays for making them wider.",
     .mend = "Add \"equality\" with at least one test.",
     .wrong = "outcomes: ...",
     .right = "outcomes: ...\nequality: {pays: 50 %, cannot_be_tested: "
              "hold_back, tests: [...]}"},
    {.code = equality_test_of_what,
     .severity = error,
     .title = "an equality test does not fit what it tests",
     .explanation = "A test of groups names the breakdown and the groups; a "
                    "test of deprivation fifths holds the most deprived "
                    "against the least deprived, and has none to name. A "
                    "metric on records has to be counted by these groups: "
                    "else the test could never be made.",
     .mend = "Write what \"of\" asks for.",
     .wrong = "of: groups\nlimit: 5 %",
     .right = "of: groups\nbreakdown: ethnic_group\ngroups: "
              "[Bangladeshi]\nlimit: 5 %"},
    {.code = stretch_not_said,
     .severity = error,
     .title = "what a stretch earns is said, but not where it is",
     .explanation = "Beyond the target payment rises to the stretch. Without "
                    "one it stays at 100 %.",
     .mend = "Add \"stretch\", or delete \"stretch_pays\".",
     .wrong = "curve: {floor: 70 %, target: 80 %, stretch_pays: 120 %}",
     .right = "curve: {floor: 70 %, target: 80 %, stretch: 90 %, stretch_pays: "
              "120 %}"},
    {.code = bands_not_rising,
     .severity = error,
     .title = "the bands of a corridor are not in order",
     .explanation =
         "Each band goes from the end of the one before it to its own; the "
         "last is open. So every pound of a gain or loss is in one band.",
     .mend = "Write the bands by rising \"up_to\", and the last without.",
     .wrong = "bands:\n  - {up_to: 4 %, providers: 50 %}\n  - {up_to: 2 %, "
              "providers: 100 %}",
     .right = "bands:\n  - {up_to: 2 %, providers: 100 %}\n  - {up_to: 4 %, "
              "providers: 50 %}\n  - {providers: 20 %}"},
    {.code = minimum_not_rising,
     .severity = error,
     .title = "the steps of the minimum rates are not in order, or begin above "
              "the population",
     .explanation = "Between two steps the rate is on the straight line. Fewer "
                    "people than the first is for have none, so chance cannot "
                    "be told from a saving, and nothing is shared.",
     .mend =
         "Write them by rising \"people_from\", each number once, the first "
         "not above the population.",
     .wrong = "minimum:\n  - {people_from: 60000, ...}\n  - {people_from: "
              "5000, ...}",
     .right = "minimum:\n  - {people_from: 5000, ...}\n  - {people_from: "
              "60000, ...}"},
    {.code = split_not_said,
     .severity = error,
     .title = "several providers are paid together, but nothing says how they "
              "divide it",
     .explanation = "Partners who have not agreed on that before quarrel when "
                    "there is money.",
     .mend = "Add a rule to \"distribution\".",
     .wrong = "providers: [{organisation: a, ...}, {organisation: b, ...}]",
     .right = "providers: [{organisation: a, ...}, {organisation: b, "
              "...}]\ndistribution:\n  - {of: outcomes, rule: by_budget}"},
    {.code = split_needs_facts,
     .severity = error,
     .title = "a rule of division lacks what it divides by",
     .explanation = "Division by equity, to investment and to falling budgets "
                    "each rest on a number of every partner.",
     .mend = "Add the number to \"partners\" for every provider.",
     .wrong = "rule: by_equity",
     .right = "rule: by_equity\npartners:\n  - {organisation: a, equity: 60 "
              "%}\n  - {organisation: b, equity: 40 %}"},
    {.code = equity_not_whole,
     .severity = error,
     .title = "the partners do not hold 100 % together",
     .explanation =
         "They hold the whole of the partnership, no more and no less.",
     .mend = "Correct \"equity\".",
     .wrong = "partners:\n  - {organisation: a, equity: 60 %}\n  - "
              "{organisation: b, equity: 30 %}",
     .right = "partners:\n  - {organisation: a, equity: 60 %}\n  - "
              "{organisation: b, equity: 40 %}"},
    {.code = overlapping_contracts,
     .severity = error,
     .title = "two contracts bind the same parties for the same people at the "
              "same time",
     .explanation = "Nobody could say which of them a change belongs to.",
     .mend = "End one before the other starts, or make them one contract.",
     .wrong = "# a.yaml: 2023-04-01 to 2026-03-31\n# b.yaml: 2025-04-01 to "
              "2028-03-31",
     .right = "# a.yaml: 2023-04-01 to 2026-03-31\n# b.yaml: 2026-04-01 to "
              "2029-03-31"},
    {.code = paid_twice,
     .severity = warning,
     .title = "two contracts pay a provider for the same metric",
     .explanation = "The same change would be paid for twice, or lost twice.",
     .mend =
         "Take the metric out of one of them, or see that the sum is meant.",
     .wrong = "# a.yaml and b.yaml\n- metric: falls_65plus\n  providers: "
              "[community_services]",
     .right = "# only in a.yaml\n- metric: falls_65plus\n  providers: "
              "[community_services]"},
    {.code = verifier_is_paid,
     .severity = error,
     .title = "a provider would verify what it is paid for",
     .explanation = "A price for an outcome needs somebody else who says that "
                    "it happened.",
     .mend = "Name an organisation that has nothing to gain.",
     .wrong = "provider: hospital\nverifier: hospital",
     .right = "provider: hospital\nverifier: healthwatch"},
    {.code = population_of_nobody,
     .severity = error,
     .title = "a contract is for nobody",
     .explanation = "What is earned by chance, and the minimum rates, depend "
                    "on how many people it is for.",
     .mend = "Write the number of people.",
     .wrong = "people: 0",
     .right = "people: 345000"},
    {.code = more_funded_than_cost,
     .severity = error,
     .title = "more is funded than it costs",
     .explanation = "What is not funded falls on the providers, and the "
                    "simulation looks at it. Here it would be negative.",
     .mend = "Correct \"cost\" or \"funded\".",
     .wrong = "mobilisation: {cost: 100,000 pounds, funded: 200,000 pounds}",
     .right = "mobilisation: {cost: 200,000 pounds, funded: 100,000 pounds}"},
    {.code = programme_without_money,
     .severity = warning,
     .title = "savings are shared on a programme of which finance/ has no line",
     .explanation = "Budget and spending are found by the word in the column "
                    "\"programme\".",
     .mend = "Correct the word, or add the lines.",
     .wrong = "programmes: [comunity]",
     .right = "programmes: [community]"},
    {.code = said_twice_in_contract,
     .severity = error,
     .title = "something stands twice in a contract",
     .explanation =
         "Of two lines about the same thing nobody knows which holds.",
     .mend = "Keep one of them.",
     .wrong = "outcomes:\n  - {metric: falls_65plus, weight: 50 %, ...}\n  - "
              "{metric: falls_65plus, weight: 50 %, ...}",
     .right = "outcomes:\n  - {metric: falls_65plus, weight: 100 %, ...}"},
    {.code = paid_metric_retired,
     .severity = warning,
     .title = "money depends on a metric that is retired",
     .explanation =
         "Nobody has to collect it any more: the payment may never be settled.",
     .mend = "Choose one that is still collected.",
     .wrong = "- metric: old_metric  # status: retired",
     .right = "- metric: new_metric"},
    {.code = truncation_without_benchmark,
     .severity = error,
     .title = "spending is truncated and a year has no benchmark",
     .explanation =
         "Budget lines are not truncated. Spending held against them would "
         "look like a saving by all that lies beyond the truncation, so "
         "nothing could ever be shared.",
     .mend = "Give each year a \"benchmark\" that is truncated as spending is.",
     .wrong = "- year: 2024/25\n  budget: ...  # and shared.truncation",
     .right = "- year: 2024/25\n  budget: ...\n  benchmark: 352,700,000 "
              "pounds"},
    {.code = paid_without_equality,
     .severity = warning,
     .title = "no equality test guards a paid metric",
     .explanation =
         "Its payment is the same however wide the gap between groups of "
         "people grows: it can be earned by those who are easiest to reach.",
     .mend = "Name the metric in \"guards\" of a test, or leave \"guards\" "
             "out, so that the test guards all.",
     .wrong = "tests:\n  - {id: fifths, ..., guards: [falls_65plus]}  # and "
              "mmr1_by_2 is paid for too",
     .right =
         "tests:\n  - {id: fifths, ..., guards: [falls_65plus, mmr1_by_2]}"},
};

}  // namespace

std::span<code_entry const> contract_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
