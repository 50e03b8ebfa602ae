import { expect, test } from "vitest";
import {
  doubtsOf,
  eventsOn,
  leastComplete,
  monthAxis,
  percentOf,
  providersByMonth,
} from "./record_view";

const share = (provider: string, recorded: number, persons: number) => ({
  provider,
  recorded,
  persons,
});

test("nobody has no percentage", () => {
  expect(percentOf(share("a", 57, 59))).toBe(97);
  expect(percentOf(share("a", 0, 0))).toBeNull();
});

test("the least complete provider stands first, one without persons nowhere", () => {
  const all = [share("a", 9, 10), share("b", 0, 0), share("c", 1, 2)];
  expect(leastComplete(all).map(({ provider }) => provider)).toEqual([
    "c",
    "a",
  ]);
});

test("warnings of one kind and source are told together", () => {
  const warning = (source: string, detail: string, events: number) => ({
    source,
    what: "has a code of no concept",
    detail,
    events,
  });
  expect(
    doubtsOf([
      warning("gp", "x", 1),
      warning("hospital", "", 2),
      warning("gp", "y", 5),
    ]),
  ).toEqual([
    {
      source: "gp",
      what: "has a code of no concept",
      events: 6,
      details: [
        { detail: "y", events: 5 },
        { detail: "x", events: 1 },
      ],
    },
    {
      source: "hospital",
      what: "has a code of no concept",
      events: 2,
      details: [],
    },
  ]);
});

test("months without events stand on the axis, years alone do not", () => {
  const months = [
    { month: "1950", events: 3 },
    { month: "2024-11", events: 4 },
    { month: "2025-02", events: 5 },
  ];
  const axis = monthAxis([months, []], 36);
  expect(axis).toEqual(["2024-11", "2024-12", "2025-01", "2025-02"]);
  expect(eventsOn(axis, months)).toEqual([4, 0, 0, 5]);
  expect(monthAxis([months], 2)).toEqual(["2025-01", "2025-02"]);
  expect(monthAxis([[{ month: "1950", events: 3 }]], 36)).toEqual([]);
});

test("providers that fell silent come first", () => {
  const axis = ["2025-10", "2025-11", "2025-12"];
  const rows = providersByMonth(axis, [
    { provider: "steady", months: axis.map((month) => ({ month, events: 4 })) },
    { provider: "new", months: [{ month: "2025-12", events: 2 }] },
    { provider: "silent", months: [{ month: "2025-10", events: 9 }] },
    { provider: "closed", months: [{ month: "2019-01", events: 9 }] },
  ]);
  expect(rows.map(({ provider, silent }) => [provider, silent])).toEqual([
    ["closed", 3],
    ["silent", 2],
    ["new", 0],
    ["steady", 0],
  ]);
});
