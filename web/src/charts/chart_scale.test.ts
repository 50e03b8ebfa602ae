import { describe, expect, test } from "vitest";
import { figure, limits, year } from "../../fixture/parts";
import { chartLines } from "./chart_lines";
import { periodTicks, spreadLabels, valueRange } from "./chart_scale";

function lines(values: number[], half = 0) {
  const points = values.map((value, i) =>
    figure(year(2010 + i), value, `${value}`, half ? limits(value, half) : {}),
  );
  return chartLines([{ area: "E1", role: "home", points }], []);
}

describe("the vertical range", () => {
  test("starts at zero where that leaves the figures room", () => {
    expect(valueRange(lines([2, 5, 9]))).toMatchObject({
      low: 0,
      startsAtZero: true,
    });
  });
  test("says so when it does not start at zero", () => {
    const range = valueRange(lines([70, 75, 80]));
    expect(range.startsAtZero).toBe(false);
    expect(range.low).toBeLessThan(70);
    expect(range.high).toBeGreaterThan(80);
  });
  test("holds limits, goals, negative and equal figures", () => {
    expect(valueRange(lines([70], 10)).high).toBeGreaterThan(80);
    expect(valueRange(lines([70, 72]), [90]).high).toBeGreaterThan(90);
    expect(valueRange(lines([-3, 2])).low).toBeLessThan(-3);
    const flat = valueRange(lines([5, 5]));
    expect(flat.high).toBeGreaterThan(flat.low);
    expect(valueRange([])).toMatchObject({ low: 0, high: 1 });
  });
});

describe("labels at the ends of lines", () => {
  test("stay where they are when there is room", () => {
    expect(spreadLabels([10, 60], 17, 0, 100)).toEqual([10, 60]);
  });
  test("move apart, keep their order and stay inside", () => {
    const placed = spreadLabels([52, 50, 51], 17, 0, 100);
    const [first, second, third] = [placed[1]!, placed[2]!, placed[0]!];
    expect(second - first).toBeGreaterThanOrEqual(17);
    expect(third - second).toBeGreaterThanOrEqual(17);
    const low = spreadLabels([99, 100], 17, 0, 100);
    expect(Math.max(...low)).toBeLessThanOrEqual(100);
    expect(low[1]! - low[0]!).toBeGreaterThanOrEqual(17);
  });
  test("may be none at all", () => {
    expect(spreadLabels([], 17, 0, 100)).toEqual([]);
  });
});

test("the axis names as many periods as fit and always the latest", () => {
  const ten = lines([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(periodTicks(ten, 1000)).toHaveLength(10);
  const few = periodTicks(ten, 180).map(({ label }) => label);
  expect(few.at(-1)).toBe("2019");
  expect(few.length).toBeLessThan(6);
  expect(periodTicks(ten, 10).map(({ label }) => label)).toEqual(["2019"]);
});
