// Where the parts of a payment curve are drawn.
import { linear, roundStep, ticks } from "../charts/scale";
import type { AccountCurve } from "../document/types";

export interface CurveDrawing {
  line: [number, number][];
  points: { name: string; value: number; at: [number, number] }[];
  measured: { at: [number, number]; from: number; to: number; below: number };
  xTicks: { value: number; at: number }[];
  yTicks: { share: number; at: number }[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const margins = { left: 48, right: 16, top: 44, bottom: 44 };

export function drawCurve(
  curve: AccountCurve,
  width: number,
  height: number,
): CurveDrawing {
  const sorted = [...curve.points].sort((a, b) => a.value - b.value);
  const values = [
    ...sorted.map(({ value }) => value),
    curve.value,
    curve.lower ?? curve.value,
    curve.upper ?? curve.value,
  ];
  const room = 0.08 * (Math.max(...values) - Math.min(...values)) || 1;
  const low = Math.min(...values) - room;
  const high = Math.max(...values) + room;
  const shares = sorted.map(({ share }) => share);
  const least = Math.min(0, curve.share, ...shares);
  const most = Math.max(1, curve.share, ...shares);
  const left = margins.left;
  const right = width - margins.right;
  const top = margins.top;
  const bottom = height - margins.bottom;
  const x = linear([low, high], [left, right]);
  const y = linear([least, most], [bottom, top]);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  const inside = sorted.map(({ value, share }): [number, number] => [
    x(value),
    y(share),
  ]);
  return {
    // Flat before the first point and after the last.
    line:
      first === undefined || last === undefined
        ? []
        : [[left, y(first.share)], ...inside, [right, y(last.share)]],
    points: sorted.map(({ name, value, share }) => ({
      name,
      value,
      at: [x(value), y(share)],
    })),
    measured: {
      at: [x(curve.value), y(curve.share)],
      from: x(curve.lower ?? curve.value),
      to: x(curve.upper ?? curve.value),
      below: y(least),
    },
    xTicks: ticks(low, high, width < 360 ? 3 : 5).map((value) => ({
      value,
      at: x(value),
    })),
    yTicks: ticks(least, most, 2).map((share) => ({ share, at: y(share) })),
    left,
    right,
    top,
    bottom,
  };
}

/** How many decimals the numbers below the axis need. */
export function tickDecimals(curve: AccountCurve): number {
  const values = [curve.value, ...curve.points.map(({ value }) => value)];
  const step = roundStep(Math.min(...values), Math.max(...values), 4);
  return step >= 1 ? 0 : curve.decimals;
}
