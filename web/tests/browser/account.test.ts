// A settlement account as a page of its own.
import { expect, test } from "vitest";
import { fixtureAccount } from "../../fixture/account";
import { bringAxe, faults, sticksOut } from "./axe";
import { addressOf, openReport, withBrowser } from "./browser";
import { writeReport } from "./reports";

const file = writeReport("account", JSON.stringify(fixtureAccount));

withBrowser("A settlement account", (browser) => {
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

  test("it answers first: who receives how much, and what is due", async () => {
    const { page } = await openReport(browser(), file);
    expect(await page.locator("h1").innerText()).toBe(
      "North Bank Community Trust",
    );
    expect(await page.locator("[data-answer]").innerText()).toContain(
      "£25,000.00 is due",
    );
    await page.close();
  });

  test("what is paid back carries a minus, what is withheld says so", async () => {
    const { page } = await openReport(browser(), file);
    const main = await page.locator("main").innerText();
    expect(main).toContain("−£80,000.00");
    expect(main).toContain("withheld");
    await page.close();
  });

  test("a curve says in words what it shows", async () => {
    const { page } = await openReport(browser(), file);
    expect(
      await page.locator("svg[role=img]").first().getAttribute("aria-label"),
    ).toContain("Measured 12.4 %, earns 60 %");
    await page.close();
  });
});
