import { expect, test } from "vitest";
import { country, home } from "../../fixture/areas";
import { fixtureReport } from "../../fixture/report_document";
import { indexReport } from "./index_report";
import { places, spineView } from "./spine_view";

test("the farthest area stands at the end, the country in the middle", () => {
  // 10 is the country's; 4 is the farthest of 4, 8, 11, 12, 13.
  expect(places(8, 10, [4, 8, 11, 12, 13], 1)).toEqual({
    area: -2 / 6,
    left: -1,
    right: 3 / 6,
    middleLeft: -2 / 6,
    middleRight: 2 / 6,
    areas: 5,
  });
});

test("better is to the right, also where lower is better", () => {
  expect(places(8, 10, [4, 8, 13], -1)?.area).toBeCloseTo(2 / 6);
  expect(places(13, 10, [4, 8, 13], -1)?.area).toBeCloseTo(-3 / 6);
});

test("there is no spine without a difference or without other areas", () => {
  expect(places(10, 10, [10, 10], 1)).toBeNull();
  expect(places(8, 10, [], 1)).toBeNull();
});

test("an area has one line for each metric that it has a figure of", () => {
  const index = indexReport(fixtureReport);
  const { areas, rows } = fixtureReport.scorecard;
  for (const code of [home, country]) {
    const column = areas.indexOf(code);
    const lines = spineView(index, code).flatMap((group) => group.lines);
    expect(lines.map(({ metric }) => metric.id).toSorted()).toEqual(
      rows
        .filter(({ cells }) => cells[column] !== null)
        .map(({ metric }) => metric)
        .toSorted(),
    );
    for (const { places: at } of lines) {
      for (const place of at === null ? [] : Object.values(at).slice(0, 5)) {
        expect(Math.abs(place)).toBeLessThanOrEqual(1);
      }
    }
  }
});
