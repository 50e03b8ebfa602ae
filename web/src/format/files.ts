// Files that a reader saves from the page; nothing is sent anywhere.

/** "Children in low income" as a file's name: children-in-low-income.csv */
export function fileName(title: string, ending: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${name === "" ? "report" : name}.${ending}`;
}

/** Offers a file to be saved. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the content by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Rows as CSV: what needs quotes gets them (RFC 4180). */
export function toCsv(rows: (string | number | null)[][]): string {
  return rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

function csvField(value: string | number | null): string {
  const text = value === null ? "" : `${value}`;
  // A spreadsheet would run a text that begins like a formula.
  const safe =
    typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
