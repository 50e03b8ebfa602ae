// What axe finds on a page.
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export async function bringAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: axe });
}

/** Faults with everything unfolded: by all of axe's rules, or in the dark only
    by those on colour, since nothing else changes there. */
export async function faults(
  page: Page,
  rules: "all" | "colour",
): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
    }
    // axe-core puts itself into the page under this name.
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      ...(chosen === "colour"
        ? {
            runOnly: {
              type: "rule",
              values: ["color-contrast", "link-in-text-block"],
            },
          }
        : {}),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, rules);
}

/** How far the page is wider than its window. */
export async function sticksOut(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
}
