// Charts leave the page: as a picture, as figures.
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { figureRows } from "../../src/document/figure_rows";
import { indexReport } from "../../src/document/index_report";
import { fixtureReport } from "../../fixture/report_document";
import { goTo, openReport, withBrowser } from "./browser";
import { fixtureFile } from "./reports";

async function saved(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).first().click();
  return download;
}

/** Width and height in the header of a PNG file (its specification, 11.2.2). */
function sizeOfPng(file: Buffer): { width: number; height: number } {
  expect(file.subarray(1, 4).toString()).toBe("PNG");
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

withBrowser("Charts", (browser) => {
  test("are saved as a picture with title and source", async () => {
    const { page, requests, problems } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/smoking_prevalence",
    );
    const download = await saved(page, "Save as picture");
    expect(download.suggestedFilename()).toMatch(/smok.*\.png$/);
    const { width, height } = sizeOfPng(readFileSync(await download.path()));
    const chart = await page
      .locator("[data-chart=trend] .frame svg")
      .boundingBox();
    // Twice as many points, with room around, above and below.
    expect(width).toBe(2 * (Math.round(chart?.width ?? 0) + 48));
    expect(height).toBeGreaterThan(2 * ((chart?.height ?? 0) + 100));
    expect(requests.filter((one) => one.startsWith("http"))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("are copied as a picture", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/child_low_income",
    );
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"]);
    const buttons = page.getByRole("button", { name: "Copy as picture" });
    expect(await buttons.count()).toBe(2);
    await buttons.nth(1).click();
    await page.getByText("Copied as a picture.").waitFor();
    const kinds = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => [...types]),
    );
    expect(kinds).toEqual(["image/png"]);
    await page.close();
  });

  test("give their figures as a table for a spreadsheet", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/child_low_income",
    );
    const download = await saved(page, "Save all figures as CSV");
    const text = readFileSync(await download.path(), "utf8");
    const index = indexReport(fixtureReport);
    const rows = figureRows(index.metric("child_low_income")!, index);
    expect(text.trimEnd().split("\r\n")).toHaveLength(rows.length);
    expect(text).toContain("child_low_income");
    await page.close();
  });

  test("name their lines below where the screen is narrow", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/smoking_prevalence",
      { width: 320 },
    );
    const key = page.locator("[data-chart=trend] .key li");
    expect(await key.allInnerTexts()).toEqual([
      "Riverside",
      "England",
      "London",
      "Similar areas",
      "Goal",
    ]);
    expect(await key.first().isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    await goTo(page, "#/metrics/smoking_prevalence?wide");
    expect(await key.first().isVisible()).toBe(false);
    await page.close();
  });
});
