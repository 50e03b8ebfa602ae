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
  const { limits, measured, points } = drawCurve(curve, 400, 250);
  const [target, floor] = [points[1], points[2]];
  const at = measured?.[0] ?? NaN;
  expect(limits?.from).toBeLessThan(at);
  expect(limits?.to).toBeGreaterThan(at);
  const way =
    (at - (floor?.at[0] ?? 0)) / ((target?.at[0] ?? 0) - (floor?.at[0] ?? 0));
  expect(way).toBeCloseTo(curve.share ?? NaN, 3);
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
  for (const [x = NaN, y = NaN] of [...line, measured ?? []]) {
    expect(x).toBeGreaterThanOrEqual(left);
    expect(x).toBeLessThanOrEqual(right);
    expect(y).toBeGreaterThanOrEqual(top);
    expect(y).toBeLessThanOrEqual(bottom);
  }
});

test("without a figure the curve stands alone", () => {
  const drawing = drawCurve(
    { ...curve, value: null, lower: null, upper: null, share: null },
    400,
    250,
  );
  expect(drawing.measured).toBeNull();
  expect(drawing.limits).toBeNull();
  expect(drawing.points).toHaveLength(curve.points.length);
});
