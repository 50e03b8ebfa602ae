// From a metric's series to the lines of its chart: what may be joined by a
// line, what stands alone, and what is only described.
import type { Break, Figure, Role, Series } from "../document/types";
import { middle, parseDay } from "../format/dates";
import { shortPeriod } from "../format/periods";

export interface ChartPoint {
  at: Date;
  from: number;
  label: string;
  /** The period in few letters, for the axis. */
  short: string;
  value: number;
  valueText: string;
  lower95: number | null;
  upper95: number | null;
  imputed: boolean;
}

export interface ChartLine {
  role: Role;
  area: string;
  /** Points that stand for measured figures, in pieces that may be joined. */
  pieces: ChartPoint[][];
  /** Carried-over or filled-in figures: drawn hollow, never joined. */
  imputed: ChartPoint[];
}

const order: Role[] = ["neighbours_median", "region", "country", "home"];

/** The chart's lines, the home area last so that it is drawn on top. */
export function chartLines(series: Series[], breaks: Break[]): ChartLine[] {
  return series
    .map((one) => chartLine(one, breaks))
    .filter((line) => allPoints(line).length > 0)
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

export function allPoints(line: ChartLine): ChartPoint[] {
  return [...line.pieces.flat(), ...line.imputed];
}

/** The latest point that is drawn, measured or not: the line's name stands
    beside it. */
export function lastPoint(line: ChartLine): ChartPoint | undefined {
  return allPoints(line)
    .toSorted((a, b) => a.from - b.from)
    .at(-1);
}

function chartLine(series: Series, breaks: Break[]): ChartLine {
  const figures = [...series.points].sort((a, b) =>
    a.period.from < b.period.from ? -1 : 1,
  );
  const step = usualStep(figures.filter(isMeasured));
  const pieces: ChartPoint[][] = [];
  let previous: Figure | null = null;
  for (const figure of figures) {
    const point = chartPoint(figure);
    if (point === null || figure.imputed) {
      previous = null;
      continue;
    }
    if (previous !== null && mayJoin(previous, figure, breaks, step)) {
      pieces.at(-1)?.push(point);
    } else {
      pieces.push([point]);
    }
    previous = figure;
  }
  return {
    role: series.role,
    area: series.area,
    pieces,
    imputed: figures
      .filter((figure) => figure.imputed)
      .map(chartPoint)
      .filter((point) => point !== null),
  };
}

function isMeasured(figure: Figure): boolean {
  return !figure.imputed && figure.value !== null && figure.status === "shown";
}

function chartPoint(figure: Figure): ChartPoint | null {
  if (figure.value === null || figure.status !== "shown") {
    return null;
  }
  return {
    at: middle(figure.period.from, figure.period.to),
    from: parseDay(figure.period.from).getTime(),
    label: figure.period.label,
    short: shortPeriod(figure.period),
    value: figure.value,
    valueText: figure.value_text,
    lower95: figure.lower95,
    upper95: figure.upper95,
    imputed: figure.imputed,
  };
}

function mayJoin(
  before: Figure,
  after: Figure,
  breaks: Break[],
  step: number,
): boolean {
  const apart =
    parseDay(after.period.from).getTime() -
    parseDay(before.period.from).getTime();
  const broken = breaks.some(
    ({ at }) => before.period.from < at && at <= after.period.from,
  );
  // More than half as long again as usual: a period is missing in between.
  return !broken && apart <= 1.5 * step;
}

function usualStep(figures: Figure[]): number {
  const starts = figures.map((figure) =>
    parseDay(figure.period.from).getTime(),
  );
  const steps = starts
    .slice(1)
    .map((start, i) => start - (starts[i] ?? start))
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Infinity;
}
