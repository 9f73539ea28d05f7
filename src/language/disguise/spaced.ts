import { SeenWriter, type Stage } from './stage.ts';

const gap = '[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000._*|\\u00B7-]';
/** Six letters with something between each two. */
export const spacedOut = new RegExp(`(?<![\\p{L}\\p{N}])[A-Za-z](?:${gap}{1,5}[A-Za-z](?![\\p{L}\\p{N}])){5,}`, 'gu');

/** Words whose letters stand apart. Where words are parted by wider gaps, they are read as words. */
export const spaced: Stage = (text) => {
  const writer = new SeenWriter('spaced');
  for (const { 0: found, index } of text.matchAll(spacedOut)) {
    const gaps = [...found.matchAll(/[^A-Za-z]+/g)];
    const letters = gaps.length + 1;
    // A line in capitals may be a heading, or a list of letters.
    if (!/[a-z].*[a-z].*[a-z]/.test(found) && letters < 20) continue;
    const usual = commonest(gaps.map(([between]) => between));
    for (const { 0: between, index: at } of gaps)
      writer.edit(index + at, index + at + between.length, between === usual ? '' : ' ');
    writer.count(index, index + found.length);
  }
  return writer.seen;
};

function commonest(list: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0];
}
