// Metrics by domain: that of the first statement they lead, else of the first
// they support.
import type { ReportIndex } from "./index_report";
import type { Metric, Term } from "./types";

export interface MetricGroup {
  /** Null for metrics that serve no statement. */
  domain: Term | null;
  metrics: Metric[];
}

export function domainOf(metric: Metric, index: ReportIndex): string | null {
  const statements = metric.statements
    .map((id) => index.statement(id))
    .filter((one) => one !== undefined);
  const led = statements.find(({ lead }) => lead === metric.id);
  return (led ?? statements[0])?.domain ?? null;
}

export function groupMetrics(
  metrics: Metric[],
  index: ReportIndex,
): MetricGroup[] {
  const known = new Set(index.report.terms.domains.map(({ id }) => id));
  const groups: MetricGroup[] = index.report.terms.domains.map((domain) => ({
    domain,
    metrics: metrics.filter((one) => domainOf(one, index) === domain.id),
  }));
  groups.push({
    domain: null,
    metrics: metrics.filter((one) => !known.has(domainOf(one, index) ?? "")),
  });
  return groups.filter((group) => group.metrics.length > 0);
}
