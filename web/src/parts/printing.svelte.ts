// Paper cannot be clicked and is narrower than most windows: while printing,
// everything folded is open and charts are drawn to fit the page.
import { flushSync } from "svelte";

let now = $state(false);

/** The widest that a chart may be drawn just now, in CSS pixels. */
export function widestChart(): number {
  return now ? 680 : Infinity;
}

export function isPrinting(): boolean {
  return now;
}

export function prepareForPrint(): () => void {
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    opened = [
      ...document.querySelectorAll<HTMLDetailsElement>(
        "details:not([open], .screen-only *)",
      ),
    ];
    now = true;
    for (const details of opened) {
      details.open = true;
    }
    flushSync();
  };
  const after = () => {
    for (const details of opened) {
      details.open = false;
    }
    opened = [];
    // The browser tells of the folding in a later turn.
    setTimeout(() => {
      now = false;
    });
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
