// Draws small areas as sorted dots with their limits, with Observable Plot.
import * as Plot from "@observablehq/plot";
import type { Standing } from "../document/types";
import { formatNumber } from "../format/numbers";
import type { NamedCell } from "./area_cells";
import { axisDecimals } from "./chart_scale";

export interface DotsDrawing {
  cells: NamedCell[];
  /** The whole area's figure, if it is for the same period. */
  whole: { name: string; value: number } | null;
  width: number;
}

const colour: Record<Standing, string> = {
  better: "var(--better)",
  worse: "var(--worse)",
  similar: "var(--neutral)",
  higher: "var(--neutral)",
  lower: "var(--neutral)",
  cannot_say: "var(--neutral)",
};
const symbol: Record<Standing, Plot.SymbolType> = {
  better: "circle",
  worse: "diamond",
  similar: "circle",
  higher: "square",
  lower: "square",
  cannot_say: "circle",
};

export function drawDots({
  cells,
  whole,
  width,
}: DotsDrawing): SVGSVGElement | HTMLElement {
  const shown = cells.filter(({ cell }) => cell.figure.value !== null);
  const narrow = width < 400;
  const label = (area: NamedCell) => (narrow ? shorten(area, 17) : area.name);
  const longest = Math.max(...shown.map((area) => label(area).length), 0);
  const marginLeft = Math.min(longest * 7 + 14, width * 0.5);
  const limits = shown.filter(({ cell }) => cell.figure.lower95 !== null);
  const ends = shown.flatMap(({ cell: { figure } }) => [
    figure.value ?? 0,
    figure.lower95 ?? figure.value ?? 0,
    figure.upper95 ?? figure.value ?? 0,
  ]);
  const low = Math.min(...ends, whole?.value ?? Infinity);
  const high = Math.max(...ends, whole?.value ?? -Infinity);
  const start = low >= 0 && low <= 0.45 * high ? 0 : low;
  const decimals = axisDecimals(start, high);
  return Plot.plot({
    width,
    height: shown.length * 24 + 56,
    marginLeft,
    marginRight: 20,
    marginTop: 30,
    marginBottom: 26,
    style: {
      background: "transparent",
      fontFamily: "inherit",
      fontSize: "13px",
      overflow: "visible",
    },
    x: { domain: [start, high], nice: true },
    y: {
      type: "band",
      domain: shown.map(({ cell }) => cell.area),
      label: null,
    },
    marks: [
      Plot.gridX({ stroke: "var(--rule)", strokeOpacity: 1, ticks: 5 }),
      Plot.axisX({
        label: null,
        ticks: narrow ? 4 : 6,
        tickSize: 0,
        fill: "var(--ink-soft)",
        tickFormat: (value: number) => formatNumber(value, decimals),
      }),
      Plot.axisY({
        tickSize: 0,
        fill: "var(--ink)",
        tickFormat: (code: string) => {
          const area = shown.find(({ cell }) => cell.area === code);
          return area === undefined ? code : label(area);
        },
      }),
      ...wholeMarks(whole),
      Plot.ruleY(limits, {
        y: (one: NamedCell) => one.cell.area,
        x1: (one: NamedCell) => one.cell.figure.lower95,
        x2: (one: NamedCell) => one.cell.figure.upper95,
        stroke: (one: NamedCell) => colour[one.cell.standing],
        strokeWidth: 2,
        strokeOpacity: 0.6,
      }),
      ...shown.map((one) =>
        Plot.dot([one], {
          x: () => one.cell.figure.value,
          y: () => one.cell.area,
          symbol: symbol[one.cell.standing],
          r: one.cell.standing === "worse" ? 5.5 : 5,
          stroke: colour[one.cell.standing],
          strokeWidth: 2,
          fill:
            one.cell.confidence === 99.8
              ? colour[one.cell.standing]
              : "var(--paper)",
          title: () => `${one.name}: ${one.cell.figure.value_text}`,
        }),
      ),
    ],
  });
}

function wholeMarks(whole: DotsDrawing["whole"]): Plot.Markish[] {
  if (whole === null) {
    return [];
  }
  return [
    Plot.ruleX([whole.value], {
      stroke: "var(--line-home)",
      strokeWidth: 1.75,
      strokeDasharray: "6 4",
    }),
    Plot.text([whole.value], {
      x: (value: number) => value,
      text: () => whole.name,
      frameAnchor: "top",
      dy: -18,
      fill: "var(--line-home)",
      fontWeight: 700,
    }),
  ];
}

/** With the code that stands for the area on the map, if there is a map. */
function shorten({ name, short, row }: NamedCell, longest: number): string {
  const fitted =
    name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
  return row === null ? fitted : `${fitted} (${short})`;
}
