// Scales and their round numbers: plain arithmetic, no drawing.

/** Where a value stands between two ends of a drawing. */
export function linear(
  from: [number, number],
  onto: [number, number],
): (value: number) => number {
  const [low, high] = from;
  const [start, end] = onto;
  return (value) =>
    high === low
      ? (start + end) / 2
      : start + ((value - low) / (high - low)) * (end - start);
}

/** A step of one, two or five times a power of ten that cuts a range into
    about so many pieces; 0 where there is no range. */
export function roundStep(low: number, high: number, about: number): number {
  const raw = Math.abs(high - low) / about;
  if (!(raw > 0) || !Number.isFinite(raw)) {
    return 0;
  }
  const power = 10 ** Math.floor(Math.log10(raw));
  const first = raw / power;
  // The bounds are the geometric means between 1, 2, 5 and 10.
  const factor =
    first < Math.SQRT2
      ? 1
      : first < Math.sqrt(10)
        ? 2
        : first < Math.sqrt(50)
          ? 5
          : 10;
  return factor * power;
}

/** Round numbers within a range, about so many. */
export function ticks(low: number, high: number, about: number): number[] {
  const step = roundStep(low, high, about);
  if (step === 0) {
    return [low];
  }
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    // Through a division, so that 3 * 0.1 is shown as 0.3.
    step < 1 ? (first + i) / (1 / step) : (first + i) * step,
  );
}

/** The range widened to round numbers at both ends. */
export function widened(
  low: number,
  high: number,
  about: number,
): [number, number] {
  const step = roundStep(low, high, about);
  return step === 0
    ? [low - 1, high + 1]
    : [
        Math.floor(low / step + 1e-9) * step,
        Math.ceil(high / step - 1e-9) * step,
      ];
}

/** How many decimals numbers need that are this far apart. */
export function decimalsOf(step: number): number {
  return step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
}

/** About how wide a text is drawn, in pixels: Arial's letters are half as
    wide as they are high. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.55;
}

/** A name cut to fit, with dots for what is missing. */
export function fitted(text: string, width: number, size = 13): string {
  const letters = Math.max(1, Math.floor(width / (size * 0.55)));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
