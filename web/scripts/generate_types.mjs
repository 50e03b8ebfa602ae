// Writes src/generated/report_document.ts from openapi.yaml.
// With --check it writes nothing and fails when the file is stale.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const contract = new URL("../../openapi.yaml", import.meta.url);
const target = new URL("../src/generated/report_document.ts", import.meta.url);
const heading =
  "// Made from openapi.yaml by `npm run generate`. Do not edit.\n\n";

const fresh = heading + astToString(await openapiTS(contract));
const present = await readFile(target, "utf8").catch(() => "");

if (process.argv.includes("--check")) {
  if (fresh !== present) {
    console.error(
      "src/generated/report_document.ts is stale: run `npm run generate`.",
    );
    process.exit(1);
  }
} else if (fresh !== present) {
  await writeFile(target, fresh);
}
