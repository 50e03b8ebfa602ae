// Small questions that pages ask of a statement.
import type { ReportIndex } from "./index_report";
import { mainComparison } from "./metric_views";
import type { Comparison, Statement } from "./types";

/** The comparison of the lead metric that the statement's standing rests on. */
export function decidingComparison(
  statement: Statement,
  index: ReportIndex,
): Comparison | undefined {
  const lead =
    statement.lead === null ? undefined : index.metric(statement.lead);
  if (lead === undefined) {
    return undefined;
  }
  const main = mainComparison(lead);
  return main?.standing === statement.standing
    ? main
    : lead.comparisons.find(({ standing }) => standing === statement.standing);
}
