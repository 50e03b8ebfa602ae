// The scorecard as it is read: the home area, its country and its region
// first, then the similar areas in the order that was asked for; rows by
// domain, or by how the home area stands.
import type { ReportIndex } from "./index_report";
import { groupMetrics } from "./metric_groups";
import type { Metric, ScorecardRow, Standing, Term } from "./types";

export type ScorecardCell = ScorecardRow["cells"][number];

export interface ScorecardColumn {
  area: string;
  name: string;
  role: "home" | "comparator" | "similar";
}

export interface ScorecardLine {
  metric: Metric;
  period: ScorecardRow["period"];
  /** In the order of the columns. */
  cells: ScorecardCell[];
}

export interface ScorecardGroup {
  key: string;
  /** A domain, a heading, or null for metrics that serve no statement. */
  title: Term["title"] | string | null;
  lines: ScorecardLine[];
}

export interface ScorecardView {
  columns: ScorecardColumn[];
  groups: ScorecardGroup[];
}

export interface ScorecardOrder {
  /** "domain" or "standing". */
  rows: string;
  /** "name", "worse" (fewest worse first), or a metric's id: from its best
      figure to its worst. */
  columns: string;
}

export function scorecardView(
  index: ReportIndex,
  order: ScorecardOrder = { rows: "domain", columns: "name" },
): ScorecardView {
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
  const weight = columnWeights(index, order.columns);
  const placed = scorecard.areas
    .map((code, i) => ({ code, i }))
    .sort(
      (a, b) =>
        rank(a.code) - rank(b.code) ||
        (weight[a.i] ?? 0) - (weight[b.i] ?? 0) ||
        index.areaName(a.code).localeCompare(index.areaName(b.code)),
    );
  const rows = new Map(scorecard.rows.map((row) => [row.metric, row]));
  const lineOf = (metric: Metric): ScorecardLine[] => {
    const row = rows.get(metric.id);
    return row === undefined
      ? []
      : [
          {
            metric,
            period: row.period,
            cells: placed.map(({ i }) => row.cells[i] ?? null),
          },
        ];
  };
  const metrics = scorecard.rows
    .map(({ metric }) => index.metric(metric))
    .filter((metric) => metric !== undefined);
  return {
    columns: placed.map(({ code }) => ({
      area: code,
      name: index.areaName(code),
      role:
        rank(code) === 0 ? "home" : rank(code) < 3 ? "comparator" : "similar",
    })),
    groups:
      order.rows === "standing"
        ? byStanding(metrics.flatMap(lineOf))
        : groupMetrics(metrics, index).map(({ domain, metrics: members }) => ({
            key: domain?.id ?? "",
            title: domain?.title ?? null,
            lines: members.flatMap(lineOf),
          })),
  };
}

const headings: [Standing, string][] = [
  ["worse", "Worse"],
  ["better", "Better"],
  ["higher", "Higher"],
  ["lower", "Lower"],
  ["similar", "Similar"],
  ["cannot_say", "Cannot be compared"],
];

/** By the home area's standing, which is in the first column. */
function byStanding(lines: ScorecardLine[]): ScorecardGroup[] {
  return headings
    .map(([standing, title]) => ({
      key: standing,
      title,
      lines: lines
        .filter(
          ({ cells }) => (cells[0]?.standing ?? "cannot_say") === standing,
        )
        .sort(
          (a, b) =>
            (b.cells[0]?.confidence ?? 0) - (a.cells[0]?.confidence ?? 0),
        ),
    }))
    .filter((group) => group.lines.length > 0);
}

/** What areas are sorted by, smallest first; the same for all when by name. */
function columnWeights(index: ReportIndex, order: string): number[] {
  const { areas, rows } = index.report.scorecard;
  if (order === "worse") {
    return areas.map(
      (_, i) =>
        rows.filter(({ cells }) => cells[i]?.standing === "worse").length -
        rows.filter(({ cells }) => cells[i]?.standing === "better").length,
    );
  }
  const row = rows.find(({ metric }) => metric === order);
  const down = index.metric(order)?.better === "lower" ? 1 : -1;
  return areas.map((_, i) => {
    const value = row?.cells[i]?.value;
    return value === undefined ? Number.MAX_VALUE : down * value;
  });
}
