import { expect, test } from "vitest";
import { fixtureNeeds } from "../../fixture/needs";
import {
  burdenRows,
  changeText,
  growthLines,
  onsetRows,
  peopleText,
} from "./needs_view";

test("a hidden count is not 0", () => {
  expect(peopleText(null)).toBe("hidden");
  expect(peopleText(0)).toBe("0");
  expect(peopleText(12_345)).toBe("12,345");
});

test("a change is told only between counts that are shown", () => {
  expect(changeText(200, 210)).toBe("+5.0 %");
  expect(changeText(200, 190)).toBe("−5.0 %");
  expect(changeText(200, 200)).toBe("0.0 %");
  expect(changeText(null, 200)).toBe("–");
  expect(changeText(0, 20)).toBe("–");
});

test("ages are compared in the most and the least deprived fifth", () => {
  const rows = burdenRows(fixtureNeeds);
  expect(rows).toHaveLength(fixtureNeeds.ages.length - 1);
  expect(rows[1]!.parts.map(({ kind }) => kind)).toEqual(["most", "least"]);
  expect(rows[0]!.parts).toHaveLength(1); // the other is hidden
});

test("conditions without an age are left out of the drawing", () => {
  expect(onsetRows(fixtureNeeds).map(({ name }) => name)).toEqual([
    "High blood pressure",
  ]);
});

test("growth has everybody, several conditions and each condition", () => {
  expect(growthLines(fixtureNeeds).map(({ name }) => name)).toEqual([
    "Everybody",
    "Two or more conditions",
    "High blood pressure",
    "Dementia",
  ]);
});
