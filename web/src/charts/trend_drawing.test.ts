import { expect, test } from "vitest";
import { poverty } from "../../fixture/metric_with_wards";
import { chartLines } from "./chart_lines";
import { limitsOf, placeTrend } from "./trend_drawing";

function drawn(width: number) {
  return placeTrend({
    lines: chartLines(poverty.series, poverty.breaks),
    breaks: poverty.breaks,
    goal: {
      value: 20,
      value_text: "20 %",
      by: "2030-01-01",
      kind: "at_most",
      decision: "",
    },
    nameOf: ({ role }) => role,
    width,
    height: 300,
  });
}

test("everything stands inside the drawing, names included", () => {
  for (const width of [260, 640, 1100]) {
    const { left, right, top, bottom, lines, labels, goal } = drawn(width);
    for (const point of lines.flatMap(({ pieces }) => pieces.flat())) {
      expect(point.x).toBeGreaterThanOrEqual(left);
      expect(point.x).toBeLessThanOrEqual(right);
      expect(point.y).toBeGreaterThanOrEqual(top);
      expect(point.y).toBeLessThanOrEqual(bottom);
    }
    expect(goal).toBeGreaterThan(top);
    expect(right).toBeLessThan(width);
    const places = labels.map(({ y }) => y).sort((a, b) => a - b);
    for (let i = 1; i < places.length; ++i) {
      expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(16.9);
    }
  }
});

test("higher values stand higher, later ones to the right", () => {
  const home = drawn(640).lines.find(({ role }) => role === "home");
  const [first, last] = [
    home?.pieces.flat()[0],
    home?.pieces.flat().at(-1),
  ] as const;
  expect(first!.y).toBeLessThan(last!.y); // 30.1 % fell to 25.3 %
  expect(first!.x).toBeLessThan(last!.x);
});

test("few limits are bars, many a band", () => {
  const point = (x: number) => ({ x, y: 5, lower: 6, upper: 4, title: "" });
  const line = (many: number) =>
    limitsOf({
      role: "home",
      imputed: [],
      pieces: [Array.from({ length: many }, (_, i) => point(i))],
    });
  expect(line(8).bars).toHaveLength(8);
  expect(line(8).bands).toHaveLength(0);
  expect(line(9).bars).toHaveLength(0);
  expect(line(9).bands[0]?.split(" ")).toHaveLength(18);
});
