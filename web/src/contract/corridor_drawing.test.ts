import { expect, test } from "vitest";
import { drawCorridor } from "./corridor_drawing";

const line = {
  name: "",
  points: [
    { at: -0.05, providers: -300_000_00 },
    { at: 0, providers: 0 },
    { at: 0.05, providers: 100_000_00 },
  ],
};

test("nothing saved and nothing lost is where the axes cross", () => {
  const { lines, zero } = drawCorridor([line], 500, 300);
  expect(lines[0]?.points[1]).toEqual(zero);
});

test("savings are to the right and up, losses to the left and down", () => {
  const { lines, zero } = drawCorridor([line], 500, 300);
  const [loss, , saving] = lines[0]?.points ?? [];
  expect(loss?.[0]).toBeLessThan(zero[0]);
  expect(loss?.[1]).toBeGreaterThan(zero[1]);
  expect(saving?.[0]).toBeGreaterThan(zero[0]);
  expect(saving?.[1]).toBeLessThan(zero[1]);
});

test("everything is inside the picture, however narrow", () => {
  const { lines, left, right, top, bottom } = drawCorridor([line], 240, 300);
  for (const [x, y] of lines[0]?.points ?? []) {
    expect(x).toBeGreaterThanOrEqual(left);
    expect(x).toBeLessThanOrEqual(right);
    expect(y).toBeGreaterThanOrEqual(top);
    expect(y).toBeLessThanOrEqual(bottom);
  }
});
