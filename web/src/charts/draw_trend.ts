// Draws a metric's figures over time with Observable Plot.
import * as Plot from "@observablehq/plot";
import type { Break, Goal, Role } from "../document/types";
import { parseDay } from "../format/dates";
import { formatNumber } from "../format/numbers";
import {
  allPoints,
  lastPoint,
  type ChartLine,
  type ChartPoint,
} from "./chart_lines";
import {
  axisDecimals,
  periodTicks,
  spreadLabels,
  valueRange,
} from "./chart_scale";

export interface TrendDrawing {
  lines: ChartLine[];
  breaks: Break[];
  goal: Goal | null;
  nameOf: (line: ChartLine) => string;
  width: number;
  height: number;
}

const colour: Record<Role, string> = {
  home: "var(--line-home)",
  country: "var(--line-country)",
  region: "var(--line-region)",
  neighbours_median: "var(--line-neighbours)",
};
const dash: Record<Role, string> = {
  home: "none",
  country: "none",
  region: "7 4",
  neighbours_median: "2 3.5",
};

export function drawTrend(drawing: TrendDrawing): SVGSVGElement | HTMLElement {
  const { lines, goal, width, height } = drawing;
  const range = valueRange(lines, goal === null ? [] : [goal.value]);
  const labels = endLabels(drawing, range.low, range.high);
  const widest = Math.max(...labels.map(({ text }) => text.length), 0);
  const marginRight = Math.min(widest * 7.1 + 16, 0.42 * width);
  const decimals = axisDecimals(range.low, range.high);
  const times = timeRange(drawing);
  const ticks = periodTicks(lines, width - marginRight - 52);
  return Plot.plot({
    width,
    height,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginLeft: 52,
    marginRight,
    style: {
      background: "transparent",
      fontFamily: "inherit",
      fontSize: "13px",
      overflow: "visible",
    },
    x: { type: "utc", domain: times, label: null },
    y: { domain: [range.low, range.high], label: null },
    marks: [
      Plot.gridY({ stroke: "var(--rule)", strokeOpacity: 1, ticks: 5 }),
      Plot.axisY({
        ticks: 5,
        tickSize: 0,
        fill: "var(--ink-soft)",
        tickFormat: (value: number) => formatNumber(value, decimals),
      }),
      Plot.axisX(
        ticks.map(({ at }) => at),
        {
          tickFormat: (_: Date, i: number) => ticks[i]?.label ?? "",
          tickSize: 4,
          stroke: "var(--rule-strong)",
          fill: "var(--ink-soft)",
        },
      ),
      ...breakMarks(drawing.breaks),
      ...lines.flatMap((line) => lineMarks(line)),
      ...labels.flatMap((label) => labelMarks(label, times[1])),
    ],
  });
}

const margin = { top: 14, bottom: 30 };

function lineMarks(line: ChartLine): Plot.Markish[] {
  const stroke = colour[line.role];
  const home = line.role === "home";
  const joined = line.pieces.filter((piece) => piece.length > 1);
  return [
    ...(home ? limitMarks(line) : []),
    ...joined.map((piece) =>
      Plot.line(piece, {
        x: "at",
        y: "value",
        stroke,
        strokeWidth: home ? 2.75 : 1.6,
        strokeDasharray: dash[line.role],
      }),
    ),
    Plot.dot(line.pieces.filter((piece) => home || piece.length === 1).flat(), {
      x: "at",
      y: "value",
      fill: stroke,
      r: home ? 3.6 : 2.6,
      title: pointTitle,
    }),
    Plot.dot(line.imputed, {
      x: "at",
      y: "value",
      fill: "var(--paper)",
      stroke,
      strokeWidth: 1.5,
      r: home ? 4 : 3,
      title: pointTitle,
    }),
  ];
}

