import { expect, test } from "vitest";
import { fixtureAccount } from "../../fixture/account";
import { fixtureReport } from "../../fixture/report_document";
import { readDocument } from "./read";

test("an empty template is told from a report", () => {
  expect(readDocument("null").kind).toBe("empty");
  expect(readDocument("  ").kind).toBe("empty");
  expect(readDocument(undefined).kind).toBe("empty");
});

test("a report is read as it was written", () => {
  const json = JSON.stringify(fixtureReport).replaceAll("<", "\\u003c");
  const result = readDocument(json);
  expect(result.kind).toBe("report");
  const again = JSON.stringify(result).replaceAll("\u00a0%", " %");
  expect(JSON.parse(again).report).toEqual(fixtureReport);
});

test("a number and its percent sign stay on one line", () => {
  const json = '{"schema": "whatmatters-report-1", "a": "of 18.5 %, not"}';
  expect(readDocument(json)).toMatchObject({
    report: { a: "of 18.5\u00a0%, not" },
  });
});

test("a settlement account is told from a report", () => {
  expect(readDocument(JSON.stringify(fixtureAccount)).kind).toBe("account");
});

test("broken JSON and another schema are refused with a reason", () => {
  expect(readDocument("{").kind).toBe("unreadable");
  expect(readDocument('{"schema": "another-7"}')).toMatchObject({
    kind: "unreadable",
    why: expect.stringContaining("another-7"),
  });
});
