import { expect, test } from "vitest";
import { formatPounds, formatPoundsShort } from "./money";

test("pounds are whole, with commas and a true minus sign", () => {
  expect(formatPounds(125_049)).toBe("£1,250");
  expect(formatPounds(-1_188_051)).toBe("−£11,881");
  expect(formatPounds(-20)).toBe("£0");
});

test("on an axis they are short", () => {
  expect(formatPoundsShort(95_000)).toBe("£950");
  expect(formatPoundsShort(2_000_000)).toBe("£20k");
  expect(formatPoundsShort(-150_000)).toBe("−£1.5k");
  expect(formatPoundsShort(123_456_700)).toBe("£1.2m");
});
