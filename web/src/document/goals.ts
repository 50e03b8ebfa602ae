// Whether goals are met, over all metrics.
import { plural } from "../format/numbers";
import type { Metric } from "./types";

export function goalSentence(metrics: Metric[]): string {
  const goals = metrics.filter(({ goal }) => goal !== null);
  if (goals.length === 0) {
    return "No goal has been set for any of them yet.";
  }
  const standings = goals.map(
    ({ comparisons }) =>
      comparisons.find((one) => one.with === "goal")?.standing,
  );
  const met = standings.filter((one) => one === "better").length;
  const missed = standings.filter((one) => one === "worse").length;
  return `${plural(goals.length, "goal")} set: ${met} met, ${missed} not met yet, ${goals.length - met - missed} cannot be said.`;
}
