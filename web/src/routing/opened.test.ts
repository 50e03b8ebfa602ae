import { expect, test } from "vitest";
import { listed, withName, withoutName } from "./opened";

test("parts are added to and taken from the address one by one", () => {
  const both = withName(withName("", "table"), "caveats");
  expect(both).toBe("table.caveats");
  expect(listed(both, "table")).toBe(true);
  expect(listed(both, "tab")).toBe(false);
  expect(withName(both, "table")).toBe(both);
  expect(withoutName(both, "table")).toBe("caveats");
  expect(withoutName("caveats", "caveats")).toBe("");
});
