// What a screen reader is told: the tree of names and roles of every kind of
// page of the invented report, as text that can be read aloud. A change is
// accepted with `npm run test:browser -- aria -u`.
import { expect, test } from "vitest";
import { goTo, openReport, withBrowser } from "./browser";
import { pageKinds } from "./page_kinds";
import { fixtureReport } from "../../fixture/report_document";
import { fixtureFile } from "./reports";

withBrowser("Names and roles", (browser) => {
  test("of the frame around every page", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    const parts = await Promise.all(
      ["header", "footer"].map((part) => page.locator(part).ariaSnapshot()),
    );
    const banner = await page
      .getByRole("region", { name: "Status of this report" })
      .ariaSnapshot();
    await expect([banner, ...parts, ""].join("\n")).toMatchFileSnapshot(
      "aria/frame.txt",
    );
    await page.close();
  });

  test("of every kind of page", async () => {
    const { page } = await openReport(browser(), fixtureFile);
    for (const { name, hash } of pageKinds(fixtureReport)) {
      await goTo(page, hash);
      const tree = await page.locator("main").ariaSnapshot();
      await expect(`${tree}\n`).toMatchFileSnapshot(
        `aria/${name.replaceAll(/[^a-z]+/g, "_")}.txt`,
      );
    }
    await page.close();
  });
});
