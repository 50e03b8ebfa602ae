// Where the parts of a payment curve are drawn.
import { linear, roundStep, ticks } from "../charts/scale";
import type { AccountCurve } from "../document/types";

export interface CurveDrawing {
  line: [number, number][];
  points: { name: string; value: number; at: [number, number] }[];
  /** Null where there is no figure, or nothing says what it earns. */
  measured: [number, number] | null;
  limits: { from: number; to: number } | null;
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
    ...[curve.value, curve.lower, curve.upper].filter((one) => one !== null),
  ];
  const room = 0.08 * (Math.max(...values) - Math.min(...values)) || 1;
  const low = Math.min(...values) - room;
  const high = Math.max(...values) + room;
  const shares = sorted.map(({ share }) => share);
  const least = Math.min(0, curve.share ?? 0, ...shares);
  const most = Math.max(1, curve.share ?? 1, ...shares);
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
    measured:
      curve.value === null || curve.share === null
        ? null
        : [x(curve.value), y(curve.share)],
    limits:
      curve.lower === null || curve.upper === null
        ? null
        : { from: x(curve.lower), to: x(curve.upper) },
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
  const values = curve.points.map(({ value }) => value);
  if (curve.value !== null) {
    values.push(curve.value);
  }
  const step = roundStep(Math.min(...values), Math.max(...values), 4);
  return step >= 1 ? 0 : curve.decimals;
}
