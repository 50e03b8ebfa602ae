// Vertical range and label positions of a chart: plain arithmetic, no drawing.
import { allPoints, type ChartLine } from "./chart_lines";

export interface ValueRange {
  low: number;
  high: number;
  startsAtZero: boolean;
}

/** The range that holds every value and limit, with a little air. A chart
    starts at zero unless that would press the figures into its upper part. */
export function valueRange(
  lines: ChartLine[],
  others: number[] = [],
): ValueRange {
  const values = lines
    .flatMap(allPoints)
    .flatMap((point) => [
      point.value,
      point.lower95 ?? point.value,
      point.upper95 ?? point.value,
    ])
    .concat(others);
  if (values.length === 0) {
    return { low: 0, high: 1, startsAtZero: true };
  }
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const spread = highest - lowest || Math.abs(highest) || 1;
  const startsAtZero = lowest >= 0 && lowest <= 0.45 * highest;
  return {
    low: startsAtZero || lowest === 0 ? 0 : lowest - 0.1 * spread,
    high: highest + 0.08 * spread,
    startsAtZero: startsAtZero || lowest === 0,
  };
}

/** Moves labels apart so that none is nearer than `gap` to the next, keeping
    their order and staying within [top, bottom] where they fit. */
export function spreadLabels(
  wanted: number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted
    .map((position, i) => ({ position, i }))
    .sort((a, b) => a.position - b.position);
  const placed = order.map(({ position }) => position);
  for (let i = 0; i < placed.length; ++i) {
    const above = i === 0 ? top : (placed[i - 1] ?? top) + gap;
    placed[i] = Math.max(placed[i] ?? top, above);
  }
  for (let i = placed.length - 1; i >= 0; --i) {
    const below =
      i === placed.length - 1 ? bottom : (placed[i + 1] ?? bottom) - gap;
    placed[i] = Math.min(placed[i] ?? bottom, below);
  }
  const result = [...wanted];
  order.forEach(({ i }, rank) => {
    result[i] = placed[rank] ?? wanted[i] ?? top;
  });
  return result;
}

/** Periods to name below the axis: as many as fit, counted back from the
    latest, so that the latest is always named. */
export function periodTicks(
  lines: ChartLine[],
  width: number,
): { at: Date; label: string }[] {
  const periods = new Map(
    lines.flatMap(allPoints).map(({ at, short }) => [at.getTime(), short]),
  );
  const sorted = [...periods].sort(([a], [b]) => a - b);
  const longest = Math.max(...sorted.map(([, label]) => label.length), 1);
  const fitting = Math.max(1, Math.floor(width / (longest * 7.2 + 14)));
  const every = Math.ceil(sorted.length / fitting);
  return sorted
    .filter((_, i) => (sorted.length - 1 - i) % every === 0)
    .map(([time, label]) => ({ at: new Date(time), label }));
}
