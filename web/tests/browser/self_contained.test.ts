// One file that asks for nothing else.
import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { addressOf, goTo, openReport, withBrowser } from "./browser";
import { pageKinds } from "./page_kinds";
import {
  documentIn,
  fixtureFile,
  reportFile,
  reportName,
  templateFile,
  writeReport,
} from "./reports";

const template = readFileSync(templateFile, "utf8");

test("the template is small, and so is the report", () => {
  expect(statSync(templateFile).size).toBeLessThan(1_000_000);
  expect(statSync(reportFile).size).toBeLessThan(5_000_000);
});

test("the template has exactly one place for the report document", () => {
  const place =
    '<script type="application/json" id="report-document">null</script>';
  expect(template.split(place)).toHaveLength(2);
});

test("no style, script or picture is fetched from anywhere", () => {
  expect(template.match(/url\(\s*["']?(\/|https?:)/)).toBeNull();
  expect(template.match(/@import/)).toBeNull();
  expect(template.match(/<link[^>]+href="(?!data:)/)).toBeNull();
  expect(template.match(/<script[^>]+src=/)).toBeNull();
  expect(template.match(/\s(src|href)=["']https?:/)).toBeNull();
});

test("nothing of a look that is not ours is left in it", () => {
  // The notices at its end may and must name whose code it holds.
  const drawn = template.replace(/<!--[^]*?-->/g, "");
  expect(drawn.match(/frutiger|nhs\.uk|#005eb8/gi)).toBeNull();
  expect(template).toContain("Permission is hereby granted");
});

withBrowser(`Requests of ${reportName}`, (browser) => {
  test("the browser asks for the file and nothing else", async () => {
    const { page, requests, problems } = await openReport(
      browser(),
      reportFile,
    );
    for (const { hash } of pageKinds(documentIn(reportFile))) {
      await goTo(page, hash);
    }
    const asked = requests.filter((one) => !one.startsWith("data:"));
    expect(asked).toEqual([addressOf(reportFile)]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("an empty template says what it is", async () => {
    const { page } = await openReport(browser(), templateFile);
    expect(await page.locator("h1").innerText()).toBe("No report in this page");
    await page.close();
  });

  test("a report of another form is refused with a reason", async () => {
    const file = writeReport("another", '{"schema": "another-7"}');
    const { page } = await openReport(browser(), file);
    expect(await page.locator("main").innerText()).toContain("another-7");
    await page.close();
  });

  test("odd characters are shown, not run", async () => {
    const { page, problems } = await openReport(
      browser(),
      fixtureFile,
      "#/metrics/retired_markup",
    );
    expect(await page.locator("h1").innerText()).toBe(
      'A retired one with <b>odd</b> characters: "quotes", </script> & ampersands',
    );
    expect(problems).toEqual([]);
    await page.close();
  });
});
