import { expect, test } from "vitest";
import { decimalsOf, linear, roundStep, ticks, widened } from "./scale";

test("a value stands in proportion between the ends", () => {
  const x = linear([10, 20], [0, 100]);
  expect([10, 15, 20, 25].map(x)).toEqual([0, 50, 100, 150]);
  const y = linear([0, 100], [300, 0]);
  expect([0, 100].map(y)).toEqual([300, 0]);
});

test("a range without width stands in the middle", () => {
  expect(linear([5, 5], [0, 100])(5)).toBe(50);
  expect(ticks(5, 5, 4)).toEqual([5]);
  expect(widened(5, 5, 4)).toEqual([4, 6]);
});

test("ticks are round numbers inside the range", () => {
  expect(ticks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(ticks(13.2, 29.4, 5)).toEqual([15, 20, 25]);
  expect(ticks(0.05, 0.42, 4)).toEqual([0.1, 0.2, 0.3, 0.4]);
  expect(ticks(-3, 3, 3)).toEqual([-2, 0, 2]);
});

test("ends are widened to round numbers", () => {
  expect(widened(13.2, 29.4, 5)).toEqual([10, 30]);
  expect(widened(0, 100, 5)).toEqual([0, 100]);
});

test("steps are one, two or five times a power of ten", () => {
  expect(roundStep(0, 10, 10)).toBe(1);
  expect(roundStep(0, 10, 5)).toBe(2);
  expect(roundStep(0, 10, 2)).toBe(5);
  expect(roundStep(0, 0, 5)).toBe(0);
});

test("numbers have as many decimals as their step", () => {
  expect([20, 1, 0.5, 0.1, 0.02].map(decimalsOf)).toEqual([0, 0, 1, 1, 2]);
});