/** A band where many periods follow each other, else one bar for each. */
function limitMarks(line: ChartLine): Plot.Markish[] {
  const withLimits = line.pieces.map((piece) =>
    piece.filter(
      ({ lower95, upper95 }) => lower95 !== null && upper95 !== null,
    ),
  );
  const bands = withLimits.filter((piece) => piece.length > 8);
  const bars = withLimits.filter((piece) => piece.length <= 8).flat();
  return [
    ...bands.map((piece) =>
      Plot.areaY(piece, {
        x: "at",
        y1: "lower95",
        y2: "upper95",
        fill: colour.home,
        fillOpacity: 0.16,
      }),
    ),
    Plot.ruleX(bars, {
      x: "at",
      y1: "lower95",
      y2: "upper95",
      stroke: colour.home,
      strokeOpacity: 0.55,
      strokeWidth: 2,
    }),
  ];
}

function breakMarks(breaks: Break[]): Plot.Markish[] {
  const at = breaks.map((one, i) => ({
    at: parseDay(one.at),
    mark: `${i + 1}`,
  }));
  return [
    Plot.ruleX(at, {
      x: "at",
      stroke: "var(--ink-soft)",
      strokeDasharray: "3 3",
    }),
    Plot.text(at, {
      x: "at",
      text: (one: { mark: string }) => `Break ${one.mark}`,
      frameAnchor: "top",
      textAnchor: "start",
      dx: 4,
      dy: -4,
      fill: "var(--ink-soft)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

interface EndLabel {
  text: string;
  fill: string;
  weight: number;
  from: ChartPoint | null;
  value: number;
  placedAt: number;
}

function labelMarks(label: EndLabel, right: Date): Plot.Markish[] {
  const leader =
    label.from === null
      ? { at: right, value: label.value }
      : { at: label.from.at, value: label.value };
  return [
    label.from === null
      ? Plot.ruleY([label.value], {
          stroke: label.fill,
          strokeDasharray: "9 4 2 4",
          strokeWidth: 1.5,
        })
      : null,
    Plot.link([leader], {
      x1: "at",
      y1: "value",
      x2: () => right,
      y2: () => label.placedAt,
      stroke: label.fill,
      strokeOpacity: 0.45,
      strokeWidth: 1,
    }),
    Plot.text([leader], {
      x: () => right,
      y: () => label.placedAt,
      text: () => label.text,
      textAnchor: "start",
      dx: 6,
      fill: label.fill,
      fontWeight: label.weight,
    }),
  ];
}

/** Names at the lines' right ends instead of a key, moved apart. */
function endLabels(
  { lines, goal, nameOf, height }: TrendDrawing,
  low: number,
  high: number,
): EndLabel[] {
  const labels: EndLabel[] = lines.flatMap((line) => {
    const from = lastPoint(line);
    return from === undefined
      ? []
      : [
          {
            text: nameOf(line),
            fill: colour[line.role],
            weight: line.role === "home" ? 700 : 400,
            from,
            value: from.value,
            placedAt: from.value,
          },
        ];
  });
  if (goal !== null) {
    labels.push({
      text: "Goal",
      fill: "var(--ink)",
      weight: 700,
      from: null,
      value: goal.value,
      placedAt: goal.value,
    });
  }
  const drawn = height - margin.top - margin.bottom;
  const toPixel = (value: number) => ((high - value) / (high - low)) * drawn;
  const toValue = (pixel: number) => high - (pixel / drawn) * (high - low);
  const spread = spreadLabels(
    labels.map(({ value }) => toPixel(value)),
    17,
    0,
    drawn,
  );
  return labels.map((label, i) => ({
    ...label,
    placedAt: toValue(spread[i] ?? toPixel(label.value)),
  }));
}

function timeRange({ lines, breaks }: TrendDrawing): [Date, Date] {
  const times = lines
    .flatMap(allPoints)
    .map(({ at }) => at.getTime())
    .concat(breaks.map(({ at }) => parseDay(at).getTime()));
  const first = Math.min(...times);
  const last = Math.max(...times);
  // A single period still needs a stretch of time to stand in.
  const air = Math.max((last - first) * 0.02, first === last ? 1.6e10 : 0);
  return [new Date(first - air), new Date(last + air)];
}

function pointTitle(point: ChartPoint): string {
  const imputed = point.imputed ? " (filled in by the source)" : "";
  return `${point.label}: ${point.valueText}${imputed}`;
}
