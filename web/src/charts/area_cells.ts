// Puts the figures of small areas in order and gives each a short code for
// tiles too small for its name.
import type { ReportIndex } from "../document/index_report";
import type { SmallAreas } from "../document/types";
import type { DotRow } from "./dot_drawing";

export interface AreaRow extends DotRow {
  short: string;
  row: number | null;
  column: number | null;
  reason: string;
}

/** Areas with a figure from high to low, then those without one by name. */
export function areaRows(areas: SmallAreas, index: ReportIndex): AreaRow[] {
  const names = areas.cells.map(({ area }) => index.areaName(area));
  const shorts = shortCodes(names);
  return areas.cells
    .map(({ area, figure, standing, confidence, reason }, i) => ({
      key: area,
      name: names[i] ?? area,
      short: shorts[i] ?? area,
      row: index.area(area)?.tile_row ?? null,
      column: index.area(area)?.tile_column ?? null,
      figure,
      standing,
      confidence,
      reason,
    }))
    .sort(
      (a, b) =>
        (b.figure.value ?? -Infinity) - (a.figure.value ?? -Infinity) ||
        a.name.localeCompare(b.name),
    );
}

/** Three letters per name, no two the same where letters allow. */
export function shortCodes(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letters = name.replace(/[^\p{L}\p{N}]/gu, "");
    const candidates = [letters.slice(0, 3)];
    for (let i = 2; i < letters.length; ++i) {
      candidates.push(letters.slice(0, 2) + letters.charAt(i));
    }
    const chosen =
      candidates.find((one) => !taken.has(one)) ?? letters.slice(0, 3);
    taken.add(chosen);
    return chosen;
  });
}
