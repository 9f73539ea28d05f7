const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

const forms: { pattern: RegExp; order: 'ymd' | 'mdy' | 'dmy' | 'my' }[] = [
  { pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, order: 'ymd' },
  { pattern: new RegExp(`\\b${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i'), order: 'mdy' },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${month}\\.?,?\\s+(\\d{4})\\b`, 'i'),
    order: 'dmy',
  },
  { pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, order: 'dmy' },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/, order: 'mdy' },
  { pattern: new RegExp(`\\b${month}\\.?,?\\s+(\\d{4})\\b`, 'i'), order: 'my' },
];

/** The first date that a text names, at midnight UTC; without a day, the first of the month. */
export function dateIn(text: string): Date | undefined {
  for (const { pattern, order } of forms) {
    const [, ...parts] = pattern.exec(text) ?? [];
    if (parts.length === 0) continue;
    const at = (unit: string) => parts[order.indexOf(unit)] ?? '1';
    const [year, day] = [Number(at('y')), Number(at('d'))];
    const named = months.indexOf(at('m').slice(0, 3).toLowerCase());
    const number = named >= 0 ? named + 1 : Number(at('m'));
    // 17/05/2018 can only be day first.
    const [whichMonth, whichDay] = number > 12 ? [day, number] : [number, day];
    const date = new Date(Date.UTC(year, whichMonth - 1, whichDay));
    if (whichMonth >= 1 && whichMonth <= 12 && date.getUTCDate() === whichDay && year >= 1980) return date;
  }
  return undefined;
}
