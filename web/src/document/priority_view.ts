// Priorities as the page shows them: by class, the first to act on first.
import type { ReportIndex } from "./index_report";
import type { Metric, Priority, PriorityClass, Rank } from "./types";

export interface PriorityLine {
  metric: Metric;
  priority: Priority;
  /** Nothing where the metric cannot be ranked. */
  rank: Rank | null;
}

export interface PriorityGroup {
  shown: PriorityClass;
  lines: PriorityLine[];
}

export interface PriorityView {
  groups: PriorityGroup[];
  ranked: number;
}

/** Of all metrics, or of those of a workstream that are ranked. */
export function priorityView(
  index: ReportIndex,
  workstream: string,
): PriorityView {
  const priorities = index.report.priorities;
  const ranking = priorities?.rankings.find(
    (one) => one.workstream === workstream,
  );
  if (priorities === null || ranking === undefined) {
    return { groups: [], ranked: 0 };
  }
  const place = new Map(ranking.in_order.map((rank, i) => [rank.metric, i]));
  const last = ranking.in_order.length;
  const lines = priorities.metrics.flatMap((priority): PriorityLine[] => {
    const metric = index.metric(priority.metric);
    const at = place.get(priority.metric);
    if (metric === undefined || (workstream !== "" && at === undefined)) {
      return [];
    }
    const rank = at === undefined ? null : (ranking.in_order[at] ?? null);
    return [{ metric, priority, rank }];
  });
  lines.sort(
    (a, b) =>
      (place.get(a.metric.id) ?? last) - (place.get(b.metric.id) ?? last),
  );
  const groups = priorities.classes.map((shown) => ({
    shown,
    lines: lines.filter(({ priority }) => priority.class === shown.id),
  }));
  return { groups, ranked: ranking.in_order.length };
}
