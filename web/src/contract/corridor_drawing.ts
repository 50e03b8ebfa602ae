// Where the lines of a risk corridor are drawn.
import { linear, ticks, widened } from "../charts/scale";
import type { SharedLine } from "../document/types";

export interface CorridorDrawing {
  lines: { name: string; points: [number, number][] }[];
  xTicks: { at: number; share: number }[];
  yTicks: { at: number; pence: number }[];
  zero: [number, number];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const margins = { left: 62, right: 28, top: 30, bottom: 52 };

/** Losses on the left, savings on the right; up is what providers gain. */
export function drawCorridor(
  lines: SharedLine[],
  width: number,
  height: number,
): CorridorDrawing {
  const all = lines.flatMap(({ points }) => points);
  const reach = Math.max(...all.map(({ at }) => Math.abs(at)), 0.01);
  const money = all.map(({ providers }) => providers);
  const range = widened(Math.min(0, ...money), Math.max(0, ...money), 4);
  const left = margins.left;
  const right = width - margins.right;
  const top = margins.top;
  const bottom = height - margins.bottom;
  const x = linear([-reach, reach], [left, right]);
  const y = linear(range, [bottom, top]);
  return {
    lines: lines.map(({ name, points }) => ({
      name,
      points: points.map((one) => [x(one.at), y(one.providers)]),
    })),
    xTicks: ticks(-reach, reach, width < 420 ? 4 : 8).map((share) => ({
      share,
      at: x(share),
    })),
    yTicks: ticks(range[0], range[1], 4).map((pence) => ({
      pence,
      at: y(pence),
    })),
    zero: [x(0), y(0)],
    left,
    right,
    top,
    bottom,
  };
}
