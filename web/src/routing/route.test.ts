import { expect, test } from "vitest";
import { address, parseRoute } from "./route";

test("the bare file is the first page", () => {
  for (const hash of ["", "#", "#/"]) {
    expect(parseRoute(hash)).toMatchObject({ page: "", id: "" });
  }
  expect(address("")).toBe("#/");
});

test("an address leads to the page it was made for", () => {
  const made = address("statements", "a b/c", { stage: "adult", set: "" });
  const route = parseRoute(made);
  expect(route.page).toBe("statements");
  expect(route.id).toBe("a b/c");
  expect(Object.fromEntries(route.query)).toEqual({ stage: "adult" });
});

test("an address that nobody made does not break the page", () => {
  expect(parseRoute("#/metrics/%E0%A4%A").id).toBe("%E0%A4%A");
  expect(parseRoute("#content").page).toBe("content");
});
