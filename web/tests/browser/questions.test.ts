// The report asked as its readers would: each question is answered from the
// report alone, by the way that somebody would take who has never seen it.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openReport, withBrowser } from "./browser";
import { fixtureFile } from "./reports";

const main = async (page: Page) =>
  (await page.locator("main").innerText()).replaceAll("\u00a0", " ");

async function find(page: Page, words: string, result: RegExp): Promise<void> {
  await page.getByRole("searchbox", { name: "Words to look for" }).fill(words);
  await page.keyboard.press("Enter");
  await page
    .locator("main li")
    .getByRole("link", { name: result })
    .first()
    .click();
  await page.waitForFunction(
    () => !document.querySelector("h1")?.textContent.startsWith("Search"),
  );
}

withBrowser("A new resident asks", (browser) => {
  test("is life getting better?", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    const first = await page.evaluate(() => ({
      words: document.querySelector("[data-answer]")?.textContent ?? "",
      // Seen without scrolling.
      bottom: document.querySelector("[data-answer]")!.getBoundingClientRect()
        .bottom,
    }));
    expect(first.words).toContain("most of the question is still open");
    expect(first.bottom).toBeLessThan(900);
    expect(await main(page)).toMatch(/1\s+getting better/);
    await page.close();
  });

  test("is the air that I breathe clean?", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    await find(page, "air breathe", /breathe cleaner air/);
    expect(await main(page)).toContain("fewer fine particles than in 2015");
    await page.close();
  });

  test("how is it in my ward?", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    await find(page, "canal side", /Canal Side/);
    const words = await main(page);
    expect(words).toContain("33.2 %");
    expect(words).toContain("Riverside as a whole: 25.3 %");
    expect(words).toContain("Worse (99.8 % level)");
    await page.close();
  });

  test("who has to see to it?", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/readmitted",
    );
    await page.getByText("What exactly is measured").click();
    expect(await main(page)).toMatch(/Who leads\s+.*Hospital/i);
    await page.close();
  });

  test("what is a 95 % limit?", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/smoking_prevalence",
    );
    await page.getByRole("button", { name: /95 % limits/ }).click();
    await page.getByText("miss it one time in twenty").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByText("miss it one time in twenty").count()).toBe(0);
    await page.close();
  });
});

withBrowser("A new board member asks", (browser) => {
  test("where are we clearly worse than the country?", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    const worse = page.locator("section", {
      has: page.getByRole("heading", { name: "Worse than England" }),
    });
    const found = await worse.locator(".finding .name").allInnerTexts();
    expect(found[0]).toContain("Children in families with a low income");
    await page.close();
  });

  test("and beside areas like ours?", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    await page.locator("nav a", { hasText: "Scorecard" }).click();
    await page
      .getByLabel("Order of similar areas")
      .selectOption({ label: "By Adults who smoke" });
    const row = page.locator("tbody tr", { hasText: "Adults who smoke" });
    const figures = (await row.locator("td.area-similar").allInnerTexts())
      .map((cell) => Number.parseFloat(cell.replace(/^[^\d]*/, "")))
      .filter((one) => !Number.isNaN(one));
    expect(figures.length).toBeGreaterThan(3);
    expect(figures).toEqual(figures.toSorted((a, b) => a - b));
    await page.close();
  });

  test("are we meeting our goals?", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    expect(await main(page)).toContain("1 goal set: 0 met");
    await page.close();
  });

  test("what do we not know, and who could tell us?", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    await page.locator("nav a", { hasText: "What is missing" }).click();
    await page.getByText("metrics without figures").click();
    expect(await main(page)).toContain("Held by: The integrated care board.");
    await page.close();
  });

  test("can I rely on this figure?", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/child_low_income",
    );
    await page.getByText("Every figure in a table").click();
    await page.getByText("How it was worked out").click();
    const words = await main(page);
    expect(words).toContain("Limits: Wilson from full counts");
    expect(words).toContain("Source: Yearly population survey");
    expect(words).toContain("Provisional.");
    await page.close();
  });
});
