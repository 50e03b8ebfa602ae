// Where the parts of a payment's distribution are drawn.
import { linear, ticks } from "../charts/scale";
import type { PaymentSpread } from "../document/types";

export interface SpreadDrawing {
  bars: { x: number; y: number; width: number; height: number }[];
  /** 5 % to 95 % of years, the middle half, and half of years. */
  outer: [number, number];
  inner: [number, number];
  half: number;
  /** Where nothing comes on top of what is fixed; null beyond the picture. */
  fixed: number | null;
  ticks: { pence: number; at: number }[];
  left: number;
  right: number;
  bottom: number;
  strip: number;
}

export const spreadHeight = 190;
const margins = { left: 4, right: 4, top: 22, bottom: 62 };

/** `fixed`: what comes whatever happens; ticks are told on top of it. */
export function drawSpread(
  spread: PaymentSpread,
  fixed: number,
  width: number,
): SpreadDrawing {
  const left = margins.left;
  const right = width - margins.right;
  const bottom = spreadHeight - margins.bottom;
  const low = spread.least - fixed;
  const high = spread.most - fixed;
  const x = linear([low, high], [left, right]);
  const most = Math.max(...spread.bars, 1);
  const step = (right - left) / spread.bars.length;
  const at = (i: number) => x((spread.quantiles[i] ?? spread.mean) - fixed);
  return {
    bars: spread.bars.map((years, i) => {
      const height =
        years === 0
          ? 0
          : Math.max(1.5, (years / most) * (bottom - margins.top));
      return {
        x: left + i * step + 0.5,
        y: bottom - height,
        width: Math.max(step - 1, 0.5),
        height,
      };
    }),
    outer: [at(0), at(4)],
    inner: [at(1), at(3)],
    half: at(2),
    fixed: low <= 0 && high >= 0 ? x(0) : null,
    ticks: ticks(low, high, width < 420 ? 3 : 5).map((pence) => ({
      pence,
      at: x(pence),
    })),
    left,
    right,
    bottom,
    strip: bottom + 14,
  };
}
