// Puts a report document into the template, as the program does.
const place =
  /(<script type="application\/json" id="report-document">)null(<\/script>)/;

export function withDocument(template: string, json: string): string {
  if (!place.test(template)) {
    throw new Error("the template has no place for a report document");
  }
  const escaped = json.replaceAll("<", "\\u003c");
  return template.replace(
    place,
    (_, open: string, close: string) => open + escaped + close,
  );
}
