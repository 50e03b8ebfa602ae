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
  total: number;
  /** The commonest reason first. */
  missing: MissingReason[];
}

export function coverageByComponent(index: ReportIndex): ComponentCoverage[] {
  const { coverage } = index.report;
  return coverage.components.map(({ id, title }, column) => {
    const reasons = new Map<string, Metric[]>();
    let present = 0;
    for (const row of coverage.rows) {
      const cell = row.cells[column];
      const metric = index.metric(row.metric);
      if (cell === undefined || metric === undefined) {
        continue;
      }
      if (cell.present) {
        ++present;
      } else {
        const reason = cell.reason || "No reason given.";
        reasons.set(reason, [...(reasons.get(reason) ?? []), metric]);
      }
    }
    return {
      id,
      title,
      present,
      total: coverage.rows.length,
      missing: [...reasons]
        .map(([reason, metrics]) => ({ reason, metrics }))
        .sort((a, b) => b.metrics.length - a.metrics.length),
    };
  });
}
