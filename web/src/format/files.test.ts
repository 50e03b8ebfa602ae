import { expect, test } from "vitest";
import { fileName, toCsv } from "./files";

test("a title becomes a file's name", () => {
  expect(fileName("Children in low income (%)", "csv")).toBe(
    "children-in-low-income.csv",
  );
  expect(fileName("বাংলা", "png")).toMatch(/\.png$/);
  expect(fileName("!?", "csv")).toBe("report.csv");
  expect(fileName("x".repeat(500), "csv").length).toBeLessThan(70);
});

test("fields are quoted where CSV needs it", () => {
  expect(toCsv([["a", 'say "x"', "b,c", 1.5, null, "two\nlines"]])).toBe(
    'a,"say ""x""","b,c",1.5,,"two\nlines"\r\n',
  );
});

test("a text that begins like a formula is not run by a spreadsheet", () => {
  expect(toCsv([["=1+1", -2.5, "-x"]])).toBe("'=1+1,-2.5,'-x\r\n");
});
