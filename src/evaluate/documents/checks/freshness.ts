import type { FreshnessCheck } from '../../../domain/check.ts';
import { dayLength, daysIn } from '../../../language/spans.ts';
import type { KindOfCheck, Seen } from './look.ts';

const announces = /\b(updated?|effective|revised|modified|version|valid|in force|date|changed|published)\b/i;

/** When the text was last looked at: 0 points when that is too long ago, `null` when it doesn't say. */
export const freshness: KindOfCheck<FreshnessCheck> = {
  look({ stale_after }, { document, sentences, language }, now) {
    const own = document.date === null ? undefined : language.dateIn(document.date);
    let latest: { date: Date; seen: Seen } | undefined =
      own === undefined || own > now ? undefined : { date: own, seen: {} };
    for (const { index, start, end } of sentences) {
      if (end - start > 300) continue;
      const text = document.prose.slice(start, end);
      if (!/\d{4}/.test(text) || !announces.test(text)) continue;
      const date = language.dateIn(text);
      if (date === undefined || date > now) continue;
      if (latest === undefined || date > latest.date) latest = { date, seen: { sentence: index } };
    }
    if (latest === undefined) return { seen: [], told: [] };
    const isStale = now.getTime() - latest.date.getTime() > daysIn(stale_after) * dayLength;
    const date = latest.date.toISOString().slice(0, 10);
    const sums = [latest.date.getTime()];
    return isStale
      ? { seen: [{ ...latest.seen, message: { code: 'last-looked-at', values: { date } } }], told: [], sums }
      : { seen: [], told: [latest.seen], sums };
  },

  points(_, looked) {
    const dated = looked.filter(({ sums }) => sums !== undefined);
    if (dated.length === 0) return null;
    const latest = Math.max(...dated.map(({ sums }) => sums?.[0] ?? 0));
    return dated.some(({ sums, seen }) => sums?.[0] === latest && seen > 0) ? 0 : 100;
  },
};
