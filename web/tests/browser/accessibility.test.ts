// Every kind of page at three widths, in light, dark and the reader's own
// colours: no fault that axe can find, nothing wider than the window, no
// error, one heading on top.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringAxe, faults, sticksOut } from "./axe";
import { goTo, openReport, withBrowser, type OpenOptions } from "./browser";
import { pageKinds } from "./page_kinds";
import { documentIn, reportFile, reportName } from "./reports";

const kinds = pageKinds(documentIn(reportFile));

interface Look {
  name: string;
  options: OpenOptions;
  /** What changes in this look and has to be checked again. */
  rules: "all" | "colour" | "layout";
}

const looks: Look[] = [
  {
    // 1280 by 900 pixels at 400 %.
    name: "400 % zoom, 320 px",
    options: { width: 320, height: 225 },
    rules: "all",
  },
  { name: "768 px", options: { width: 768 }, rules: "layout" },
  { name: "1280 px", options: { width: 1280 }, rules: "all" },
  {
    name: "1280 px, dark",
    options: { width: 1280, scheme: "dark" },
    rules: "colour",
  },
  {
    name: "1280 px, the reader's own colours",
    options: { width: 1280, forcedColors: "active" },
    rules: "layout",
  },
];

withBrowser(`Accessibility of ${reportName}`, (browser) => {
  describe.each(looks)("$name", ({ options, rules }) => {
    let page: Page;
    let problems: string[];
    beforeAll(async () => {
      ({ page, problems } = await openReport(
        browser(),
        reportFile,
        "",
        options,
      ));
      if (rules !== "layout") {
        await bringAxe(page);
      }
    });
    afterAll(() => page.close());

    test.each(kinds)("$name", async ({ hash }) => {
      await goTo(page, hash);
      if (rules !== "layout") {
        expect(await faults(page, rules)).toEqual([]);
      }
      expect(await sticksOut(page), "scrolls sideways").toBeLessThanOrEqual(0);
      expect(await page.locator("h1").count()).toBe(1);
      expect(problems).toEqual([]);
    });

    test("nothing that stays in sight takes more than a fifth of it", async () => {
      await goTo(page, "#/statements");
      const share = await page.evaluate(() => {
        const stays = [...document.querySelectorAll("body *")].filter((one) =>
          ["sticky", "fixed"].includes(getComputedStyle(one).position),
        );
        const tall = stays
          .filter((one) => one.closest("[role=region][tabindex]") === null)
          .map((one) => one.getBoundingClientRect().height);
        return Math.max(0, ...tall) / window.innerHeight;
      });
      expect(share).toBeLessThan(0.2);
    });
  });

  test("the check would find a fault", async () => {
    const { page } = await openReport(browser(), reportFile);
    await bringAxe(page);
    await page.evaluate(() => {
      const faint = document.createElement("p");
      faint.textContent = "Too faint to read";
      faint.style.cssText = "color: #ccc; background: #fff; min-width: 200vw";
      document.querySelector("main")?.append(faint);
    });
    expect(await faults(page, "colour")).toHaveLength(1);
    expect(await sticksOut(page)).toBeGreaterThan(100);
    await page.close();
  });

  test("symbols and lines stay visible in the reader's own colours", async () => {
    const { page } = await openReport(browser(), reportFile, "#/scorecard", {
      forcedColors: "active",
    });
    const judged = documentIn(reportFile).metrics.find(
      ({ state, series }) => state === "judged" && series.length > 2,
    );
    for (const hash of ["#/scorecard", `#/metrics/${judged?.id}`, "#/"]) {
      await goTo(page, hash);
      const { drawn, invisible } = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        const all = [
          ...document.querySelectorAll(
            "svg.mark .shape, svg.change .shape, svg polyline, svg .dot",
          ),
        ];
        return {
          drawn: all.length,
          invisible: all.filter((one) => getComputedStyle(one).stroke === paper)
            .length,
        };
      });
      expect(drawn, hash).toBeGreaterThan(0);
      expect(invisible, hash).toBe(0);
    }
    await page.close();
  });
});
