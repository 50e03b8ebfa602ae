// All that the report says of one ward, practice or network.
import type { ReportIndex } from "./index_report";
import type { Metric, SmallAreaCell, SmallAreas } from "./types";

export interface SmallAreaLine {
  metric: Metric;
  areas: SmallAreas;
  cell: SmallAreaCell;
}

export function smallAreaLines(
  index: ReportIndex,
  code: string,
): SmallAreaLine[] {
  return index.report.metrics.flatMap((metric) =>
    metric.small_areas.flatMap((areas) =>
      areas.cells
        .filter(({ area }) => area === code)
        .map((cell) => ({ metric, areas, cell })),
    ),
  );
}
