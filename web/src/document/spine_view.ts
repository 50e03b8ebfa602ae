// One area's figures beside the country's, each on a scale of its own: how far
// from the country, and where among the areas of the scorecard. Known as a
// spine chart.
import type { ReportIndex } from "./index_report";
import { groupMetrics } from "./metric_groups";
import type { Metric, ScorecardRow, Term } from "./types";

export type SpineCell = NonNullable<ScorecardRow["cells"][number]>;

export interface SpineLine {
  metric: Metric;
  period: ScorecardRow["period"];
  cell: SpineCell;
  country: SpineCell | null;
  /** Null where there is no country to stand in the middle, or nothing that
      differs from it. */
  places: SpinePlaces | null;
}

/** Places between -1 and 1; the country stands at 0. Better is to the right;
    where no direction is better, higher is. */
export interface SpinePlaces {
  area: number;
  /** Of all the areas: the ends, and the middle half of them. */
  left: number;
  right: number;
  middleLeft: number;
  middleRight: number;
  areas: number;
}

export interface SpineGroup {
  domain: Term | null;
  lines: SpineLine[];
}

export function spineView(index: ReportIndex, code: string): SpineGroup[] {
  const { scorecard } = index.report;
  const column = scorecard.areas.indexOf(code);
  const countryColumn = scorecard.areas.findIndex(
    (one) => index.area(one)?.type === "country",
  );
  const peers = scorecard.areas.flatMap((one, i) =>
    index.area(one)?.type === index.area(index.report.framework.home)?.type
      ? [i]
      : [],
  );
  const lines = new Map<string, SpineLine>();
  for (const { metric: id, period, cells } of scorecard.rows) {
    const metric = index.metric(id);
    const cell = cells[column];
    if (metric === undefined || cell === undefined || cell === null) {
      continue;
    }
    const country = cells[countryColumn] ?? null;
    lines.set(id, {
      metric,
      period,
      cell,
      country,
      places:
        country === null
          ? null
          : places(
              cell.value,
              country.value,
              peers.flatMap((i) => cells[i]?.value ?? []),
              metric.better === "lower" ? -1 : 1,
            ),
    });
  }
  const metrics = [...lines.values()].map(({ metric }) => metric);
  return groupMetrics(metrics, index).map(({ domain, metrics: members }) => ({
    domain,
    lines: members.flatMap(({ id }) => lines.get(id) ?? []),
  }));
}

/** \param direction  1: higher to the right; -1: lower to the right */
export function places(
  value: number,
  country: number,
  others: number[],
  direction: 1 | -1,
): SpinePlaces | null {
  const away = [value, ...others].map((one) => direction * (one - country));
  const farthest = Math.max(...away.map(Math.abs));
  const [mine = 0, ...theirs] = away;
  if (farthest === 0 || theirs.length === 0) {
    return null;
  }
  const sorted = theirs.map((one) => one / farthest).sort((a, b) => a - b);
  return {
    area: mine / farthest,
    left: sorted[0] ?? 0,
    right: sorted.at(-1) ?? 0,
    middleLeft: quantile(sorted, 0.25),
    middleRight: quantile(sorted, 0.75),
    areas: sorted.length,
  };
}

/** Between the two nearest figures, in proportion (Hyndman and Fan 1996,
    definition 7), as for the medians of the report. */
function quantile(sorted: number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (at - Math.floor(at)) * (above - below);
}
