// Empty, small, large and odd reports: every page of theirs stands on its own
// feet, on a narrow and on a wide screen.
import { describe, expect, test } from "vitest";
import {
  emptyReport,
  fewReport,
  manyReport,
  oddMetrics,
  oddReport,
  recordReport,
} from "../../fixture/odd_reports";
import type { Report } from "../../src/document/types";
import { bringAxe, faults, sticksOut } from "./axe";
import { goTo, openReport, withBrowser } from "./browser";
import { writeReport } from "./reports";

const everywhere = [
  "#/",
  "#/statements",
  "#/metrics",
  "#/scorecard",
  "#/life-stages",
  "#/partnership",
  "#/missing",
  "#/about",
];

const cases: { name: string; report: Report; pages: string[] }[] = [
  { name: "empty", report: emptyReport, pages: everywhere },
  {
    name: "three metrics",
    report: fewReport,
    pages: [...everywhere, "#/areas/E09999901"],
  },
  {
    name: "three hundred metrics",
    report: manyReport,
    pages: [
      "#/",
      "#/statements",
      "#/metrics",
      "#/metrics/metric_7",
      "#/statements/statement_9",
      "#/search?find=asthma",
    ],
  },
  {
    name: "records",
    report: recordReport,
    pages: ["#/records", "#/needs", "#/"],
  },
  {
    name: "odd figures",
    report: oddReport,
    pages: [
      "#/",
      "#/scorecard",
      "#/areas/E09999901",
      ...oddMetrics.map(({ id }) => `#/metrics/${id}`),
    ],
  },
];

withBrowser("Odd reports", (browser) => {
  describe.each(cases)("$name", ({ name, report, pages }) => {
    const file = writeReport(name.replaceAll(" ", "-"), JSON.stringify(report));

    test.each([320, 1280])("at %i px", async (width) => {
      const { page, problems } = await openReport(browser(), file, "", {
        width,
      });
      await bringAxe(page);
      for (const hash of pages) {
        await goTo(page, hash);
        expect(await page.locator("h1").count(), hash).toBe(1);
        expect(await sticksOut(page), hash).toBeLessThanOrEqual(0);
        // Axe needs long for very long pages, and finds nothing new on them.
        if (width === 320 && report.metrics.length < 100) {
          expect(await faults(page, "all"), hash).toEqual([]);
        }
        const words = await page.locator("body").innerText();
        expect(words, hash).not.toMatch(/\b(NaN|Infinity|undefined|null)\b/);
        const broken = await page
          .locator("svg *")
          .evaluateAll(
            (parts) =>
              parts.filter((part) =>
                [...part.attributes].some(({ value }) =>
                  /NaN|Infinity/.test(value),
                ),
              ).length,
          );
        expect(broken, hash).toBe(0);
      }
      expect(problems).toEqual([]);
      await page.close();
    });
  });
});
