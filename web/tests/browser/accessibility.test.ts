// Every kind of page, at three widths, in light and dark: no fault that axe
// can find, nothing wider than the window, no error, one heading on top. The
// narrowest width is also what 400 % zoom makes of a common window.
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goTo, openReport, withBrowser } from "./browser";
import { pageKinds } from "./page_kinds";
import { documentIn, reportFile, reportName } from "./reports";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const kinds = pageKinds(documentIn(reportFile));

/** What axe finds with everything unfolded: all its rules, or in the dark
    only those on colour, since nothing else changes there. */
async function faults(page: Page, rules: "all" | "colour"): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
    }
    // axe-core puts itself into the page under this name.
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      ...(chosen === "colour"
        ? {
            runOnly: {
              type: "rule",
              values: ["color-contrast", "link-in-text-block"],
            },
          }
        : {}),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, rules);
}

withBrowser(`Accessibility of ${reportName}`, (browser) => {
  for (const width of [320, 768, 1280]) {
    for (const scheme of ["light", "dark"] as const) {
      describe(`${width} px, ${scheme}`, () => {
        let page: Page;
        let problems: string[];
        beforeAll(async () => {
          const options = { width, scheme };
          ({ page, problems } = await openReport(
            browser(),
            reportFile,
            "",
            options,
          ));
          await page.addScriptTag({ path: axe });
        });
        afterAll(() => page.close());

        test.each(kinds)("$name", async ({ hash }) => {
          await goTo(page, hash);
          const rules = scheme === "light" ? "all" : "colour";
          expect(await faults(page, rules)).toEqual([]);
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth,
          );
          expect(wide, "the page scrolls sideways").toBeLessThanOrEqual(width);
          expect(await page.locator("h1").count()).toBe(1);
          expect(problems).toEqual([]);
        });
      });
    }
  }

  test("the check would find a fault", async () => {
    const { page } = await openReport(browser(), reportFile);
    await page.addScriptTag({ path: axe });
    await page.evaluate(() => {
      const faint = document.createElement("p");
      faint.textContent = "Too faint to read";
      faint.style.cssText = "color: #ccc; background: #fff";
      document.querySelector("main")?.append(faint);
    });
    expect(await faults(page, "colour")).toHaveLength(1);
    await page.close();
  });

  test("symbols stay visible in forced colours", async () => {
    const { page } = await openReport(browser(), reportFile, "#/scorecard", {
      forcedColors: "active",
    });
    const { shapes, invisible } = await page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      const all = [...document.querySelectorAll("svg.mark .shape")];
      return {
        shapes: all.length,
        invisible: all.filter(
          (shape) => getComputedStyle(shape).stroke === paper,
        ).length,
      };
    });
    expect(shapes).toBeGreaterThan(0);
    expect(invisible).toBe(0);
    await page.close();
  });
});
