// Where everything of a row of dots stands, in pixels. Drawn by DotPlot.svelte.
import type { Confidence, Figure, Standing } from "../document/types";
import { formatNumber } from "../format/numbers";
import {
  decimalsOf,
  fitted,
  linear,
  roundStep,
  textWidth,
  ticks,
  widened,
} from "./scale";

/** One dot: an area, a group of people. */
export interface DotRow {
  key: string;
  name: string;
  figure: Figure;
  standing: Standing;
  confidence: Confidence;
}

export interface DotReference {
  name: string;
  value: number;
}

export interface DotDrawing {
  left: number;
  right: number;
  bottom: number;
  xTicks: { x: number; label: string }[];
  reference: { x: number; name: string; anchor: string } | null;
  rows: {
    row: DotRow;
    label: string;
    x: number;
    y: number;
    lower: number | null;
    upper: number | null;
  }[];
}

const top = 30;
const below = 28;
const rowHeight = 24;
const textSize = 13;

export function heightOfDots(rows: number): number {
  return top + rows * rowHeight + below;
}

export function placeDots(
  rows: DotRow[],
  reference: DotReference | null,
  width: number,
): DotDrawing {
  const shown = rows.filter(({ figure }) => figure.value !== null);
  const values = shown.flatMap(({ figure: { value, lower95, upper95 } }) => [
    value ?? 0,
    lower95 ?? value ?? 0,
    upper95 ?? value ?? 0,
  ]);
  if (reference !== null) {
    values.push(reference.value);
  }
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const start = lowest >= 0 && lowest <= 0.45 * highest ? 0 : lowest;
  const about = width < 400 ? 3 : 5;
  const [low, high] = widened(start, highest, about);
  const widest = Math.max(
    ...shown.map(({ name }) => textWidth(name, textSize)),
    0,
  );
  const left = Math.min(widest + 14, width * 0.45);
  const right = width - 16;
  const bottom = heightOfDots(shown.length) - below;
  const x = linear([low, high], [left + 8, right - 8]);
  const step = roundStep(low, high, about);
  return {
    left,
    right,
    bottom,
    xTicks: ticks(low, high, about).map((value) => ({
      x: x(value),
      label: formatNumber(value, decimalsOf(step)),
    })),
    reference: reference === null ? null : placedReference(reference, x, width),
    rows: shown.map((row, i) => ({
      row,
      label: fitted(row.name, left - 10, textSize),
      x: x(row.figure.value ?? 0),
      y: top + (i + 0.5) * rowHeight,
      lower: row.figure.lower95 === null ? null : x(row.figure.lower95),
      upper: row.figure.upper95 === null ? null : x(row.figure.upper95),
    })),
  };
}

/** Its name stands over the line and keeps inside the drawing. */
function placedReference(
  { name, value }: DotReference,
  x: (value: number) => number,
  width: number,
): DotDrawing["reference"] {
  const at = x(value);
  const half = textWidth(name, textSize) / 2;
  return {
    x: at,
    name,
    anchor: at + half > width ? "end" : at - half < 0 ? "start" : "middle",
  };
}
