// What is missing, gathered under its reasons.
import type { ReportIndex } from "./index_report";
import type { Metric } from "./types";

export interface MissingReason {
  reason: string;
  metrics: Metric[];
}

export interface ComponentCoverage {
  id: string;
  title: string;
  present: number;
  /** The commonest reason first. */
  missing: MissingReason[];
}

export interface CoverageView {
  /** Metrics that nobody supplies figures for: everything else is missing too,
      and for the same reason. */
  unmeasured: Metric[];
  measured: Metric[];
  /** What the measured metrics have and lack. */
  components: ComponentCoverage[];
}

export function coverageView(index: ReportIndex): CoverageView {
  const { coverage } = index.report;
  const metrics = coverage.rows
    .map(({ metric }) => index.metric(metric))
    .filter((metric) => metric !== undefined);
  const measured = metrics.filter(({ state }) => state !== "not_yet");
  const cells = new Map(coverage.rows.map((row) => [row.metric, row.cells]));
  return {
    unmeasured: metrics.filter(({ state }) => state === "not_yet"),
    measured,
    components: coverage.components.map(({ id, title }, column) => {
      const cellOf = (metric: Metric) => cells.get(metric.id)?.[column];
      const lacking = measured.filter((metric) => !cellOf(metric)?.present);
      return {
        id,
        title,
        present: measured.length - lacking.length,
        missing: gather(
          lacking,
          (metric) => cellOf(metric)?.reason || "no reason is given",
        ),
      };
    }),
  };
}

function gather(
  metrics: Metric[],
  reasonOf: (metric: Metric) => string,
): MissingReason[] {
  const byReason = new Map<string, Metric[]>();
  for (const metric of metrics) {
    const reason = reasonOf(metric);
    byReason.set(reason, [...(byReason.get(reason) ?? []), metric]);
  }
  return [...byReason]
    .map(([reason, under]) => ({ reason, metrics: under }))
    .sort((a, b) => b.metrics.length - a.metrics.length);
}
