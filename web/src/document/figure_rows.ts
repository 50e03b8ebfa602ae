// Every figure of a metric as rows of a table that a spreadsheet reads.
import type { ReportIndex } from "./index_report";
import type { Figure, Metric } from "./types";

const heading = [
  "metric",
  "title",
  "area_code",
  "area",
  "group",
  "period",
  "period_from",
  "period_until",
  "value",
  "unit",
  "lower_95",
  "upper_95",
  "lower_99_8",
  "upper_99_8",
  "limits",
  "count",
  "denominator",
  "filled_in_by_source",
  "remarks",
  "source",
  "licence",
];

type Row = (string | number | null)[];

export function figureRows(metric: Metric, index: ReportIndex): Row[] {
  const title = index.words(metric.title);
  const row = (code: string, area: string, group: string, one: Figure): Row => {
    const source = index.source(one.source);
    return [
      metric.id,
      title,
      code,
      area,
      group,
      one.period.label,
      one.period.from,
      // The first day after it, as everywhere in this project's files.
      one.period.to,
      one.value,
      metric.unit?.name ?? "",
      one.lower95,
      one.upper95,
      one.lower998,
      one.upper998,
      one.limits_method,
      one.count,
      one.denominator,
      one.imputed ? "yes" : "no",
      [one.reason, one.note].filter((part) => part !== "").join("; "),
      source?.title ?? one.source,
      source?.licence ?? "",
    ];
  };
  const home = metric.series.find(({ role }) => role === "home")?.area ?? "";
  return [
    heading,
    ...metric.series.flatMap(({ role, area, points }) =>
      points.map((one) =>
        role === "neighbours_median"
          ? row("", "Median of similar areas", "", one)
          : row(area, index.areaName(area), "", one),
      ),
    ),
    ...metric.small_areas.flatMap(({ cells }) =>
      cells.map(({ area, figure }) =>
        row(area, index.areaName(area), "", figure),
      ),
    ),
    ...metric.groups.flatMap(({ cells }) =>
      cells.map(({ name, figure }) =>
        row(home, index.areaName(home), name, figure),
      ),
    ),
  ];
}
