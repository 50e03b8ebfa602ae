import { expect, test } from "vitest";
import { poverty } from "../../fixture/metric_with_wards";
import { fixtureReport } from "../../fixture/report_document";
import { indexReport } from "../document/index_report";
import { areaRows, shortCodes } from "./area_cells";

test("areas stand from high to low, those without a figure last", () => {
  const rows = areaRows(poverty.small_areas[0]!, indexReport(fixtureReport));
  const values = rows.map(({ figure }) => figure.value);
  const known = values.filter((value) => value !== null);
  expect(known).toEqual(known.toSorted((a, b) => b - a));
  expect(values.at(-1)).toBeNull();
  expect(rows[0]?.name).toBe("Canal Side");
});

test("short codes differ from each other", () => {
  const names = ["Bow East", "Bow West", "St Peter's", "St Dunstan's"];
  const codes = shortCodes(names);
  expect(new Set(codes).size).toBe(names.length);
  expect(codes[0]).toBe("Bow");
  expect(shortCodes(["A", "A"])).toHaveLength(2);
});
