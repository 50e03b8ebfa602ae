// Whatever a reader can choose stands in the address, and the address brings
// it back.
import { expect, test } from "vitest";
import { addressOf, drawn, goTo, openReport, withBrowser } from "./browser";
import { fixtureFile } from "./reports";

const metric = "#/metrics/smoking_prevalence";

withBrowser("Addresses", (browser) => {
  test("tell which parts are open", async () => {
    const { page } = await openReport(browser(), fixtureFile, metric);
    await page.getByText("Every figure in a table").click();
    await page.getByText("What exactly is measured").click();
    await page.waitForFunction(() =>
      window.location.hash.endsWith("?open=figures.definition"),
    );
    await page.reload();
    await drawn(page);
    expect(await page.locator("details[open]").count()).toBe(2);
    await page.getByText("Every figure in a table").click();
    await page.waitForFunction(() =>
      window.location.hash.endsWith("?open=definition"),
    );
    await page.close();
  });

  test("do not change when the page is printed", async () => {
    const { page } = await openReport(browser(), fixtureFile, metric);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("details:not([open])").count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.waitForFunction(
      () => document.querySelectorAll("details[open]").length === 0,
    );
    expect(new URL(page.url()).hash).toBe(metric);
    await page.close();
  });

  test("hold the order of the scorecard", async () => {
    const { page } = await openReport(browser(), fixtureFile, "#/scorecard");
    await page.getByLabel("Order of metrics").selectOption("standing");
    await page
      .getByLabel("Order of similar areas")
      .selectOption("smoking_prevalence");
    const hash = new URL(page.url()).hash;
    expect(hash).toBe("#/scorecard?rows=standing&areas=smoking_prevalence");
    const heads = () => page.locator("thead th").allInnerTexts();
    const sorted = await heads();
    expect(
      await page.locator("tbody th[scope=rowgroup]").first().innerText(),
    ).toBe("Worse");
    await page.goto(addressOf(fixtureFile, "#/"));
    await page.goto(addressOf(fixtureFile, hash));
    await drawn(page);
    expect(await heads()).toEqual(sorted);
    await page.getByLabel("Order of similar areas").selectOption("name");
    expect(await heads()).not.toEqual(sorted);
    await page.close();
  });

  test("lead to an area, a word, an old ward and a search", async () => {
    const { page } = await openReport(browser(), fixtureFile, "#/scorecard");
    await page.getByRole("link", { name: "Ashcombe" }).click();
    expect(await page.locator("h1").innerText()).toBe(
      "Ashcombe, figure by figure",
    );
    await page.getByLabel("Area").selectOption({ label: "Riverside" });
    await page.getByRole("heading", { name: "Riverside, figure" }).waitFor();
    await goTo(page, "#/glossary/limits");
    const word = page.locator("[data-section=limits]");
    expect((await word.boundingBox())?.y).toBeLessThan(900);
    await goTo(page, "#/metrics/happiness");
    await page.getByRole("link", { name: /no longer exist/ }).click();
    expect(await page.locator("h1").innerText()).toContain("until May 2014");
    await page
      .getByRole("searchbox", { name: "Words to look for" })
      .fill("smoke");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Search" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#/search?find=smoke");
    await page.getByRole("link", { name: /smoke/i }).first().click();
    expect(new URL(page.url()).hash).toBe(metric);
    await page.close();
  });

  test("of today's wards lead into the metric's page", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/child_low_income/ward_2014",
    );
    const heading = page.getByRole("heading", { name: "Wards of Riverside" });
    const box = await heading.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    await page.close();
  });
});
