// Hands the report down to every page and part without passing it along.
import { getContext, setContext } from "svelte";
import type { ReportIndex } from "./index_report";

const key = Symbol("report");

export function provideReport(index: ReportIndex): void {
  setContext(key, index);
}

export function useReport(): ReportIndex {
  return getContext<ReportIndex>(key);
}
