// What the pages work out from a report document before they draw it.
import { describe, expect, test } from "vitest";
import { home, neighbourCodes, region } from "../../fixture/areas";
import { comparison, metric, year } from "../../fixture/parts";
import { fixtureReport } from "../../fixture/report_document";
import { coverageView } from "./coverage_view";
import { indexReport } from "./index_report";
import { groupMetrics } from "./metric_groups";
import { comparisonPhrase, mainComparison } from "./metric_views";
import { scorecardView } from "./scorecard_view";
import { sourcesOf } from "./sources";
import { chooseStatements, groupByDomain } from "./statement_groups";
import { changeCounts, standingCounts } from "./statement_views";

const index = indexReport(fixtureReport);

test("an area without an entry is called by its code", () => {
  expect(index.areaName("E99")).toBe("E99");
});

describe("statements", () => {
  const all = fixtureReport.statements;
  const everything = { stage: "", set: "", change: "", standing: "" };
  test("are chosen by life stage, set and state together", () => {
    expect(chooseStatements(all, everything)).toHaveLength(all.length);
    const chosen = chooseStatements(all, {
      stage: "child",
      set: "services",
      change: "not_measured",
      standing: "",
    });
    expect(chosen.map(({ id }) => id)).toEqual(["safe_home"]);
  });
  test("stand in the framework's order of domains, none lost", () => {
    const groups = groupByDomain(all, fixtureReport.terms);
    expect(groups.map(({ domain }) => domain.id)).toEqual([
      "healthy_life",
      "wider",
      "quality_of_life",
      "quality_of_care",
    ]);
    expect(groups.flatMap(({ statements }) => statements)).toHaveLength(
      all.length,
    );
  });
  test("are each counted once by change and once by standing", () => {
    for (const counts of [changeCounts(all), standingCounts(all)]) {
      const sum = counts.reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(all.length);
      for (const { key, count } of counts) {
        const filter = { ...everything };
        filter[counts[0]?.key === "better" ? "standing" : "change"] = key;
        expect(chooseStatements(all, filter)).toHaveLength(count);
      }
    }
  });
  test("that get better or worse are named even where there are none", () => {
    expect(changeCounts([]).map(({ key }) => key)).toEqual([
      "getting_better",
      "getting_worse",
    ]);
  });
});

describe("the comparison that stands for a metric", () => {
  test("is the country's, unless that one cannot say", () => {
    const silent = comparison({ with: "country", title: "England" });
    const london = comparison({
      with: "region",
      title: "London",
      standing: "worse",
    });
    const both = metric({ id: "m", comparisons: [london, silent] });
    expect(mainComparison(both)?.title).toBe("London");
    expect(mainComparison(metric({ id: "m", comparisons: [silent] }))).toBe(
      silent,
    );
    expect(mainComparison(metric({ id: "m" }))).toBeUndefined();
  });
  test("reads as a phrase", () => {
    const against = (standing: "better" | "similar" | "cannot_say") =>
      comparisonPhrase(
        comparison({ with: "country", title: "England", standing }),
      );
    expect(against("better")).toBe("better than England");
    expect(against("similar")).toBe("similar to England");
    expect(against("cannot_say")).toBe("cannot be compared with England");
  });
});

test("metrics stand under the domain they lead in, each exactly once", () => {
  const groups = groupMetrics(fixtureReport.metrics, index);
  const placed = groups.flatMap(({ metrics }) => metrics.map(({ id }) => id));
  expect(placed.toSorted()).toEqual(
    fixtureReport.metrics.map(({ id }) => id).toSorted(),
  );
  expect(groups.at(-1)?.domain).toBeNull();
});

describe("the scorecard", () => {
  const view = scorecardView(index);
  test("shows home, country and region before the similar areas", () => {
    expect(view.columns.map(({ role }) => role)).toEqual([
      "home",
      "comparator",
      "comparator",
      ...neighbourCodes.map(() => "similar"),
    ]);
  });
  test("keeps each cell with its area when columns are put in order", () => {
    const turned = {
      ...fixtureReport,
      scorecard: {
        areas: [region, home],
        rows: [
          {
            metric: "smoking_prevalence",
            period: year(2023),
            cells: [
              null,
              {
                value: 15.1,
                value_text: "15.1 %",
                standing: "worse" as const,
                confidence: 95 as const,
                reason: "",
              },
            ],
          },
        ],
      },
    };
    const { columns, groups } = scorecardView(indexReport(turned));
    expect(columns.map(({ area }) => area)).toEqual([home, region]);
    expect(groups[0]?.lines[0]?.cells[0]?.value).toBe(15.1);
    expect(groups[0]?.lines[0]?.cells[1]).toBeNull();
  });
});

describe("the scorecard in another order", () => {
  const similar = (columns: string) =>
    scorecardView(index, { rows: "domain", columns })
      .columns.filter(({ role }) => role === "similar")
      .map(({ area }) => area);
  const valueOf = (metricId: string, area: string) => {
    const { areas, rows } = fixtureReport.scorecard;
    return rows.find((row) => row.metric === metricId)?.cells[
      areas.indexOf(area)
    ]?.value;
  };
  test("sorts the similar areas from a metric's best figure to its worst", () => {
    for (const [id, better] of [
      ["smoking_prevalence", "lower"],
      ["happiness", "higher"],
    ] as const) {
      const values = similar(id).map((area) => valueOf(id, area));
      const known = values.filter((value) => value !== undefined);
      const sorted = known.toSorted((a, b) => a - b);
      expect(known).toEqual(better === "lower" ? sorted : sorted.toReversed());
      expect(values.slice(known.length).every((one) => one === undefined)).toBe(
        true,
      );
    }
  });
  test("loses no area and no metric", () => {
    for (const columns of ["name", "worse", "nonsense"]) {
      expect(similar(columns).toSorted()).toEqual(neighbourCodes.toSorted());
    }
    const { groups } = scorecardView(index, {
      rows: "standing",
      columns: "name",
    });
    expect(groups[0]?.title).toBe("Worse");
    expect(groups.flatMap(({ lines }) => lines)).toHaveLength(
      fixtureReport.scorecard.rows.length,
    );
  });
});

test("what is missing adds up, with the commonest reason first", () => {
  const { unmeasured, measured, components } = coverageView(index);
  expect(unmeasured.length + measured.length).toBe(
    fixtureReport.metrics.length,
  );
  for (const { present, missing } of components) {
    const absent = missing.map(({ metrics }) => metrics.length);
    expect(present + absent.reduce((a, b) => a + b, 0)).toBe(measured.length);
    expect(absent).toEqual(absent.toSorted((a, b) => b - a));
  }
});

test("the sources behind a metric are named once", () => {
  expect(sourcesOf(fixtureReport.metrics, index).map(({ id }) => id)).toEqual([
    "survey_office",
  ]);
  expect(sourcesOf([metric({ id: "m" })], index)).toEqual([]);
});
