import { expect, test } from "vitest";
import { fixtureAccount } from "../../fixture/account";
import type { AccountCurve } from "../document/types";
import { drawCurve } from "./curve_drawing";

const curve = fixtureAccount.parts[0]?.metrics[0]?.curve as AccountCurve;

test("the curve is flat before its first point and after its last", () => {
  const { line } = drawCurve(curve, 400, 250);
  expect(line).toHaveLength(curve.points.length + 2);
  expect(line[0]?.[1]).toBe(line[1]?.[1]);
  expect(line.at(-1)?.[1]).toBe(line.at(-2)?.[1]);
});

test("the measured point lies on the line and within its limits", () => {
  const { measured, points } = drawCurve(curve, 400, 250);
  const [target, floor] = [points[1], points[2]];
  expect(measured.from).toBeLessThan(measured.at[0]);
  expect(measured.to).toBeGreaterThan(measured.at[0]);
  const way =
    (measured.at[0] - (floor?.at[0] ?? 0)) /
    ((target?.at[0] ?? 0) - (floor?.at[0] ?? 0));
  expect(way).toBeCloseTo(curve.share, 3);
});

test("everything is inside the picture, also what is paid back", () => {
  const withCollar = {
    ...curve,
    points: [{ name: "collar", value: 18, share: -0.5 }, ...curve.points],
    value: 17,
    share: -0.375,
  };
  const { line, measured, left, right, top, bottom } = drawCurve(
    withCollar,
    300,
    250,
  );
  for (const [x, y] of [...line, measured.at]) {
    expect(x).toBeGreaterThanOrEqual(left);
    expect(x).toBeLessThanOrEqual(right);
    expect(y).toBeGreaterThanOrEqual(top);
    expect(y).toBeLessThanOrEqual(bottom);
  }
});
