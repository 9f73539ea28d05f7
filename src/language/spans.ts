const daysPer = { day: 1, week: 7, month: 30, year: 365 };

/** `"180 days"`, `"6 months"`, `"1 year"` in days. The schemas admit nothing else. */
export function daysIn(span: string): number {
  const [count, unit] = span.split(' ');
  return Number(count) * daysPer[(unit ?? '').replace(/s$/, '') as keyof typeof daysPer];
}
