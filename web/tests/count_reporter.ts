// Ends a run of tests with one line that other scripts can read.
import type { Reporter, TestModule } from "vitest/node";

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      // A file that could not even be loaded counts as one failure.
      failed += module.errors().length > 0 ? 1 : 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        passed += state === "passed" ? 1 : 0;
        failed += state === "failed" ? 1 : 0;
        skipped += state === "skipped" ? 1 : 0;
      }
    }
    const note = skipped === 0 ? "" : `, ${skipped} skipped`;
    console.log(`${passed} passed, ${failed} failed${note}`);
  }
}
