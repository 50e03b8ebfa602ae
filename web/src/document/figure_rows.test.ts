import { expect, test } from "vitest";
import { poverty } from "../../fixture/metric_with_wards";
import { fixtureReport } from "../../fixture/report_document";
import { figureRows } from "./figure_rows";
import { indexReport } from "./index_report";

test("every figure of a metric has a row with its area, period and source", () => {
  const rows = figureRows(poverty, indexReport(fixtureReport));
  const figures =
    poverty.series.flatMap(({ points }) => points).length +
    poverty.small_areas.flatMap(({ cells }) => cells).length;
  expect(rows).toHaveLength(1 + figures);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  const [heading, first] = rows;
  const cell = (name: string) => first![heading!.indexOf(name)];
  expect(cell("area")).toBe("Riverside");
  expect(cell("value")).toBe(30.1);
  expect(cell("period_from")).toBe("2014-04-01");
  expect(cell("source")).toBe("Yearly population survey");
});
