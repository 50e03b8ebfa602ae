// The one table of pages: which component an address opens, and its title.
import type { Component } from "svelte";
import type { ReportIndex } from "../document/index_report";
import type { Route } from "../routing/route";
import AboutPage from "./AboutPage.svelte";
import LifeStagePage from "./LifeStagePage.svelte";
import LifeStagesPage from "./LifeStagesPage.svelte";
import MetricPage from "./MetricPage.svelte";
import MetricsPage from "./MetricsPage.svelte";
import MissingPage from "./MissingPage.svelte";
import NotFoundPage from "./NotFoundPage.svelte";
import PartnershipPage from "./PartnershipPage.svelte";
import ScorecardPage from "./ScorecardPage.svelte";
import StatementPage from "./StatementPage.svelte";
import StatementsPage from "./StatementsPage.svelte";
import WherePage from "./WherePage.svelte";

export interface ChosenPage {
  // Each page has props of its own; the functions below give it those.
  component: Component<any>;
  props: Record<string, unknown>;
  title: string;
}

type PageFor = (id: string, index: ReportIndex) => ChosenPage | null;

const pages: Record<string, PageFor> = {
  "": single(WherePage, "Where we stand"),
  statements: listed(StatementsPage, "Statements", (id, index) => {
    const statement = index.statement(id);
    return statement === undefined
      ? null
      : page(StatementPage, { statement }, index.words(statement.text));
  }),
  metrics: listed(MetricsPage, "Metrics", (id, index) => {
    const metric = index.metric(id);
    return metric === undefined
      ? null
      : page(MetricPage, { metric }, index.words(metric.title));
  }),
  scorecard: single(ScorecardPage, "Scorecard"),
  "life-stages": listed(LifeStagesPage, "Life stages", (id, index) => {
    const stage = index.term("life_stages", id);
    return stage === undefined
      ? null
      : page(LifeStagePage, { stage }, index.words(stage.title));
  }),
  // On these two the rest of the address names a section of the page.
  partnership: () => page(PartnershipPage, {}, "Who does what"),
  about: () => page(AboutPage, {}, "Definitions, methods and sources"),
  missing: single(MissingPage, "What is missing"),
};

export function choosePage(route: Route, index: ReportIndex): ChosenPage {
  return (
    pages[route.page]?.(route.id, index) ??
    page(NotFoundPage, { page: route.page, id: route.id }, "Page not found")
  );
}

function page(
  component: ChosenPage["component"],
  props: Record<string, unknown>,
  title: string,
): ChosenPage {
  return { component, props, title };
}

function single(component: ChosenPage["component"], title: string): PageFor {
  return (id) => (id === "" ? page(component, {}, title) : null);
}

function listed(
  component: ChosenPage["component"],
  title: string,
  one: PageFor,
): PageFor {
  return (id, index) =>
    id === "" ? page(component, {}, title) : one(id, index);
}
