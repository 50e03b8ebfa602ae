// The reports that the browser tests open: the invented one always, and as the
// report under test a real one where there is one.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fixtureReport } from "../../fixture/report_document";
import type { Report } from "../../src/document/types";
import { withDocument } from "./report_file";

const out = resolve(process.env.WM_WEB_OUT ?? "dist");
export const templateFile = join(out, "report.html");
if (!existsSync(templateFile)) {
  throw new Error(`${templateFile} is not there: run \`npm run build\` first`);
}

const scratch = mkdtempSync(join(tmpdir(), "whatmatters-web-"));

export function writeReport(name: string, json: string): string {
  const file = join(scratch, `${name}.html`);
  const template = readFileSync(templateFile, "utf8");
  writeFileSync(file, withDocument(template, json));
  return file;
}

export const fixtureFile = writeReport(
  "fixture",
  JSON.stringify(fixtureReport),
);

function realReport(): string | undefined {
  const asked = process.env.WM_REPORT_HTML;
  if (asked !== undefined && asked !== "") {
    if (!existsSync(asked)) {
      throw new Error(`WM_REPORT_HTML names ${asked}, which is not there`);
    }
    return resolve(asked);
  }
  const built = resolve("../out/report.html");
  return existsSync(built) ? built : undefined;
}

/** The report under test. */
export const reportFile = realReport() ?? fixtureFile;
export const reportName =
  reportFile === fixtureFile ? "the invented report" : reportFile;

export function documentIn(file: string): Report {
  const page = readFileSync(file, "utf8");
  const json = page.match(
    /<script type="application\/json" id="report-document">([^]*?)<\/script>/,
  )?.[1];
  if (json === undefined) {
    throw new Error(`${file} holds no report document`);
  }
  return JSON.parse(json) as Report;
}
