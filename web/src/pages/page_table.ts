// The one table of pages: which component an address opens, and its title.
import type { Component } from "svelte";
import type { ReportIndex } from "../document/index_report";
import { translate } from "../document/translate";
import type { Text } from "../document/types";
import type { Route } from "../routing/route";
import MetricPage from "./MetricPage.svelte";
import NotFoundPage from "./NotFoundPage.svelte";
import WherePage from "./WherePage.svelte";

export interface ChosenPage {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  component: Component<any>;
  props: Record<string, unknown>;
  title: string;
  /** Two addresses with the same key are one page that updates in place. */
  key: string;
}

export function choosePage(
  { page, id }: Route,
  index: ReportIndex,
): ChosenPage {
  const original = (text: Text) =>
    translate(text, "", index.originalLanguage).words;
  const notFound: ChosenPage = {
    component: NotFoundPage,
    props: { page, id },
    title: "Page not found",
    key: `not found ${page}/${id}`,
  };
  const plain = (component: ChosenPage["component"], title: string) => ({
    component,
    props: {},
    title,
    key: page,
  });

  switch (page) {
    case "":
      return plain(WherePage, "Where we stand");
    case "metrics": {
      const metric = index.metric(id);
      return metric === undefined
        ? notFound
        : {
            component: MetricPage,
            props: { metric },
            title: original(metric.title),
            key: `metric ${id}`,
          };
    }
    default:
      return notFound;
  }
}
