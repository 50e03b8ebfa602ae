// Periods in few letters, for axes and narrow columns; the publisher's label
// stands wherever there is room.
import type { Period } from "../document/types";
import { monthName, parseDay } from "./dates";

/** 2020 | 2020/21 | 2018–20 | 2018/19–2020/21 | Mar 2019 | Apr–Jun 2024 */
export function shortPeriod({ label, from, to }: Period): string {
  const start = parseDay(from);
  const end = parseDay(to);
  const months =
    12 * (end.getUTCFullYear() - start.getUTCFullYear()) +
    end.getUTCMonth() -
    start.getUTCMonth();
  if (Number.isNaN(months) || start.getUTCDate() !== end.getUTCDate()) {
    return label;
  }
  const first = start.getUTCFullYear();
  const years = months / 12;
  if (months > 0 && Number.isInteger(years)) {
    if (start.getUTCMonth() === 0 && start.getUTCDate() === 1) {
      return years === 1
        ? `${first}`
        : `${first}–${twoDigits(first + years - 1)}`;
    }
    const last = first + years - 1;
    return years === 1
      ? acrossYears(first)
      : `${acrossYears(first)}–${acrossYears(last)}`;
  }
  if (start.getUTCDate() !== 1) {
    return label;
  }
  if (months === 1) {
    return `${shortMonth(start)} ${first}`;
  }
  const last = new Date(end.getTime() - 1);
  return last.getUTCFullYear() === first
    ? `${shortMonth(start)}–${shortMonth(last)} ${first}`
    : label;
}

function acrossYears(first: number): string {
  return `${first}/${twoDigits(first + 1)}`;
}

function twoDigits(year: number): string {
  return `${year % 100}`.padStart(2, "0");
}

function shortMonth(day: Date): string {
  return monthName(day).slice(0, 3);
}
