import { expect, test } from "vitest";
import { formatDay, formatSpan, middle } from "./dates";
import { formatCount, formatNumber, plural } from "./numbers";
import { shortPeriod } from "./periods";
import {
  asSentence,
  capitalised,
  reasonBeyond,
  splitSentences,
} from "./sentences";

test("numbers are written as in Britain, with a true minus sign", () => {
  expect(formatNumber(1234.5, 1)).toBe("1,234.5");
  expect(formatNumber(-0.25, 2)).toBe("−0.25");
  expect(formatNumber(7, 1)).toBe("7.0");
  expect(formatNumber(-0.01, 1)).toBe("0.0");
  expect(formatNumber(1234567, 0)).toBe("1,234,567");
  expect(formatNumber(999.96, 1)).toBe("1,000.0");
  expect(formatNumber(0.12345, 3)).toBe("0.123");
});

test("counts are whole unless the source gives a fraction", () => {
  expect(formatCount(331969)).toBe("331,969");
  expect(formatCount(12.5)).toBe("12.5");
  expect(plural(1, "metric")).toBe("1 metric");
  expect(plural(1200, "metric")).toBe("1,200 metrics");
});

test("days do not move with the reader's time zone", () => {
  expect(formatDay("2027-03-31")).toBe("31 March 2027");
  expect(middle("2021-01-01", "2022-01-01").toISOString()).toBe(
    "2021-07-02T12:00:00.000Z",
  );
});

test("a span of whole years names no days", () => {
  expect(formatSpan("2017-01-01", "2020-12-31")).toBe("2017 to 2020.");
  expect(formatSpan("2017-01-01", "2017-12-31")).toBe("2017.");
  expect(formatSpan("2017-04-01", "2020-12-31")).toBe(
    "From 1 April 2017. Until 31 December 2020.",
  );
  expect(formatSpan("2024-01-01", null)).toBe("From 1 January 2024.");
  expect(formatSpan(null, null)).toBe("");
});

test("a line begins with a capital letter", () => {
  expect(capitalised("percent")).toBe("Percent");
  expect(capitalised("")).toBe("");
});

test("a text is cut after a sentence, never inside a number", () => {
  const text =
    "16.6 in every 100 visits took long. That is worse than in 2016 (13.7). It is old.";
  expect(splitSentences(text, 20)).toEqual({
    first: "16.6 in every 100 visits took long.",
    rest: "That is worse than in 2016 (13.7). It is old.",
  });
  expect(splitSentences(text, 40).rest).toBe("It is old.");
  expect(splitSentences(text, 4000).rest).toBe("");
  expect(splitSentences("", 10)).toEqual({ first: "", rest: "" });
});

test("a reason becomes a sentence, unless it has been given already", () => {
  expect(asSentence("no goal has been set")).toBe("No goal has been set.");
  expect(asSentence("Really?")).toBe("Really?");
  expect(asSentence(" ")).toBe("");
  expect(reasonBeyond("Cannot say.", "no goal")).toBe("No goal.");
  expect(
    reasonBeyond(
      "It cannot be compared with England: there is no figure for England.",
      "there is no figure for the comparator",
    ),
  ).toBe("");
});

test("periods are written in few letters where that says the same", () => {
  const short = (from: string, to: string) =>
    shortPeriod({ label: "as published", from, to });
  expect(short("2020-01-01", "2021-01-01")).toBe("2020");
  expect(short("2020-04-01", "2021-04-01")).toBe("2020/21");
  expect(short("2024-11-16", "2025-11-16")).toBe("2024/25");
  expect(short("2018-01-01", "2021-01-01")).toBe("2018–20");
  expect(short("2018-04-01", "2021-04-01")).toBe("2018/19–2020/21");
  expect(short("2019-03-01", "2019-04-01")).toBe("Mar 2019");
  expect(short("2024-04-01", "2024-07-01")).toBe("Apr–Jun 2024");
  expect(short("2021-03-21", "2021-03-22")).toBe("as published");
  expect(short("2024-11-01", "2025-02-01")).toBe("as published");
  expect(short("unknown", "2025-02-01")).toBe("as published");
});
