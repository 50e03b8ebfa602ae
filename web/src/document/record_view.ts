// What the page on records asks of the document.
import type { MonthCount, RecordedShare, RecordQuality } from "./types";

/** A number of whole percent; null where there is nobody. */
export function percentOf({ persons, recorded }: RecordedShare): number | null {
  return persons === 0 ? null : Math.round((100 * recorded) / persons);
}

/** Providers that have persons, the least complete first. */
export function leastComplete(providers: RecordedShare[]): RecordedShare[] {
  const share = ({ persons, recorded }: RecordedShare) => recorded / persons;
  return providers
    .filter(({ persons }) => persons > 0)
    .sort((a, b) => share(a) - share(b) || b.persons - a.persons);
}

export interface Doubt {
  source: string;
  what: string;
  events: number;
  /** The commonest first. */
  details: { detail: string; events: number }[];
}

/** Warnings that say the same of one source, together; the commonest first. */
export function doubtsOf(warnings: RecordQuality["warnings"]): Doubt[] {
  const all = new Map<string, Doubt>();
  for (const { source, what, detail, events } of warnings) {
    const key = `${source}\n${what}`;
    const doubt = all.get(key) ?? { source, what, events: 0, details: [] };
    doubt.events += events;
    if (detail !== "") {
      doubt.details.push({ detail, events });
    }
    all.set(key, doubt);
  }
  const commonest = (a: { events: number }, b: { events: number }) =>
    b.events - a.events;
  for (const { details } of all.values()) {
    details.sort(commonest);
  }
  return [...all.values()].sort(commonest);
}

/** The months up to the last in which any source has something, at most so
    many, oldest first. */
export function monthAxis(sources: MonthCount[][], most: number): string[] {
  const known = sources
    .flat()
    .map(({ month }) => month)
    .filter(isMonth)
    .sort();
  const last = known.at(-1);
  const first = known[0];
  if (first === undefined || last === undefined) {
    return [];
  }
  const count = Math.min(most, numberOf(last) - numberOf(first) + 1);
  return Array.from({ length: count }, (_, i) =>
    textOf(numberOf(last) - count + 1 + i),
  );
}

/** How many events each month of the axis has. */
export function eventsOn(axis: string[], months: MonthCount[]): number[] {
  const known = new Map(months.map(({ month, events }) => [month, events]));
  return axis.map((month) => known.get(month) ?? 0);
}

function isMonth(month: string): boolean {
  return /^\d{4}-\d{2}$/.test(month);
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function textOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}

export interface ProviderMonths {
  provider: string;
  /** Events of each month of the axis. */
  counts: number[];
  /** Months without any, after the first that has some. */
  silent: number;
}

/** Providers by month, those with the most silent months first. */
export function providersByMonth(
  axis: string[],
  providers: RecordQuality["providers"],
): ProviderMonths[] {
  return providers
    .map(({ provider, months }) => {
      const counts = eventsOn(axis, months);
      const first = counts.findIndex((count) => count > 0);
      const silent =
        first < 0
          ? counts.length
          : counts.slice(first).filter((count) => count === 0).length;
      return { provider, counts, silent };
    })
    .sort(
      (a, b) => b.silent - a.silent || a.provider.localeCompare(b.provider),
    );
}
