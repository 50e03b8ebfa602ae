// Numbers as British readers write them: 1,234.5 and a true minus sign.

export function formatNumber(value: number, decimals: number): string {
  const digits = Math.max(0, Math.min(decimals, 10));
  return withMinusSign(withCommas(value.toFixed(digits)));
}

/** A count of people or events: whole unless the source gives a fraction. */
export function formatCount(value: number): string {
  return withMinusSign(withCommas(value.toFixed(1).replace(/\.0$/, "")));
}

/** 1234567.8: 1,234,567.8 */
function withCommas(digits: string): string {
  const [whole = "", ...fraction] = digits.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

function withMinusSign(text: string): string {
  return /[1-9]/.test(text) ? text.replace(/^-/, "−") : text.replace(/^-/, "");
}

/** "1 metric", "2 metrics". */
export function plural(
  count: number,
  one: string,
  several = `${one}s`,
): string {
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}
