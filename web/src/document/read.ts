// Finds the report document in the page. The template holds `null` in its
// place; the program that writes the report puts the document there.
import type { Account, Report, Simulation } from "./types";

export type ReadResult =
  | { kind: "report"; report: Report }
  | { kind: "account"; account: Account }
  | { kind: "simulation"; simulation: Simulation }
  | { kind: "empty" }
  | { kind: "unreadable"; why: string };

export const schemaName = "whatmatters-report-1";
export const accountSchemaName = "whatmatters-account-1";
export const simulationSchemaName = "whatmatters-simulation-1";

export function readDocument(json: string | null | undefined): ReadResult {
  if (json === null || json === undefined || json.trim() === "") {
    return { kind: "empty" };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(keepPercentSigns(json));
  } catch (error) {
    return {
      kind: "unreadable",
      why: `The report document is not valid JSON: ${String(error)}`,
    };
  }
  if (parsed === null) {
    return { kind: "empty" };
  }
  const schema = (parsed as { schema?: unknown }).schema;
  if (schema === accountSchemaName) {
    return { kind: "account", account: parsed as Account };
  }
  if (schema === simulationSchemaName) {
    return { kind: "simulation", simulation: parsed as Simulation };
  }
  if (schema !== schemaName) {
    return {
      kind: "unreadable",
      why: `The report document says its form is “${String(schema)}”; this page reads “${schemaName}”.`,
    };
  }
  return { kind: "report", report: parsed as Report };
}

/** "18.5 %" must not be divided between two lines. */
function keepPercentSigns(words: string): string {
  return words.replace(/(?<=\d) %/g, "\u00a0%");
}
