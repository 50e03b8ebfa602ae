// Statements in the residents' languages.
import { expect, test } from "vitest";
import { openReport, withBrowser } from "./browser";
import { fixtureFile } from "./reports";

withBrowser("Languages", (browser) => {
  test("a draft translation is shown as one, and not as a quotation", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/statements/healthy_choices?language=bn",
    );
    const title = page.locator("h1 [lang]");
    expect(await title.getAttribute("lang")).toBe("bn");
    expect(await title.getAttribute("dir")).toBe("ltr");
    expect(await title.innerText()).toContain("স্বাস্থ্যকর");
    expect(await page.locator("h1 q").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain(
      "Draft translation, not yet checked",
    );
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.close();
  });

  test("a checked translation says so", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/statements/healthy_choices?language=so",
    );
    expect(await page.locator("h1 [lang=so]").count()).toBe(1);
    expect(await page.locator("main").innerText()).toContain(
      "Checked translation",
    );
    await page.close();
  });

  test("without a translation the original stands in and says so", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/statements/long_life?language=so",
    );
    expect(await page.locator("h1 [lang]").getAttribute("lang")).toBe("en");
    expect(await page.locator("main").innerText()).toContain(
      "Somali translation wanted",
    );
    await page.close();
  });

  test("the choice goes along from page to page", async () => {
    const { page } = await openReport(browser(), fixtureFile, "#/statements");
    await page.getByRole("button", { name: /Bangla|Bengali/ }).click();
    expect(new URL(page.url()).hash).toContain("language=bn");
    await page.locator("nav a", { hasText: "Statements" }).click();
    expect(await page.locator("[lang=bn] >> text=স্বাস্থ্যকর").count()).toBe(1);
    await page.getByRole("button", { name: "English (English)" }).click();
    expect(new URL(page.url()).hash).not.toContain("language");
    await page.close();
  });
});
