// The report without a mouse.
import { expect, test } from "vitest";
import { goTo, openReport, withBrowser } from "./browser";
import { pageKinds } from "./page_kinds";
import { documentIn, fixtureFile, reportFile, reportName } from "./reports";

const report = documentIn(reportFile);

withBrowser(`Keyboard in ${reportName}`, (browser) => {
  test("the first stop is the link that skips to the content", async () => {
    const { page } = await openReport(browser(), reportFile);
    await page.keyboard.press("Tab");
    const skip = page.locator(".nhsuk-skip-link");
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    expect((await skip.boundingBox())?.height).toBeGreaterThan(10);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      "content",
    );
    expect(new URL(page.url()).hash).toBe("");
    await page.close();
  });

  test("every page can be reached from the navigation", async () => {
    const { page } = await openReport(browser(), reportFile);
    const names = await page.locator("nav a:visible").allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(9);
    for (const name of names) {
      const link = page.locator("nav a", { hasText: name }).first();
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(
        () => document.activeElement?.tagName === "H1",
      );
      expect(await page.locator("nav a[aria-current=page]").innerText()).toBe(
        name,
      );
    }
    await page.close();
  });

  test("what has the focus can be seen to have it", async () => {
    const { page } = await openReport(browser(), reportFile);
    for (let i = 0; i < 12; ++i) {
      await page.keyboard.press("Tab");
      const { marked, hidden } = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const style = getComputedStyle(focused);
        const box = focused.getBoundingClientRect();
        const banner = document.querySelector(".banner");
        const covered =
          banner !== null &&
          !banner.contains(focused) &&
          box.bottom <= banner.getBoundingClientRect().bottom;
        return {
          marked: style.outlineStyle !== "none" || style.boxShadow !== "none",
          hidden: covered && !focused.matches(".nhsuk-skip-link"),
        };
      });
      expect(marked).toBe(true);
      expect(hidden).toBe(false);
    }
    await page.close();
  });

  test("every page can be walked through, each stop named and in sight", async () => {
    const { page, problems } = await openReport(browser(), reportFile);
    await page.evaluate(() => {
      const stops: string[] = [];
      (window as unknown as { stops: string[] }).stops = stops;
      document.addEventListener("focusin", ({ target }) => {
        const stop = target as HTMLElement;
        const name =
          stop.getAttribute("aria-label") ??
          stop.closest("label")?.textContent ??
          stop.textContent;
        const box = stop.getBoundingClientRect();
        const style = getComputedStyle(stop);
        const seen = box.width > 0 && style.visibility === "visible";
        const marked =
          style.outlineStyle !== "none" || style.boxShadow !== "none";
        stops.push(
          [name?.trim() === "" ? "no name" : "", seen ? "" : "unseen"]
            .concat(marked || stop.tagName === "H1" ? "" : "unmarked")
            .filter((fault) => fault !== "")
            .map((fault) => `${fault}: ${stop.outerHTML.slice(0, 120)}`)
            .join("; "),
        );
      });
    });
    const stopsOf = () =>
      page.evaluate(() =>
        (window as unknown as { stops: string[] }).stops.splice(0),
      );
    for (const { name, hash } of pageKinds(report)) {
      await goTo(page, hash);
      await page.locator("h1").focus();
      await stopsOf();
      for (let i = 0; i < 25; ++i) {
        await page.keyboard.press("Tab");
      }
      const stops = await stopsOf();
      expect(
        stops.filter((fault) => fault !== ""),
        name,
      ).toEqual([]);
      expect(stops.length, `${name} has a trap`).toBeGreaterThan(0);
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  test("a chart is saved and a word explained without a mouse", async () => {
    const { page } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/smoking_prevalence",
    );
    await page.getByRole("button", { name: "Save as picture" }).first().focus();
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    const word = page.getByRole("button", { name: /95 % limits/ });
    await word.focus();
    await page.keyboard.press("Enter");
    expect(await word.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "All words",
    );
    await page.keyboard.press("Escape");
    expect(await word.getAttribute("aria-expanded")).toBe("false");
    await page.close();
  });

  test("the scorecard scrolls in a region of its own", async () => {
    const { page } = await openReport(browser(), reportFile, "#/scorecard", {
      width: 768,
    });
    await page
      .getByRole("button", { name: /similar areas/ })
      .focus()
      .then(() => page.keyboard.press("Enter"))
      .catch(() => undefined);
    const region = page.getByRole("region", { name: /scorecard/i });
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(
      () =>
        (document.querySelector(".scorecard-page [role=region]")?.scrollLeft ??
          0) > 0,
    );
    const first = await page
      .locator(".scorecard-page tbody th[scope=row]")
      .first()
      .boundingBox();
    const box = await region.boundingBox();
    expect(Math.abs((first?.x ?? 0) - (box?.x ?? 99))).toBeLessThan(3);
    await page.close();
  });

  test("on a narrow screen the menu opens and closes", async () => {
    const { page } = await openReport(browser(), reportFile, "", {
      width: 320,
    });
    const menu = page.getByRole("button", { name: "Menu" });
    expect(await page.locator("nav").isVisible()).toBe(false);
    await menu.focus();
    await page.keyboard.press("Enter");
    expect(await menu.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    expect(await page.locator("nav").isVisible()).toBe(false);
    await page.close();
  });

  test("on a narrow screen the scorecard shows home and country first", async () => {
    const { page } = await openReport(browser(), reportFile, "#/scorecard", {
      width: 375,
    });
    const heads = page.locator(".scorecard-page thead th:visible");
    const home = report.areas.find(
      ({ code }) => code === report.framework.home,
    );
    expect(await heads.nth(1).innerText()).toBe(home?.name);
    const narrow = await heads.count();
    expect(narrow).toBeLessThanOrEqual(4);
    const more = page.getByRole("button", { name: /Show .* similar areas/ });
    if ((await more.count()) > 0) {
      await more.click();
      expect(await heads.count()).toBeGreaterThan(narrow);
    }
    await page.close();
  });

  test("going back returns to where one was", async () => {
    const { page } = await openReport(browser(), reportFile, "#/statements");
    await page.evaluate(() => window.scrollTo(0, 700));
    await page.waitForTimeout(100);
    await goTo(page, "#/about");
    await page.goBack();
    await page.waitForFunction(() => window.scrollY > 600);
    expect(await page.locator("h1").innerText()).toMatch(/say/);
    await page.close();
  });
});
