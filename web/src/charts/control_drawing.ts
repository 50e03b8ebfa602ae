// Where everything of a control chart stands, in pixels. Drawn by
// ControlChart.svelte.
import type { ControlPoint } from "../document/types";
import { middle, parseDay } from "../format/dates";
import { formatNumber } from "../format/numbers";
import { shortPeriod } from "../format/periods";
import { decimalsOf, linear, roundStep, ticks } from "./scale";

export type PointMark = "chance" | "better" | "worse" | "neutral";

export interface ControlMark {
  x: number;
  y: number;
  mark: PointMark;
  title: string;
}

export interface ControlDrawing {
  left: number;
  right: number;
  top: number;
  bottom: number;
  startsAtZero: boolean;
  yTicks: { y: number; label: string }[];
  xTicks: { x: number; label: string }[];
  /** Corners of steps, one text for each piece without a gap. */
  mean: string[];
  lower: string[];
  upper: string[];
  /** The figures joined, as far as none is missing. */
  lines: string[];
  marks: ControlMark[];
}

const top = 14;
const below = 30;
const leftOfAxis = 52;

/** What a point says, as the marks of all other charts say it. */
export function markOf({ type }: ControlPoint): PointMark {
  switch (type) {
    case "special_cause_improvement":
      return "better";
    case "special_cause_concern":
      return "worse";
    case "common_cause":
      return "chance";
    default:
      return "neutral";
  }
}

/** The range of values and limits, from zero unless that would press them
    together. */
export function controlRange(points: ControlPoint[]): [number, number] {
  const all = points
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((one) => one !== null);
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const spread = highest - lowest || Math.abs(highest) || 1;
  return [
    lowest >= 0 && lowest <= 0.45 * highest ? 0 : lowest - 0.08 * spread,
    highest + 0.08 * spread,
  ];
}

export function placeControl(
  points: ControlPoint[],
  width: number,
  height: number,
): ControlDrawing {
  const right = width - 32;
  const bottom = height - below;
  const [low, high] = controlRange(points);
  const y = linear([low, high], [bottom, top]);
  const days = points.map(({ period }) => ({
    from: parseDay(period.from).getTime(),
    to: parseDay(period.to).getTime(),
    at: middle(period.from, period.to).getTime(),
  }));
  const x = linear(
    [days[0]?.from ?? 0, days.at(-1)?.to ?? 1],
    [leftOfAxis, right],
  );
  const step = roundStep(low, high, 5);
  const at = (i: number) => x(days[i]?.at ?? 0);
  const steps = (of: (point: ControlPoint) => number | null) =>
    pieces(points, of).map((piece) =>
      piece
        .map(
          ({ i, value }) =>
            `${x(days[i]?.from ?? 0).toFixed(1)},${y(value).toFixed(1)} ${x(days[i]?.to ?? 0).toFixed(1)},${y(value).toFixed(1)}`,
        )
        .join(" "),
    );
  const labels = points.map(({ period }) => shortPeriod(period));
  const longest = Math.max(...labels.map((label) => label.length), 1);
  const fitting = Math.max(
    1,
    Math.floor((right - leftOfAxis) / (longest * 7.2 + 14)),
  );
  const every = Math.ceil(points.length / fitting);
  return {
    left: leftOfAxis,
    right,
    top,
    bottom,
    startsAtZero: low === 0,
    yTicks: ticks(low, high, 5).map((value) => ({
      y: y(value),
      label: formatNumber(value, decimalsOf(step)),
    })),
    xTicks: labels.flatMap((label, i) =>
      (points.length - 1 - i) % every === 0 ? [{ x: at(i), label }] : [],
    ),
    mean: steps(({ mean }) => mean),
    lower: steps(({ lower }) => lower),
    upper: steps(({ upper }) => upper),
    lines: pieces(points, ({ value }) => value).map((piece) =>
      piece
        .map(({ i, value }) => `${at(i).toFixed(1)},${y(value).toFixed(1)}`)
        .join(" "),
    ),
    marks: points.flatMap((point, i) =>
      point.value === null
        ? []
        : [
            {
              x: at(i),
              y: y(point.value),
              mark: markOf(point),
              title: [
                `${point.period.label}: ${point.value_text}`,
                ...(point.rule === "" ? [] : [point.rule]),
              ].join(", "),
            },
          ],
    ),
  };
}

/** Runs of points that have a number, with their places. */
function pieces(
  points: ControlPoint[],
  of: (point: ControlPoint) => number | null,
): { i: number; value: number }[][] {
  const out: { i: number; value: number }[][] = [];
  let open = false;
  points.forEach((point, i) => {
    const value = of(point);
    if (value === null) {
      open = false;
      return;
    }
    if (!open) {
      out.push([]);
      open = true;
    }
    out.at(-1)?.push({ i, value });
  });
  return out;
}
