import { expect, test } from "vitest";
import { fixtureReport } from "../../fixture/report_document";
import { readDocument } from "./read";

test("an empty template is told from a report", () => {
  expect(readDocument("null").kind).toBe("empty");
  expect(readDocument("  ").kind).toBe("empty");
  expect(readDocument(undefined).kind).toBe("empty");
});

test("a report is read as it was written", () => {
  const json = JSON.stringify(fixtureReport).replaceAll("<", "\\u003c");
  expect(readDocument(json)).toEqual({ kind: "report", report: fixtureReport });
});

test("broken JSON and another schema are refused with a reason", () => {
  expect(readDocument("{").kind).toBe("unreadable");
  expect(readDocument('{"schema": "another-7"}')).toMatchObject({
    kind: "unreadable",
    why: expect.stringContaining("another-7"),
  });
});
