import { expect, test } from "vitest";
import { figure, year } from "../../fixture/parts";
import { heightOfDots, placeDots, type DotRow } from "./dot_drawing";

function row(name: string, value: number | null, limits = 0): DotRow {
  return {
    key: name,
    name,
    figure: figure(year(2024), value, `${value}`, {
      lower95: value === null || limits === 0 ? null : value - limits,
      upper95: value === null || limits === 0 ? null : value + limits,
    }),
    standing: "similar",
    confidence: null,
  };
}

test("dots keep their order from top to bottom; none without a figure", () => {
  const { rows } = placeDots(
    [row("a", 9), row("b", null), row("c", 5)],
    null,
    400,
  );
  expect(rows.map(({ label }) => label)).toEqual(["a", "c"]);
  expect(rows[0]!.y).toBeLessThan(rows[1]!.y);
  expect(rows[0]!.x).toBeGreaterThan(rows[1]!.x);
});

test("limits and the reference stand inside the drawing", () => {
  for (const width of [240, 720]) {
    const { rows, left, right, reference } = placeDots(
      [
        row("a very long name of an area that does not fit", 90, 10),
        row("b", 4, 3),
      ],
      { name: "everyone", value: 100 },
      width,
    );
    for (const { lower, upper, x } of rows) {
      for (const at of [lower, upper, x]) {
        expect(at).toBeGreaterThanOrEqual(left);
        expect(at).toBeLessThanOrEqual(right);
      }
    }
    expect(reference!.x).toBeLessThanOrEqual(right);
  }
});

test("figures that are all the same still have a place", () => {
  const { rows } = placeDots([row("a", 0), row("b", 0)], null, 400);
  expect(rows.every(({ x }) => Number.isFinite(x))).toBe(true);
  expect(heightOfDots(0)).toBeGreaterThan(0);
});
