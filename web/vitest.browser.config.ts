import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    environment: "node",
    // Two browsers at a time, on the two cores that tests are made for.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [["default", { summary: false }], "./tests/count_reporter.ts"],
  },
});
