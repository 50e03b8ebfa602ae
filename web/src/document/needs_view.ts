// What the page on need asks of the document.
import { formatCount, formatNumber } from "../format/numbers";
import type { Needs } from "./types";

/** A count, or that it is hidden. */
export function peopleText(people: number | null): string {
  return people === null ? "hidden" : formatCount(people);
}

/** One value with limits on a common scale. */
export interface RangePart {
  label: string;
  kind: "most" | "least";
  value: number;
  lower: number;
  upper: number;
  text: string;
}

export interface RangeRow {
  name: string;
  parts: RangePart[];
}

/** The most and the least deprived of fifths, whose last is "not known". */
const ends = [
  { kind: "most", at: 0, label: "Most deprived" },
  { kind: "least", at: 4, label: "Least deprived" },
] as const;

/** Of each age how many have a condition, in the most and the least deprived
    fifth; without those whose age is not known. */
export function burdenRows(needs: Needs): RangeRow[] {
  return needs.ages.slice(0, -1).map(({ title, fifths }) => ({
    name: title,
    parts: ends.flatMap(({ kind, at, label }) => {
      const share = fifths[at]?.share ?? null;
      return share === null
        ? []
        : [
            {
              label,
              kind,
              value: share.percent,
              lower: share.lower95,
              upper: share.upper95,
              text: `${formatNumber(share.percent, 0)} % (${formatNumber(share.lower95, 0)} to ${formatNumber(share.upper95, 0)})`,
            },
          ];
    }),
  }));
}

/** The age at which conditions are first recorded, in both fifths. */
export function onsetRows(needs: Needs): RangeRow[] {
  return needs.conditions
    .map(({ title, fifths }) => ({
      name: title,
      parts: ends.flatMap(({ kind, at, label }) => {
        const { median, lower95, upper95 } = fifths[at] ?? {};
        return typeof median !== "number" ||
          typeof lower95 !== "number" ||
          typeof upper95 !== "number"
          ? []
          : [
              {
                label,
                kind,
                value: median,
                lower: lower95,
                upper: upper95,
                text: `${formatNumber(median, 1)} years (${formatNumber(lower95, 1)} to ${formatNumber(upper95, 1)})`,
              },
            ];
      }),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** "+4.2 %" from one shown count to the next; "–" where one is hidden or 0. */
export function changeText(
  before: number | null | undefined,
  after: number | null | undefined,
): string {
  if (
    before === null ||
    before === undefined ||
    after === null ||
    after === undefined ||
    before === 0
  ) {
    return "–";
  }
  const change = (100 * (after - before)) / before;
  return `${change > 0 ? "+" : ""}${formatNumber(change, 1)} %`;
}

/** Everybody, people with several conditions, then each condition: one line
    of counts by year. */
export function growthLines(
  needs: Needs,
): { name: string; counts: (number | null)[] }[] {
  return [
    { name: "Everybody", counts: needs.years.map(({ people }) => people) },
    ...(needs.conditions.length === 0
      ? []
      : [
          {
            name: "Two or more conditions",
            counts: needs.years.map(({ several }) => several),
          },
        ]),
    ...needs.conditions.map(({ title }, c) => ({
      name: title,
      counts: needs.years.map((year) => year.with[c] ?? null),
    })),
  ];
}
