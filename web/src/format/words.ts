/** "percent" at the beginning of a line: "Percent". */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase("en-GB") + words.slice(1);
}
