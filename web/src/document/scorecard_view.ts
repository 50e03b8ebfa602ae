// The scorecard as it is read: the home area, its country and its region
// first, then the similar areas; rows by domain.
import type { ReportIndex } from "./index_report";
import { groupMetrics } from "./metric_groups";
import type { Metric, ScorecardRow, Term } from "./types";

export type ScorecardCell = ScorecardRow["cells"][number];

export interface ScorecardColumn {
  area: string;
  name: string;
  role: "home" | "comparator" | "similar";
}

export interface ScorecardLine {
  metric: Metric;
  period: string;
  /** In the order of the columns. */
  cells: ScorecardCell[];
}

export interface ScorecardView {
  columns: ScorecardColumn[];
  groups: { domain: Term | null; lines: ScorecardLine[] }[];
}

export function scorecardView(index: ReportIndex): ScorecardView {
  const { scorecard, framework } = index.report;
  const rank = (code: string) => {
    const type = index.area(code)?.type;
    return code === framework.home
      ? 0
      : type === "country"
        ? 1
        : type === "region"
          ? 2
          : 3;
  };
  const order = scorecard.areas
    .map((code, i) => ({ code, i }))
    .sort((a, b) => rank(a.code) - rank(b.code) || a.i - b.i);
  const rows = new Map(scorecard.rows.map((row) => [row.metric, row]));
  const metrics = scorecard.rows
    .map(({ metric }) => index.metric(metric))
    .filter((metric) => metric !== undefined);
  return {
    columns: order.map(({ code }) => ({
      area: code,
      name: index.areaName(code),
      role:
        rank(code) === 0 ? "home" : rank(code) < 3 ? "comparator" : "similar",
    })),
    groups: groupMetrics(metrics, index).map((group) => ({
      domain: group.domain,
      lines: group.metrics.map((metric) => {
        const row = rows.get(metric.id);
        return {
          metric,
          period: row?.period ?? "",
          cells: order.map(({ i }) => row?.cells[i] ?? null),
        };
      }),
    })),
  };
}
