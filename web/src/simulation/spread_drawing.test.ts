import { expect, test } from "vitest";
import { fixtureSimulation } from "../../fixture/simulation";
import { chance, spreadWords } from "./simulation_view";
import { drawSpread } from "./spread_drawing";

const of = fixtureSimulation;
const spread = of.expected.providers[0]!.receives;
const fixed = of.providers[0]!.fixed;

test("bars are as high as the years they stand for, inside the picture", () => {
  const { bars, bottom, right } = drawSpread(spread, fixed, 400);
  const highest = Math.max(...bars.map(({ height }) => height));
  expect(bars[0]?.height).toBe(highest); // most years pay the least
  for (const bar of bars) {
    expect(bar.y + bar.height).toBeCloseTo(bottom, 6);
    expect(bar.x + bar.width).toBeLessThanOrEqual(right);
  }
});

test("half of years lie between a quarter and three quarters", () => {
  const { outer, inner, half } = drawSpread(spread, fixed, 400);
  expect(outer[0]).toBeLessThanOrEqual(inner[0]);
  expect(inner[0]).toBeLessThanOrEqual(half);
  expect(half).toBeLessThanOrEqual(inner[1]);
  expect(inner[1]).toBeLessThanOrEqual(outer[1]);
});

test("what is fixed stands where nothing comes on top", () => {
  const drawing = drawSpread(spread, fixed, 400);
  const nothing = drawing.ticks.find(({ pence }) => pence === 0);
  expect(drawing.fixed).toBeCloseTo(nothing?.at ?? NaN, 6);
});

test("words say what comes on top, and how often nothing does", () => {
  const words = spreadWords(of, spread, fixed);
  expect(words).toContain("−£1,000 to £8,000");
  expect(words).toContain("in 30\u00a0% of years");
});

test("what can happen is never told as never", () => {
  expect(chance(0.0001)).toBe("under 1\u00a0%");
  expect(chance(0.9999)).toBe("over 99\u00a0%");
  expect(chance(0)).toBe("never");
});
