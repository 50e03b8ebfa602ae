import { expect, test } from "vitest";
import { fixtureReport } from "../../fixture/report_document";
import { indexReport } from "./index_report";
import { search, searchEntries } from "./search";

const entries = searchEntries(indexReport(fixtureReport));
const ids = (words: string) => search(entries, words).map(({ id }) => id);

test("what is called by the words stands before what speaks of them", () => {
  const found = search(entries, "smoke");
  expect(found[0]).toMatchObject({ kind: "metric", id: "smoking_prevalence" });
  expect(found.some(({ id }) => id === "healthy_choices")).toBe(true);
});

test("all words count, in any order, large or small", () => {
  expect(ids("CHOICES healthy")).toContain("healthy_choices");
  expect(ids("healthy nonsense")).toEqual([]);
});

test("a translation is found too", () => {
  expect(ids("স্বাস্থ্যকর")).toContain("healthy_choices");
  expect(ids("caafimaad")).toContain("healthy_choices");
});

test("areas, organisations, life stages and words are found", () => {
  const kinds = new Set(
    ["Ashcombe", "council", "growing", "limits"].flatMap((words) =>
      search(entries, words).map(({ kind }) => kind),
    ),
  );
  for (const kind of ["area", "organisation", "life stage", "word"]) {
    expect(kinds).toContain(kind);
  }
});

test("nothing is found by nothing", () => {
  expect(search(entries, "  ")).toEqual([]);
});
