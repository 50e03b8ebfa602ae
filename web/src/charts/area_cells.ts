// Puts the cells of small areas in order and gives each a short code for tiles
// too small for its name.
import type { ReportIndex } from "../document/index_report";
import type { SmallAreaCell, SmallAreas } from "../document/types";

export interface NamedCell {
  cell: SmallAreaCell;
  name: string;
  short: string;
  row: number | null;
  column: number | null;
}

/** Cells with a figure from high to low, then those without one by name. */
export function namedCells(areas: SmallAreas, index: ReportIndex): NamedCell[] {
  const names = areas.cells.map(({ area }) => index.areaName(area));
  const shorts = shortCodes(names);
  return areas.cells
    .map((cell, i) => ({
      cell,
      name: names[i] ?? cell.area,
      short: shorts[i] ?? cell.area,
      row: index.area(cell.area)?.tile_row ?? null,
      column: index.area(cell.area)?.tile_column ?? null,
    }))
    .sort(
      (a, b) =>
        (b.cell.figure.value ?? -Infinity) -
          (a.cell.figure.value ?? -Infinity) || a.name.localeCompare(b.name),
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
