// The words for the fixed choices of the report document.
import type {
  Comparison,
  Decision,
  Figure,
  Metric,
  Nested,
  Organisation,
  Project,
  Provenance,
  TermKind,
  Workstream,
} from "../document/types";

export const decisionStatusLabel: Record<Decision["status"], string> = {
  proposed: "Proposed, not decided",
  taken: "Decided",
  illustration: "An illustration: nobody decided this",
};

export const changedPartLabel: Record<
  Decision["changes"][number]["part"],
  string
> = {
  statement: "A statement",
  definition: "A definition",
  goal: "A goal",
  core_set: "A core set",
  retirement: "A retirement",
};

export const provenanceLabel: Record<Provenance["kind"], string> = {
  verbatim: "Quoted from a document",
  theme: "Theme from a document, wording ours",
  recollected: "Recollected, to be confirmed",
  proposal: "Proposal, wording ours",
};

export const provenanceMeaning: Record<Provenance["kind"], string> = {
  verbatim: "a document that the authors have in hand says exactly this",
  theme: "a document names the theme; the wording is the authors’ own",
  recollected:
    "recalled from a published list that nobody here has in hand; it may differ from the list and is never shown as a quotation",
  proposal: "the authors’ own proposal",
};

export const measuresLabel: Record<Metric["measures"], string> = {
  need: "A need: how many people are affected",
  service: "A service: what is provided and how",
  outcome: "An outcome: what changes for people",
};

export const sourceLabel: Record<Metric["source"], string> = {
  published: "Published figures",
  record: "Person-level records",
  survey: "A survey",
  wanted: "Figures wanted: nobody supplies them yet",
};

export const metricStatusLabel: Record<Metric["status"], string> = {
  proposed: "Proposed",
  agreed: "Agreed",
  published: "Published",
  retired: "Retired",
};

export const limitsOriginLabel: Record<Figure["limits95_origin"], string> = {
  published: "published",
  derived: "worked out from full counts",
  widened: "widened from the 95 % limits",
  none: "none",
};

export const comparatorLabel: Record<Comparison["with"], string> = {
  country: "Country",
  region: "Region",
  neighbours: "Similar areas",
  goal: "Goal",
  baseline: "Own baseline",
  whole: "Whole area",
};

export const organisationKindLabel: Record<Organisation["kind"], string> = {
  council: "Council",
  nhs_trust: "NHS trust",
  commissioner: "Commissioner",
  general_practice: "General practice",
  voluntary: "Voluntary sector",
  board: "Board",
  partnership: "Partnership",
};

export const nestedKindLabel: Record<Nested["kind"], string> = {
  population: "Population framework",
  contract: "Contract framework",
};

export const nestedStatusLabel: Record<Nested["status"], string> = {
  planned: "Planned",
  in_development: "In development",
  agreed: "Agreed",
  in_contract: "In contract",
  retired: "Retired",
};

/** A project is not retired: it has ended. */
export const projectStatusLabel: Record<Project["status"], string> = {
  ...nestedStatusLabel,
  retired: "Ended",
};

export const coreSetStatusLabel: Record<
  NonNullable<Workstream["core_set"]>["status"],
  string
> = { proposed: "Proposed, not yet decided", decided: "Decided" };

/** What stands where a source does not say. */
export const notStated = "Not stated by source";

export function orNotStated(text: string): string {
  return text.trim() === "" ? notStated : text;
}

export function betterLabel(metric: Metric): string {
  if (metric.better === "neither") {
    return "Neither direction is called better: figures are described as higher or lower.";
  }
  const who =
    metric.better_from === "source"
      ? "says the publisher"
      : "proposed by this framework";
  return `${metric.better === "higher" ? "Higher" : "Lower"} is better (${who}).`;
}

export const termKindLabel: Record<TermKind, string> = {
  domains: "Domains",
  layers: "Layers",
  objectives: "Objectives",
  outcome_types: "Types of outcome",
  life_stages: "Life stages",
  statement_sets: "Sets of statements",
  priority_areas: "Priority areas",
};
