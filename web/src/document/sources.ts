// Which sources stand behind the figures of some metrics.
import { formatDay } from "../format/dates";
import type { ReportIndex } from "./index_report";
import type { Metric, Source } from "./types";

export function sourcesOf(metrics: Metric[], index: ReportIndex): Source[] {
  const figures = metrics.flatMap((metric) => [
    ...metric.series.flatMap(({ points }) => points),
    ...[...metric.small_areas, ...metric.groups].flatMap(({ cells }) =>
      cells.map(({ figure }) => figure),
    ),
  ]);
  const ids = new Set(figures.map(({ source }) => source));
  return index.report.sources.filter(({ id }) => ids.has(id));
}

/** What stands below a picture of a chart when it leaves the page. */
export function sourceLine(metrics: Metric[], index: ReportIndex): string {
  const { framework, produced } = index.report;
  const names = sourcesOf(metrics, index).map(({ title, publisher, licence }) =>
    [title, publisher, licence].filter((part) => part !== "").join(", "),
  );
  const report = `${index.words(framework.title)}, ${formatDay(produced.on)}, ${framework.status}`;
  return names.length === 0
    ? `${report}.`
    : `Source: ${names.join("; ")}. ${report}.`;
}
