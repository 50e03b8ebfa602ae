import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "fixture/**/*.test.ts"],
    environment: "node",
    maxWorkers: 1,
    reporters: ["default", "./tests/count_reporter.ts"],
  },
});
