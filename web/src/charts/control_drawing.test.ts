import { expect, test } from "vitest";
import type { ControlPoint } from "../document/types";
import { placeControl } from "./control_drawing";

const months = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"];

function point(i: number, more: Partial<ControlPoint> = {}): ControlPoint {
  return {
    period: { label: `${i}`, from: months[i]!, to: months[i + 1]! },
    value: 10,
    value_text: "10.0 %",
    mean: 10,
    lower: 5,
    upper: 15,
    cause: "common_cause",
    type: "common_cause",
    rule: "",
    ...more,
  };
}

test("limits step where the number of people changes", () => {
  const { upper } = placeControl([point(0), point(1, { upper: 12 })], 400, 300);
  const corners = upper[0]!.split(" ").map((one) => one.split(",").map(Number));
  expect(corners).toHaveLength(4);
  expect(corners[0]![1]).toBe(corners[1]![1]);
  expect(corners[2]![1]).toBeGreaterThan(corners[1]![1]!); // lower on the screen
  expect(corners[1]![0]).toBe(corners[2]![0]); // straight down
});

test("a hidden figure leaves a gap in the line", () => {
  const hidden = { value: null, value_text: "", lower: null, upper: null };
  const { lines, marks, mean } = placeControl(
    [point(0), point(1, hidden), point(2)],
    400,
    300,
  );
  expect(lines).toHaveLength(2);
  expect(marks).toHaveLength(2);
  expect(mean).toHaveLength(1);
});

test("special points are marked by what they mean", () => {
  const { marks } = placeControl(
    [
      point(0, { value: 20, type: "special_cause_concern", rule: "above" }),
      point(1, { value: 1, type: "special_cause_improvement" }),
      point(2, { value: 20, type: "special_cause_neutral_high" }),
    ],
    400,
    300,
  );
  expect(marks.map(({ mark }) => mark)).toEqual(["worse", "better", "neutral"]);
  expect(marks[0]!.title).toBe("0: 10.0 %, above");
});
