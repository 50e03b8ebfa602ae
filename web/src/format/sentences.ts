// Cuts and mends running text that comes with the report.

/** The first sentences of a text, as many as are needed to reach a length,
    and the rest. */
export function splitSentences(
  text: string,
  enough: number,
): { first: string; rest: string } {
  // A full stop inside a number or before a small letter ends nothing.
  const sentences = text.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}“"£])/u);
  let taken = 0;
  let length = 0;
  while (taken < sentences.length && length < enough) {
    length += (sentences[taken] ?? "").length + 1;
    ++taken;
  }
  return {
    first: sentences.slice(0, taken).join(" "),
    rest: sentences.slice(taken).join(" "),
  };
}

/** "percent" at the beginning of a line: "Percent". */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase("en-GB") + words.slice(1);
}

/** A reason as a sentence of its own: a capital and a full stop. */
export function asSentence(words: string): string {
  const trimmed = words.trim();
  return trimmed === "" || /[.!?]$/.test(trimmed)
    ? capitalised(trimmed)
    : `${capitalised(trimmed)}.`;
}

/** The reason behind a sentence, unless the sentence already gives it. */
export function reasonBeyond(sentence: string, reason: string): string {
  return sentence.length >= reason.length + 20 ? "" : asSentence(reason);
}
