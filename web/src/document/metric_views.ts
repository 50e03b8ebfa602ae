// Small questions that several pages ask of a metric.
import type { Comparison, Metric } from "./types";

/** The comparison that stands for the metric where there is room for one:
    the country's if it says something, else the first that does. */
export function mainComparison(metric: Metric): Comparison | undefined {
  const order: Comparison["with"][] = [
    "country",
    "region",
    "neighbours",
    "goal",
    "baseline",
    "whole",
  ];
  const sorted = [...metric.comparisons].sort(
    (a, b) => order.indexOf(a.with) - order.indexOf(b.with),
  );
  return sorted.find(({ standing }) => standing !== "cannot_say") ?? sorted[0];
}

/** "better than England", "similar to London", "worse than the goal". */
export function comparisonPhrase({ standing, title }: Comparison): string {
  switch (standing) {
    case "similar":
      return `similar to ${title}`;
    case "cannot_say":
      return `cannot say against ${title}`;
    default:
      return `${standing} than ${title}`;
  }
}
