// Money of the documents, which is in pence, in whole pounds.
import { formatNumber } from "./numbers";

/** £1,250; −£5. */
export function formatPounds(pence: number): string {
  return signed(pence, formatNumber(Math.abs(pence) / 100, 0));
}

/** Short, for an axis: £950, £20k, £1.2m. */
export function formatPoundsShort(pence: number): string {
  const pounds = Math.abs(pence) / 100;
  const short = (value: number) =>
    formatNumber(value, value >= 10 || Number.isInteger(value) ? 0 : 1);
  return signed(
    pence,
    pounds >= 1e6
      ? `${short(pounds / 1e6)}m`
      : pounds >= 1e3
        ? `${short(pounds / 1e3)}k`
        : short(pounds),
  );
}

function signed(pence: number, digits: string): string {
  return `${pence < 0 && /[1-9]/.test(digits) ? "−" : ""}£${digits}`;
}
