// The report on paper.
import { expect, test } from "vitest";
import { goTo, openReport, withBrowser } from "./browser";
import { pageKinds } from "./page_kinds";
import { documentIn, reportFile, reportName } from "./reports";

withBrowser(`Print of ${reportName}`, (browser) => {
  test("every page makes a PDF", async () => {
    const { page, problems } = await openReport(browser(), reportFile);
    for (const { name, hash } of pageKinds(documentIn(reportFile))) {
      await goTo(page, hash);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString(), name).toBe("%PDF-");
      expect(pdf.length, name).toBeGreaterThan(8_000);
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  test("paper has no navigation, and nothing on it is folded", async () => {
    const { page } = await openReport(browser(), reportFile, "#/missing");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    for (const gone of ["nav", ".nhsuk-skip-link", "header button"]) {
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    }
    expect(await page.locator(".banner").isVisible()).toBe(true);
    // What is long on a screen has a short form on paper.
    expect(await page.locator(".reasons li").first().isVisible()).toBe(true);
    expect(await page.locator("main table").first().isVisible()).toBe(false);
    const folded = page.locator("details:not([open], .screen-only *)");
    expect(await folded.count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await folded.count()).toBeGreaterThan(0);
    await page.close();
  });

  test("dark screens print on white paper", async () => {
    const { page } = await openReport(browser(), reportFile, "#/scorecard", {
      scheme: "dark",
    });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const paper = await page.evaluate(
      () => getComputedStyle(document.body).backgroundColor,
    );
    expect(paper).toBe("rgb(255, 255, 255)");
    await page.close();
  });
});
