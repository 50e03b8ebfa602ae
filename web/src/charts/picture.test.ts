import { expect, test } from "vitest";
import { wrapped } from "./picture";

test("words are put on lines that are as long as fits", () => {
  const upTo = (letters: number) => (line: string) =>
    line.length <= letters ? "fits" : "too wide";
  expect(wrapped("one two three four", upTo(9))).toEqual([
    "one two",
    "three",
    "four",
  ]);
  expect(wrapped("unbreakable word", upTo(4))).toEqual(["unbreakable", "word"]);
  expect(wrapped("", upTo(4))).toEqual([]);
});
