// A simulation as a page of its own.
import { expect, test } from "vitest";
import { fixtureSimulation } from "../../fixture/simulation";
import { bringAxe, faults, sticksOut } from "./axe";
import { addressOf, openReport, withBrowser } from "./browser";
import { writeReport } from "./reports";

const file = writeReport("simulation", JSON.stringify(fixtureSimulation));

withBrowser("A simulation", (browser) => {
  test.each([
    ["1280 px", { width: 1280 }],
    ["400 % zoom, 320 px", { width: 320, height: 225 }],
    ["dark", { width: 1280, scheme: "dark" as const }],
  ])("%s: no fault, nothing wider than the window", async (_, options) => {
    const { page, problems, requests } = await openReport(
      browser(),
      file,
      "",
      options,
    );
    await bringAxe(page);
    expect(await faults(page, "all")).toEqual([]);
    expect(await sticksOut(page)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    expect(requests.filter((one) => !one.startsWith("data:"))).toEqual([
      addressOf(file),
    ]);
    await page.close();
  });

  test("it tells in words what the pictures draw", async () => {
    const { page } = await openReport(browser(), file);
    const images = page.locator("main svg[role=img]");
    // All together, the trust, and the three assumptions; what never moves is
    // not drawn.
    expect(await images.count()).toBe(3);
    expect(await images.nth(1).getAttribute("aria-label")).toContain(
      "On top of it, in nine of ten years: −£1,000 to £8,000",
    );
    expect(await page.locator("main").innerText()).toContain(
      "it is the same in every simulated year",
    );
    await page.close();
  });

  test("who would be paid for chance is said before the table", async () => {
    const { page } = await openReport(browser(), file);
    const main = await page.locator("main").innerText();
    expect(main).toContain(
      "1 of 2 metrics would pay in more than one year of five although nothing changed: Adults who smoke.",
    );
    expect(main).toContain(
      "Real improvement to the target goes unpaid in more than one year of five: Adults who are obese.",
    );
    await page.close();
  });

  test("money that waits is said to wait, and rules to be worth something", async () => {
    const { page } = await openReport(browser(), file);
    const main = await page.locator("main").innerText();
    expect(main).toContain(
      "Held back until a figure or a gate can decide: £1,400 on average, £6,000 at most",
    );
    expect(main).toContain("Savings and losses are not shared in every year:");
    expect(main).toContain("Safety gate: Readmissions within 30 days");
    expect(main).toContain("taken as exact");
    await page.close();
  });

  test("a check that the page does not know is shown all the same", async () => {
    const { page } = await openReport(browser(), file);
    expect(await page.locator("main").innerText()).toContain(
      "looked at by a newer program",
    );
    await page.close();
  });

  test("names and roles", async () => {
    const { page } = await openReport(browser(), file);
    await expect(
      `${await page.locator("main").ariaSnapshot()}\n`,
    ).toMatchFileSnapshot("aria/simulation_page.txt");
    await page.close();
  });
});
