/** In milliseconds. */
export const dayLength = 24 * 60 * 60 * 1000;

const daysPer = { day: 1, week: 7, month: 30, year: 365 };

/** `"180 days"`, `"6 months"`, `"1 year"` in days. Throws a RangeError for anything else, which the schemas don't admit. */
export function daysIn(span: string): number {
  const match = /^(\d+) (day|week|month|year)s?$/.exec(span);
  if (match === null) throw new RangeError(`"${span}" is no span of time.`);
  return Number(match[1]) * daysPer[match[2] as keyof typeof daysPer];
}
