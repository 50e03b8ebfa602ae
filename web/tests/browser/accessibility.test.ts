// Every kind of page, at three widths, in light and dark: no fault that axe
// can find, nothing wider than the window, no error, one heading on top. The
// narrowest width is also what 400 % zoom makes of a common window.
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { goTo, openReport, withBrowser } from "./browser";
import { pageKinds } from "./page_kinds";
import { documentIn, reportFile, reportName } from "./reports";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const kinds = pageKinds(documentIn(reportFile));

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
    }
  });
  return page.evaluate(async () => {
    // axe-core puts itself into the page under this name.
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

withBrowser(`Accessibility of ${reportName}`, (browser) => {
  for (const width of [320, 768, 1280]) {
    for (const scheme of ["light", "dark"] as const) {
      test.each(kinds)(`$name, ${width} px, ${scheme}`, async ({ hash }) => {
        const { page, problems } = await openReport(
          browser(),
          reportFile,
          hash,
          { width, scheme },
        );
        await goTo(page, hash);
        await page.addScriptTag({ path: axe });
        expect(await faults(page)).toEqual([]);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth,
        );
        expect(wide, "the page scrolls sideways").toBeLessThanOrEqual(width);
        expect(await page.locator("h1").count()).toBe(1);
        expect(problems).toEqual([]);
        await page.close();
      });
    }
  }

  test("symbols stay visible in forced colours", async () => {
    const { page } = await openReport(browser(), reportFile, "#/scorecard", {
      forcedColors: "active",
    });
    const invisible = await page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll("svg.mark .shape")].filter(
        (shape) => getComputedStyle(shape).stroke === paper,
      ).length;
    });
    expect(invisible).toBe(0);
    await page.close();
  });
});
