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
      return `cannot be compared with ${title}`;
    default:
      return `${standing} than ${title}`;
  }
}

/** The area whose figures stand for the home area: itself, or for instance the
    hospital trust that serves it. */
export function homeArea(metric: Metric): string | undefined {
  return metric.series.find(({ role }) => role === "home")?.area;
}

/** Areas that have been replaced by others: kept apart from today's. */
export function isOldGeography(type: string): boolean {
  return type === "ward_2002";
}

/** Whether there is a past to draw: two figures of the home area at least. */
export function hasHistory(metric: Metric): boolean {
  const home = metric.series.find(({ role }) => role === "home");
  return (home?.points ?? []).filter(({ value }) => value !== null).length > 1;
}
