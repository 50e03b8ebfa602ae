// What the pages must say, and must never say.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { goTo, openReport, withBrowser } from "./browser";
import { pageKinds } from "./page_kinds";
import { documentIn, fixtureFile, reportFile, reportName } from "./reports";

const report = documentIn(reportFile);

/** The page's answer in one piece, however it is divided into paragraphs. */
async function answerOn(page: Page): Promise<string> {
  const paragraphs = await page.locator("[data-answer] p").allInnerTexts();
  return plain(paragraphs.join(" "));
}

/** Pages keep a number and its percent sign on one line. */
function plain(words: string): string {
  return words.replaceAll("\u00a0", " ");
}

withBrowser(`Content of ${reportName}`, (browser) => {
  test("the first screen answers, counts and admits chance", async () => {
    const { page } = await openReport(browser(), reportFile);
    const words = plain(await page.locator("main").innerText());
    expect(await answerOn(page)).toBe(report.where.answer);
    expect(words).toContain(report.where.colours.sentence);
    // Also those folded away.
    const all = plain((await page.locator("main").textContent()) ?? "");
    for (const { sentence } of report.where.findings) {
      const found = sentence.replace(/^[^:]*: /, "").split(". It is")[0];
      expect(all).toContain(found);
    }
    expect(await page.locator(".finding").count()).toBe(
      report.where.findings.length,
    );
    await page.close();
  });

  test("the banner stands on every page", async () => {
    const { page } = await openReport(browser(), reportFile);
    const banner = report.framework.banner?.en?.words;
    for (const { hash } of pageKinds(report)) {
      await goTo(page, hash);
      if (banner !== undefined) {
        const parts = page.locator(".banner:visible, .rest:visible");
        const shown = (await parts.allInnerTexts()).join(" ");
        expect(plain(shown)).toContain(banner);
      }
    }
    await page.close();
  });

  test("only what a document says exactly stands in quotation marks", async () => {
    const { page } = await openReport(browser(), reportFile, "#/statements");
    for (const { id, provenance } of report.statements) {
      await goTo(page, `#/statements/${id}`);
      const quoted = await page.locator("h1 q").count();
      expect(quoted, id).toBe(provenance.kind === "verbatim" ? 1 : 0);
      expect(await page.locator("blockquote").count()).toBe(0);
      const main = await page.locator("main").innerText();
      if (provenance.kind === "recollected") {
        expect(main, id).toContain("Recollected, to be confirmed");
        expect(main, id).not.toMatch(/[“"«]\s*(I|My)\b/);
      }
      if (provenance.kind === "theme") {
        expect(main, id).toContain("Theme from a document, wording ours");
      }
    }
    await page.close();
  });

  test("every statement and metric page gives its answer", async () => {
    const { page, problems } = await openReport(browser(), reportFile);
    for (const { id, answer } of report.statements) {
      await goTo(page, `#/statements/${id}`);
      expect(await answerOn(page), id).toBe(answer);
    }
    for (const { id, answer } of report.metrics) {
      await goTo(page, `#/metrics/${id}`);
      expect(await answerOn(page), id).toBe(answer);
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  test("every chart has a name and a table with each of its figures", async () => {
    const { page } = await openReport(browser(), reportFile);
    for (const metric of report.metrics) {
      await goTo(page, `#/metrics/${metric.id}`);
      const figures = metric.series.flatMap(({ points }) => points);
      const drawn = figures.filter(
        ({ value, status }) => value !== null && status === "shown",
      );
      const homes = drawn.filter((figure) =>
        metric.series.some(
          ({ role, points }) => role === "home" && points.includes(figure),
        ),
      );
      const chart = page.locator("[data-chart=trend] .frame svg");
      expect(await chart.count(), metric.id).toBe(homes.length > 1 ? 1 : 0);
      for (const svg of await page.locator("[data-chart] .frame svg").all()) {
        expect(await svg.getAttribute("role")).toBe("img");
        expect(await svg.getAttribute("aria-label")).toBeTruthy();
      }
      if (metric.series.length > 0) {
        const rows = page
          .locator("details", { hasText: "Every figure in a table" })
          .locator("tbody tr");
        expect(await rows.count(), metric.id).toBe(figures.length);
      }
    }
    await page.close();
  });

  test("a link to a method leads to it", async () => {
    const method = report.methods[0];
    const { page } = await openReport(
      browser(),
      reportFile,
      `#/about/methods/${method?.id}`,
    );
    const heading = page.locator(`[data-section="methods/${method?.id}"]`);
    const box = await heading.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    await page.close();
  });

  test("filters of the statements stand in the address", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/statements?change=not_measured",
    );
    expect(await page.getByRole("status").innerText()).toBe(
      "Showing 3 statements of 10.",
    );
    await page.getByLabel("Life stage").selectOption("child");
    expect(new URL(page.url()).hash).toContain("stage=child");
    await page.getByLabel("Getting better or worse").selectOption("");
    expect(new URL(page.url()).hash).not.toContain("change=");
    await page.close();
  });
});
