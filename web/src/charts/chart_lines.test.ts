import { describe, expect, test } from "vitest";
import { figure, year } from "../../fixture/parts";
import type { Figure, Series } from "../document/types";
import { allPoints, chartLines, lastPoint } from "./chart_lines";

function home(points: Figure[]): Series {
  return { area: "E1", role: "home", points };
}
function measured(first: number, value: number, more: Partial<Figure> = {}) {
  return figure(year(first), value, `${value}`, more);
}
/** The years that a line joins, piece by piece. */
function joined(points: Figure[], breaks: { at: string; why: string }[] = []) {
  return chartLines([home(points)], breaks)[0]?.pieces.map((piece) =>
    piece.map(({ label }) => Number(label)),
  );
}

describe("a line joins", () => {
  test("periods that follow each other, in order of time", () => {
    expect(joined([measured(2021, 2), measured(2020, 1)])).toEqual([
      [2020, 2021],
    ]);
  });
  test("nothing across a break", () => {
    const points = [2019, 2020, 2021, 2022].map((at) => measured(at, at));
    expect(joined(points, [{ at: "2021-01-01", why: "new way" }])).toEqual([
      [2019, 2020],
      [2021, 2022],
    ]);
  });
  test("nothing across a hidden or missing figure", () => {
    const hidden = figure(year(2021), null, "", { status: "suppressed" });
    expect(joined([measured(2020, 1), hidden, measured(2022, 3)])).toEqual([
      [2020],
      [2022],
    ]);
    const gap = [2015, 2016, 2017, 2020, 2021].map((at) => measured(at, at));
    expect(joined(gap)).toEqual([
      [2015, 2016, 2017],
      [2020, 2021],
    ]);
  });
  test("no figure that the source filled in", () => {
    const points = [
      measured(2019, 1),
      measured(2020, 1, { imputed: true }),
      measured(2021, 2),
    ];
    expect(joined(points)).toEqual([[2019], [2021]]);
    const line = chartLines([home(points)], [])[0]!;
    expect(line.imputed.map(({ label }) => label)).toEqual(["2020"]);
    expect(lastPoint(line)?.label).toBe("2021");
  });
  test("figures of every second year, when that is the usual step", () => {
    const points = [2015, 2017, 2019].map((at) => measured(at, at));
    expect(joined(points)).toEqual([[2015, 2017, 2019]]);
  });
});

test("a series without a single figure draws no line", () => {
  const none = figure(year(2020), null, "");
  expect(chartLines([home([none]), home([])], [])).toEqual([]);
});

test("the home area is drawn last, on top of the others", () => {
  const series: Series[] = [
    home([measured(2020, 1)]),
    { area: "E9", role: "country", points: [measured(2020, 2)] },
    { area: "", role: "neighbours_median", points: [measured(2020, 3)] },
  ];
  const lines = chartLines(series, []);
  expect(lines.map(({ role }) => role)).toEqual([
    "neighbours_median",
    "country",
    "home",
  ]);
  expect(lines.flatMap(allPoints)).toHaveLength(3);
});
