// Which sources stand behind the figures of some metrics.
import type { ReportIndex } from "./index_report";
import type { Metric, Source } from "./types";

export function sourcesOf(metrics: Metric[], index: ReportIndex): Source[] {
  const figures = metrics.flatMap((metric) => [
    ...metric.series.flatMap(({ points }) => points),
    ...metric.small_areas.flatMap(({ cells }) =>
      cells.map(({ figure }) => figure),
    ),
  ]);
  const ids = new Set(figures.map(({ source }) => source));
  return index.report.sources.filter(({ id }) => ids.has(id));
}
