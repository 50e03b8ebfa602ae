import { expect, test } from "vitest";
import { comparison, metric } from "../../fixture/parts";
import { goalSentence } from "./goals";
import type { Metric } from "./types";

const goal: Metric["goal"] = {
  value: 12,
  value_text: "12 %",
  by: "2027-03-31",
  kind: "at_most",
  decision: "",
};
const held = (standing: "better" | "worse" | "similar") =>
  metric({
    id: standing,
    goal,
    comparisons: [comparison({ with: "goal", title: "goal", standing })],
  });

test("without goals that is said", () => {
  expect(goalSentence([metric({ id: "m" })])).toBe(
    "No goal has been set for any of them yet.",
  );
});

test("goals are counted by whether they are met", () => {
  expect(
    goalSentence([
      held("better"),
      held("worse"),
      held("similar"),
      metric({ id: "wanted", goal }),
      metric({ id: "m" }),
    ]),
  ).toBe("4 goals set: 1 met, 1 not met yet, 2 cannot be said.");
});
