// One address of every kind of page that a report has.
import type { Metric, Report, Statement } from "../../src/document/types";
import { address } from "../../src/routing/route";

export interface PageKind {
  name: string;
  hash: string;
}

export function pageKinds(report: Report): PageKind[] {
  const statement = (name: string, is: (one: Statement) => boolean) =>
    kind(name, "statements", report.statements.find(is)?.id);
  const metric = (name: string, is: (one: Metric) => boolean) =>
    kind(name, "metrics", report.metrics.find(is)?.id);
  return [
    { name: "where we stand", hash: "#/" },
    { name: "statements", hash: "#/statements" },
    ...statement("judged statement", (one) => one.state === "judged"),
    ...statement("described statement", (one) => one.state === "described"),
    ...statement("statement without metric", (one) => one.not_yet !== null),
    { name: "metrics", hash: "#/metrics" },
    ...metric("judged metric", (one) => one.state === "judged"),
    ...metric("metric with wards", (one) => one.small_areas.length > 0),
    ...metric("metric with a break", (one) => one.breaks.length > 0),
    ...metric("metric with filled-in figures", (one) =>
      one.series.some(({ points }) => points.some(({ imputed }) => imputed)),
    ),
    ...metric("wanted metric", (one) => one.wanted !== null),
    ...metric("metric with groups", (one) => one.groups.length > 0),
    ...metric(
      "metric with a control chart",
      (one) => (one.chart?.points.length ?? 0) > 0,
    ),
    ...kind("old wards", "metrics", oldWards(report)),
    { name: "scorecard", hash: "#/scorecard" },
    {
      name: "scorecard, sorted",
      hash: "#/scorecard?rows=standing&areas=worse",
    },
    ...(report.priorities === null
      ? []
      : [{ name: "priorities", hash: "#/priorities" }]),
    ...kind("area", "areas", report.scorecard.areas[0]),
    { name: "life stages", hash: "#/life-stages" },
    ...kind("life stage", "life-stages", report.terms.life_stages[0]?.id),
    ...(report.needs === undefined
      ? []
      : [{ name: "who lives here", hash: "#/needs" }]),
    { name: "who does what", hash: "#/partnership" },
    ...kind("organisation", "organisations", report.organisations[0]?.id),
    ...kind("workstream", "workstreams", report.workstreams[0]?.id),
    { name: "decisions and projects", hash: "#/decisions" },
    { name: "asked for more than once", hash: "#/overlap" },
    ...(report.paper === null
      ? []
      : [{ name: "board paper", hash: "#/paper" }]),
    ...(report.contracts.length === 0
      ? []
      : [{ name: "contracts", hash: "#/contracts" }]),
    ...kind("contract", "contracts", report.contracts[0]?.id),
    { name: "what is missing", hash: "#/missing" },
    { name: "what is hidden", hash: "#/hidden" },
    { name: "glossary", hash: "#/glossary" },
    { name: "search", hash: "#/search?find=health" },
    { name: "about", hash: "#/about" },
    { name: "not found", hash: "#/nowhere/at-all" },
  ];
}

function kind(name: string, page: string, id: string | undefined): PageKind[] {
  return id === undefined ? [] : [{ name, hash: address(page, id) }];
}

/** A metric's figures for areas that no longer exist. */
function oldWards(report: Report): string | undefined {
  const id = report.metrics.find(({ small_areas }) =>
    small_areas.some(({ type }) => type === "ward_2002"),
  )?.id;
  return id === undefined ? undefined : `${id}/ward_2002`;
}
