// Writes the invented report to dist/fixture.json and dist/fixture.html, to
// look at and to test. Run `npm run build` first.
import { readFile, writeFile } from "node:fs/promises";
import { runnerImport } from "vite";

const out = process.env.WM_WEB_OUT ?? "dist";
const { module } = await runnerImport("./fixture/report_document.ts");
const { module: page } = await runnerImport("./tests/browser/report_file.ts");
const json = JSON.stringify(module.fixtureReport);
await writeFile(`${out}/fixture.json`, json);
const template = await readFile(`${out}/report.html`, "utf8");
await writeFile(`${out}/fixture.html`, page.withDocument(template, json));
