// Dates of the document are days without a time; they are read as UTC so that
// no reader's time zone moves them.

export function parseDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

// By hand: the browser's own way needs a good part of the time in which the
// first page should be drawn.
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export function monthName(at: Date): string {
  return months[at.getUTCMonth()] ?? "";
}

/** 31 March 2027 */
export function formatDay(day: string): string {
  const at = parseDay(day);
  return `${at.getUTCDate()} ${monthName(at)} ${at.getUTCFullYear()}`;
}

/** The middle of a period: where its point stands on a time axis. */
export function middle(from: string, to: string): Date {
  return new Date((parseDay(from).getTime() + parseDay(to).getTime()) / 2);
}

/** "March 2027" for 2027-03. */
export function monthText(month: string): string {
  const at = parseDay(`${month}-01`);
  return `${monthName(at)} ${at.getUTCFullYear()}`;
}

/** "From 1 April 2024.", "2017 to 2020." where only whole years are told,
    "" where neither day is. */
export function formatSpan(from: string | null, to: string | null): string {
  if (from?.endsWith("-01-01") && to?.endsWith("-12-31")) {
    const years = [from.slice(0, 4), to.slice(0, 4)];
    return years[0] === years[1] ? `${years[0]}.` : `${years.join(" to ")}.`;
  }
  return [
    from === null ? "" : `From ${formatDay(from)}.`,
    to === null ? "" : `Until ${formatDay(to)}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
