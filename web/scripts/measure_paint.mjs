// Prints how large a report is and how soon it is seen where the processor is
// slowed four times: the first paint, which holds the answer, and the whole
// first page. Medians of nine openings after two to warm up.
import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const openings = 9;
const warmUp = 2;
const slowedBy = 4;
const file = process.argv[2];

const browser = await chromium.launch({
  executablePath: process.env.WM_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const painted = [];
const drawn = [];
for (let i = 0; i < warmUp + openings; ++i) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowedBy });
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(
    () => performance.getEntriesByName("report drawn").length > 0,
  );
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    drawn: performance.getEntriesByName("report drawn")[0].startTime,
    answer: document.querySelector("[data-answer]")?.textContent ?? "",
  }));
  if (times.answer === "") {
    throw new Error("the first page gives no answer");
  }
  if (i >= warmUp) {
    painted.push(times.paint);
    drawn.push(times.drawn);
  }
  await page.close();
}
await browser.close();

const median = (times) => times.sort((a, b) => a - b)[(openings - 1) / 2];
const bench = (name, value, unit) =>
  console.log(`bench ${name} ${value} ${unit}`);
bench("report_first_paint_slow_cpu_ms", Math.round(median(painted)), "ms");
bench("report_drawn_slow_cpu_ms", Math.round(median(drawn)), "ms");
bench("report_html_mb", (statSync(file).size / 1e6).toFixed(2), "MB");
