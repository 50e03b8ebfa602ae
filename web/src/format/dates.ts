// Dates of the document are days without a time; they are read as UTC so that
// no reader's time zone moves them.

export function parseDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** 31 March 2027 */
export function formatDay(day: string): string {
  return parseDay(day).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** March 2027 */
export function formatMonth(day: string): string {
  return parseDay(day).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** The middle of a period: where its point stands on a time axis. */
export function middle(from: string, to: string): Date {
  return new Date((parseDay(from).getTime() + parseDay(to).getTime()) / 2);
}
