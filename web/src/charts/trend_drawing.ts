// Where everything of a chart over time stands, in pixels. Drawn by
// TrendChart.svelte.
import type { Break, Goal, Role } from "../document/types";
import { parseDay } from "../format/dates";
import { formatNumber } from "../format/numbers";
import {
  allPoints,
  lastPoint,
  type ChartLine,
  type ChartPoint,
} from "./chart_lines";
import { periodTicks, spreadLabels, valueRange } from "./chart_scale";
import { decimalsOf, linear, roundStep, textWidth, ticks } from "./scale";

export interface TrendInput {
  lines: ChartLine[];
  breaks: Break[];
  goal: Goal | null;
  nameOf: (line: ChartLine) => string;
  width: number;
  height: number;
}

export interface PlacedPoint {
  x: number;
  y: number;
  lower: number | null;
  upper: number | null;
  title: string;
}

export interface PlacedLine {
  role: Role;
  pieces: PlacedPoint[][];
  imputed: PlacedPoint[];
}

export interface EndLabel {
  text: string;
  role: Role | "goal";
  /** Where its line ends, and where there is room for the name. */
  from: { x: number; y: number };
  y: number;
}

export interface TrendDrawing {
  left: number;
  right: number;
  top: number;
  bottom: number;
  yTicks: { y: number; label: string }[];
  xTicks: { x: number; label: string }[];
  breaks: { x: number; label: string }[];
  goal: number | null;
  lines: PlacedLine[];
  labels: EndLabel[];
}

export const textSize = 13;
const top = 18;
const below = 30;
const leftOfAxis = 52;
const labelGap = 17;
export const narrow = 480;

export function placeTrend(input: TrendInput): TrendDrawing {
  const { lines, breaks, goal, nameOf, width, height } = input;
  const range = valueRange(lines, goal === null ? [] : [goal.value]);
  const names = [...lines.map(nameOf), goal === null ? "" : "Goal"];
  const widest = Math.max(...names.map((name) => textWidth(name, textSize)), 0);
  // On a narrow screen the names stand in a key below instead.
  const named = width >= narrow;
  const right = named
    ? width - Math.min(widest + 18, 0.42 * width)
    : width - 14;
  const bottom = height - below;
  const x = linear(timeRange(lines, breaks), [leftOfAxis, right]);
  const y = linear([range.low, range.high], [bottom, top]);
  const step = roundStep(range.low, range.high, 5);
  const place = (point: ChartPoint): PlacedPoint => ({
    x: x(point.at.getTime()),
    y: y(point.value),
    lower: point.lower95 === null ? null : y(point.lower95),
    upper: point.upper95 === null ? null : y(point.upper95),
    title: pointTitle(point),
  });
  const labels: EndLabel[] = (named ? lines : []).flatMap((line) => {
    const last = lastPoint(line);
    return last === undefined
      ? []
      : [
          {
            text: nameOf(line),
            role: line.role,
            from: { x: x(last.at.getTime()), y: y(last.value) },
            y: y(last.value),
          },
        ];
  });
  if (goal !== null && named) {
    const at = y(goal.value);
    labels.push({
      text: "Goal",
      role: "goal",
      from: { x: right, y: at },
      y: at,
    });
  }
  const spread = spreadLabels(
    labels.map((label) => label.y),
    labelGap,
    top,
    bottom,
  );
  return {
    left: leftOfAxis,
    right,
    top,
    bottom,
    yTicks: ticks(range.low, range.high, 5).map((value) => ({
      y: y(value),
      label: formatNumber(value, decimalsOf(step)),
    })),
    xTicks: periodTicks(lines, right - leftOfAxis).map(({ at, label }) => ({
      x: x(at.getTime()),
      label,
    })),
    breaks: breaks.map(({ at }, i) => ({
      x: x(parseDay(at).getTime()),
      label: `Break ${i + 1}`,
    })),
    goal: goal === null ? null : y(goal.value),
    lines: lines.map((line) => ({
      role: line.role,
      pieces: line.pieces.map((piece) => piece.map(place)),
      imputed: line.imputed.map(place),
    })),
    labels: labels.map((label, i) => ({ ...label, y: spread[i] ?? label.y })),
  };
}

function timeRange(lines: ChartLine[], breaks: Break[]): [number, number] {
  const times = lines
    .flatMap(allPoints)
    .map(({ at }) => at.getTime())
    .concat(breaks.map(({ at }) => parseDay(at).getTime()));
  const first = Math.min(...times);
  const last = Math.max(...times);
  // A single period still needs a stretch of time to stand in.
  const air = Math.max((last - first) * 0.02, first === last ? 1.6e10 : 0);
  return [first - air, last + air];
}

function pointTitle(point: ChartPoint): string {
  const imputed = point.imputed ? " (filled in by the source)" : "";
  return `${point.label}: ${point.valueText}${imputed}`;
}

/** Points as the corners of a line: "1,2 3,4". */
export function corners(points: { x: number; y: number }[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
}

/** Limits drawn as a band where many periods follow each other, as one bar
    for each otherwise. */
export function limitsOf(line: PlacedLine): {
  bands: string[];
  bars: { x: number; lower: number; upper: number }[];
} {
  const bands: string[] = [];
  const bars: { x: number; lower: number; upper: number }[] = [];
  for (const piece of line.pieces) {
    const limited = piece.flatMap(({ x, lower, upper }) =>
      lower === null || upper === null ? [] : [{ x, lower, upper }],
    );
    if (limited.length > 8) {
      bands.push(
        corners([
          ...limited.map(({ x, upper }) => ({ x, y: upper })),
          ...limited.toReversed().map(({ x, lower }) => ({ x, y: lower })),
        ]),
      );
    } else {
      bars.push(...limited);
    }
  }
  return { bands, bars };
}
