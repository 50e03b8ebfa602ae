// The one table of pages: which component an address opens, and its title.
import type { Component } from "svelte";
import { smallAreaLines } from "../document/small_area_view";
import type { ReportIndex } from "../document/index_report";
import { isOldGeography } from "../document/metric_views";
import type { Route } from "../routing/route";
import AreaPage from "./AreaPage.svelte";
import BoardPaperPage from "./BoardPaperPage.svelte";
import ContractPage from "./ContractPage.svelte";
import ContractsPage from "./ContractsPage.svelte";
import DecisionsPage from "./DecisionsPage.svelte";
import AboutPage from "./AboutPage.svelte";
import GlossaryPage from "./GlossaryPage.svelte";
import HiddenPage from "./HiddenPage.svelte";
import LifeStagePage from "./LifeStagePage.svelte";
import LifeStagesPage from "./LifeStagesPage.svelte";
import MetricPage from "./MetricPage.svelte";
import MetricsPage from "./MetricsPage.svelte";
import MissingPage from "./MissingPage.svelte";
import NeedsPage from "./NeedsPage.svelte";
import NotFoundPage from "./NotFoundPage.svelte";
import OldAreasPage from "./OldAreasPage.svelte";
import OrganisationPage from "./OrganisationPage.svelte";
import OverlapPage from "./OverlapPage.svelte";
import PartnershipPage from "./PartnershipPage.svelte";
import PrioritiesPage from "./PrioritiesPage.svelte";
import RecordsPage from "./RecordsPage.svelte";
import ScorecardPage from "./ScorecardPage.svelte";
import SearchPage from "./SearchPage.svelte";
import SmallAreaPage from "./SmallAreaPage.svelte";
import StatementPage from "./StatementPage.svelte";
import StatementsPage from "./StatementsPage.svelte";
import WherePage from "./WherePage.svelte";
import WorkstreamPage from "./WorkstreamPage.svelte";

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
      ? partOfMetric(id, index)
      : page(MetricPage, { metric }, index.words(metric.title));
  }),
  scorecard: single(ScorecardPage, "Scorecard"),
  areas: listed(ScorecardPage, "Scorecard", (code, index) => {
    const area = index.area(code);
    return area === undefined
      ? null
      : index.report.scorecard.areas.includes(code)
        ? page(AreaPage, { area }, area.name)
        : smallAreaLines(index, code).length > 0
          ? page(SmallAreaPage, { area }, area.name)
          : null;
  }),
  "life-stages": listed(LifeStagesPage, "Life stages", (id, index) => {
    const stage = index.term("life_stages", id);
    return stage === undefined
      ? null
      : page(LifeStagePage, { stage }, index.words(stage.title));
  }),
  priorities: (id, index) =>
    id === "" && index.report.priorities !== null
      ? page(
          PrioritiesPage,
          { priorities: index.report.priorities },
          "What to act on first",
        )
      : null,
  contracts: (id, index) => {
    const contract = index.report.contracts.find((one) => one.id === id);
    return contract !== undefined
      ? page(ContractPage, { contract }, contract.title)
      : id === "" && index.report.contracts.length > 0
        ? page(ContractsPage, {}, "Contracts that pay for outcomes")
        : null;
  },
  search: single(SearchPage, "Search"),
  // On these three the rest of the address names a section of the page.
  partnership: () => page(PartnershipPage, {}, "Who does what"),
  decisions: single(DecisionsPage, "Decisions and projects"),
  overlap: single(OverlapPage, "Asked for more than once"),
  paper: (id, index) =>
    id === "" && index.report.paper !== null
      ? page(BoardPaperPage, { paper: index.report.paper }, "The board paper")
      : null,
  organisations: (id, index) => {
    const organisation = index.organisation(id);
    return organisation === undefined
      ? null
      : page(
          OrganisationPage,
          { organisation },
          index.words(organisation.title),
        );
  },
  workstreams: (id, index) => {
    const workstream = index.workstream(id);
    return workstream === undefined
      ? null
      : page(WorkstreamPage, { workstream }, index.words(workstream.title));
  },
  about: () => page(AboutPage, {}, "Definitions, methods and sources"),
  glossary: () => page(GlossaryPage, {}, "Glossary"),
  missing: single(MissingPage, "What is missing"),
  hidden: single(HiddenPage, "What is hidden, and why"),
  needs: (id, index) =>
    id === "" && index.report.needs !== undefined
      ? page(
          NeedsPage,
          { needs: index.report.needs },
          "Who lives here, and how need grows",
        )
      : null,
  records: (id, index) =>
    id === "" && index.report.record_quality !== undefined
      ? page(
          RecordsPage,
          { quality: index.report.record_quality },
          "How good the records are",
        )
      : null,
};

export function choosePage(route: Route, index: ReportIndex): ChosenPage {
  return (
    pages[route.page]?.(route.id, index) ??
    page(NotFoundPage, { page: route.page, id: route.id }, "Page not found")
  );
}

/** #/metrics/METRIC/TYPE: its figures for one type of area. Areas of today
    have theirs on the metric's own page. */
function partOfMetric(id: string, index: ReportIndex): ChosenPage | null {
  const [name = "", type = ""] = id.split("/");
  const metric = index.metric(name);
  const areas = metric?.small_areas.find((one) => one.type === type);
  if (metric === undefined || areas === undefined) {
    return null;
  }
  const title = index.words(metric.title);
  return isOldGeography(type)
    ? page(OldAreasPage, { metric, areas }, `${title}: ${areas.title}`)
    : page(MetricPage, { metric }, title);
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
