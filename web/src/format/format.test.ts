import { expect, test } from "vitest";
import { formatDay, formatMonth, middle } from "./dates";
import { formatCount, formatNumber, plural } from "./numbers";
import { capitalised } from "./words";

test("numbers are written as in Britain, with a true minus sign", () => {
  expect(formatNumber(1234.5, 1)).toBe("1,234.5");
  expect(formatNumber(-0.25, 2)).toBe("−0.25");
  expect(formatNumber(7, 1)).toBe("7.0");
  expect(formatNumber(-0.01, 1)).toBe("0.0");
});

test("counts are whole unless the source gives a fraction", () => {
  expect(formatCount(331969)).toBe("331,969");
  expect(formatCount(12.5)).toBe("12.5");
  expect(plural(1, "metric")).toBe("1 metric");
  expect(plural(1200, "metric")).toBe("1,200 metrics");
});

test("days do not move with the reader's time zone", () => {
  expect(formatDay("2027-03-31")).toBe("31 March 2027");
  expect(formatMonth("2027-03-31")).toBe("March 2027");
  expect(middle("2021-01-01", "2022-01-01").toISOString()).toBe(
    "2021-07-02T12:00:00.000Z",
  );
});

test("a line begins with a capital letter", () => {
  expect(capitalised("percent")).toBe("Percent");
  expect(capitalised("")).toBe("");
});
