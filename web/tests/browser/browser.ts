// Starts the browser that the tests drive, and opens reports in it.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";

const executable = process.env.WM_CHROMIUM ?? "/usr/bin/chromium";
const present = existsSync(executable);
if (!present) {
  console.warn(
    `No browser at ${executable}: browser tests are skipped. Install the ` +
      "package chromium, or name another one in WM_CHROMIUM.",
  );
}

/** Tests that get a browser; skipped, saying so, where there is none. */
export function withBrowser(
  name: string,
  tests: (browser: () => Browser) => void,
): void {
  describe.skipIf(!present)(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: executable,
        headless: true,
        args: [
          ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      });
    });
    afterAll(() => browser?.close());
    tests(() => {
      if (browser === undefined) {
        throw new Error("the browser has not started yet");
      }
      return browser;
    });
  });
}

export interface OpenOptions {
  width?: number;
  height?: number;
  scheme?: "light" | "dark";
  forcedColors?: "active" | "none";
}

/** A report in a window of its own. Errors of the page fail the test that
    reads `problems`. */
export async function openReport(
  browser: Browser,
  file: string,
  hash = "",
  options: OpenOptions = {},
): Promise<{ page: Page; problems: string[]; requests: string[] }> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.scheme ?? "light",
    forcedColors: options.forcedColors ?? "none",
    locale: "en-GB",
  });
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      problems.push(message.text());
    }
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(addressOf(file, hash));
  await drawn(page);
  return { page, problems, requests };
}

/** Waits until the page's own heading has replaced the first words. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector("#report > :not(.first-words) h1");
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  // Two frames: the page is drawn in the first, its charts in the second.
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(done)),
      ),
  );
}

export function addressOf(file: string, hash = ""): string {
  return pathToFileURL(file).href + hash;
}
