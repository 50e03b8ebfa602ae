// The report document with everything findable by its id.
import { translate } from "./translate";
import type {
  Area,
  Method,
  Metric,
  Organisation,
  Report,
  Source,
  Statement,
  Term,
  TermKind,
  Text,
  Workstream,
} from "./types";

export interface ReportIndex {
  readonly report: Report;
  /** The first language of the framework: the one that is always there. */
  readonly originalLanguage: string;
  readonly homeName: string;
  /** A text in the framework's first language. */
  words(text: Text): string;
  metric(id: string): Metric | undefined;
  /** Its title in the framework's first language, or its id where the document
      does not list it. */
  metricName(id: string): string;
  statement(id: string): Statement | undefined;
  area(code: string): Area | undefined;
  /** The area's name, or its code where the document does not list it. */
  areaName(code: string): string;
  source(id: string): Source | undefined;
  method(id: string): Method | undefined;
  organisation(id: string): Organisation | undefined;
  workstream(id: string): Workstream | undefined;
  /** As metricName. */
  workstreamName(id: string): string;
  term(kind: TermKind, id: string): Term | undefined;
}

export function indexReport(report: Report): ReportIndex {
  const metrics = byId(report.metrics);
  const statements = byId(report.statements);
  const areas = new Map(report.areas.map((area) => [area.code, area]));
  const sources = byId(report.sources);
  const methods = byId(report.methods);
  const organisations = byId(report.organisations);
  const workstreams = byId(report.workstreams);
  const terms = new Map(
    (Object.keys(report.terms) as TermKind[]).map((kind) => [
      kind,
      byId(report.terms[kind]),
    ]),
  );
  const areaName = (code: string) => areas.get(code)?.name ?? code;
  const originalLanguage = report.framework.languages[0] ?? "en";
  const words = (text: Text) =>
    translate(text, originalLanguage, originalLanguage).words;
  const titleIn = (entries: Map<string, { title: Text }>) => (id: string) => {
    const entry = entries.get(id);
    return entry === undefined ? id : words(entry.title);
  };
  return {
    report,
    originalLanguage,
    homeName: areaName(report.framework.home),
    words,
    metric: (id) => metrics.get(id),
    metricName: titleIn(metrics),
    statement: (id) => statements.get(id),
    area: (code) => areas.get(code),
    areaName,
    source: (id) => sources.get(id),
    method: (id) => methods.get(id),
    organisation: (id) => organisations.get(id),
    workstream: (id) => workstreams.get(id),
    workstreamName: titleIn(workstreams),
    term: (kind, id) => terms.get(kind)?.get(id),
  };
}

function byId<Entry extends { id: string }>(
  entries: Entry[],
): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
