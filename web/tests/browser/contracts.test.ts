// What a board and an analyst find on the pages of contracts.
import { expect, test } from "vitest";
import { fixtureReport } from "../../fixture/report_document";
import { openReport, withBrowser } from "./browser";
import { fixtureFile, writeReport } from "./reports";

const bare = writeReport(
  "without_contracts",
  JSON.stringify({
    ...fixtureReport,
    contracts: [],
    settled: undefined,
    simulations: undefined,
  }),
);

withBrowser("Contracts", (browser) => {
  test("the board sees budget, stake, last account, simulation, warnings", async () => {
    const { page } = await openReport(browser(), fixtureFile, "#/contracts");
    const main = await page.locator("main").innerText();
    expect(main).toContain("£3,300,000 for 2025/26");
    expect(main).toContain("withheld for 2024/25, adjustment 1");
    expect(main).not.toContain("2023/24, made on"); // an earlier year
    expect(main).toContain("2 warnings");
    expect(main).toContain("Nothing settled yet.");
    expect(main).toContain("Not simulated yet.");
    await page.close();
  });

  test("a contract's curves say where the latest figure stands, or that there is none", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/contracts/community",
    );
    const names = await page
      .locator("main svg[role=img]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(names[0]).toContain("Measured 15.1 %, earns 30 %");
    expect(names[1]).toContain("No figure yet.");
    expect(names[2]).toContain(
      "At quality score 100\u00a0%: −5 % of the benchmark",
    );
    await page.close();
  });

  test("from a paid metric it is one step to its page and to the statement", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/contracts/community",
    );
    await page.getByRole("link", { name: "Adults who smoke" }).first().click();
    expect(new URL(page.url()).hash).toBe("#/metrics/smoking_prevalence");
    await page.close();
  });

  test("without contracts there is no page of them", async () => {
    const { page } = await openReport(browser(), bare, "#/contracts");
    expect(await page.locator("nav a", { hasText: "Contracts" }).count()).toBe(
      0,
    );
    expect(await page.locator("h1").innerText()).not.toContain("Contracts");
    await page.close();
  });
});
