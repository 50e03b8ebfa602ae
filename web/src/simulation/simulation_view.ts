// What the parts of a simulation's page need to know of it.
import type {
  CheckFinding,
  PaymentSpread,
  RuleEffect,
  SimulatedPayments,
  Simulation,
} from "../document/types";
import { formatPounds } from "../format/money";
import { formatNumber } from "../format/numbers";
import { asSentence } from "../format/sentences";

/** A chance in words: never "0 %" for what can happen, nor "100 %" for what
    may fail to. */
export function chance(part: number): string {
  const percent = 100 * part;
  return part <= 0
    ? "never"
    : part >= 1
      ? "always"
      : percent < 1
        ? "under 1\u00a0%"
        : percent > 99
          ? "over 99\u00a0%"
          : `${formatNumber(percent, 0)}\u00a0%`;
}

/** "in 26 % of years", "in no year", "in every year". */
export function inYears(part: number): string {
  const words = chance(part);
  return words === "never"
    ? "in no year"
    : words === "always"
      ? "in every year"
      : `in ${words} of years`;
}

/** The payment below which so much of all years lie. */
export function quantile(
  of: Simulation,
  spread: PaymentSpread,
  level: number,
): number {
  const at = of.quantile_levels.indexOf(level);
  return spread.quantiles[at] ?? spread.mean;
}

export function isFixed(spread: PaymentSpread): boolean {
  return spread.least === spread.most;
}

/** What comes on top of what is fixed, if anything is, in two or three sentences. */
export function spreadWords(
  of: Simulation,
  spread: PaymentSpread,
  fixed: number,
): string {
  const over = (pence: number) => formatPounds(pence - fixed);
  if (isFixed(spread)) {
    return spread.least === fixed
      ? fixed === 0
        ? "It is nothing in every simulated year."
        : "Nothing else moves: it is the same in every simulated year."
      : `${over(spread.least)}${fixed === 0 ? "" : " come on top"} in every simulated year.`;
  }
  const edge = (pence: number, years: number, word: string) =>
    `${word} is ${over(pence)} (${inYears(years / of.draws)})`;
  const nothing = inYears(spread.nothing / of.draws);
  return [
    `${fixed === 0 ? "In" : "On top of it, in"} nine of ten years: ${over(quantile(of, spread, 0.05))} to ${over(quantile(of, spread, 0.95))}, in half of years less than ${over(quantile(of, spread, 0.5))}.`,
    fixed === 0
      ? `It is nothing, or less than nothing, ${nothing}.`
      : `Nothing, or less than nothing, comes on top ${nothing}.`,
    `${edge(spread.least, spread.at_least, "The least")}, ${edge(spread.most, spread.at_most, "the most")}.`,
  ].join(" ");
}

/** What the payments of a simulation leave out and is not lost, in sentences. */
export function waitsWords(of: Simulation): string[] {
  const { held_back, shared_waits } = of.expected;
  const out = [];
  if (held_back.most > 0) {
    out.push(
      `Held back until a figure or a gate can decide: ${formatPounds(held_back.mean)} on average, ${formatPounds(held_back.most)} at most, as far as it is known.`,
    );
  }
  if (shared_waits.years > 0) {
    out.push(
      `Savings and losses are not shared ${inYears(shared_waits.years / of.draws)}: ${shared_waits.why}`,
    );
  }
  return out.map(asSentence);
}

/** A mean payment's change; null or nothing: not known. */
export function changeWords(pence: number | null | undefined): string {
  return pence === null || pence === undefined
    ? "not known"
    : pence === 0
      ? "none"
      : `${pence > 0 ? "+" : ""}${formatPounds(pence)}`;
}

const ruleTitles: Record<RuleEffect["rule"], string> = {
  safety_gate: "Safety gate",
  equality_test: "Equality test",
  minimum_rates: "Minimum rates of savings and losses",
};

export function ruleTitle(of: RuleEffect): string {
  return of.title === ""
    ? ruleTitles[of.rule]
    : `${ruleTitles[of.rule]}: ${of.title}`;
}

export interface Assumption {
  id: "expected" | "correlated" | "no_change";
  title: string;
  payments: SimulatedPayments;
}

export function assumptions(of: Simulation): Assumption[] {
  return [
    {
      id: "expected",
      title: "Figures go on as they do",
      payments: of.expected,
    },
    {
      id: "correlated",
      title: `The same, and metrics move together (correlation ${formatNumber(of.other_correlation, 1)})`,
      payments: of.correlated,
    },
    {
      id: "no_change",
      title: "Nothing changes from the baseline",
      payments: of.no_change,
    },
  ];
}

const checkTitles: Record<string, string> = {
  baseline_gap: "Budget and the cost before",
  unfunded_tax: "Tax",
  share_at_risk: "Share at risk",
  risk_against_noise: "Money moved by chance",
  number_of_metrics: "Number of metrics",
  mobilisation: "Getting going",
  solvency: "Bearing a bad year",
  shadow_year: "A year in shadow",
  measured_pairs: "Metrics that move together",
  target_passed: "Target already passed",
  target_unattainable: "Target within reach",
  own_events: "The provider’s own events",
  shared_events: "Events that two metrics share",
  pays_for_no_change: "Paying for no change",
};

/** What a check looks at; of one that this page does not know, its name. */
export function checkTitle(check: string): string {
  return checkTitles[check] ?? check.replaceAll("_", " ");
}

export function findingsOf(
  of: Simulation,
  verdict: CheckFinding["verdict"],
): CheckFinding[] {
  return of.findings.filter((one) => one.verdict === verdict);
}

export function metricTitle(of: Simulation, id: string): string {
  return of.metrics.find(({ metric }) => metric === id)?.title ?? id;
}
