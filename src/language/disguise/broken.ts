import { commonWords, SeenWriter, type Stage } from './stage.ts';

/** A sign or an entity without its semicolon, such as shows within a word. */
const sign =
  '(?:&#(?:\\d{2,7}|x[0-9A-Fa-f]{2,6})|[\\uFFFD\\u20AC\\u00A4\\u25A0-\\u25FF]|[^\\p{sc=Latn}\\p{sc=Zyyy}\\p{sc=Zinh}])';
const word = new RegExp(`(?<![\\p{L}\\p{N}])[A-Za-z]+(?:${sign}{1,3}[A-Za-z]+)+(?![\\p{L}\\p{N}])`, 'gu');
const everySign = new RegExp(`${sign}+`, 'gu');

/** Common words with signs within them that belong to no language of Latin letters; people read over these. */
export const broken: Stage = (text) => {
  const writer = new SeenWriter('broken');
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!commonWords.has(found.replace(everySign, '').toLowerCase())) continue;
    for (const { 0: signs, index: at } of found.matchAll(everySign))
      writer.edit(index + at, index + at + signs.length, '');
    writer.count(index, index + found.length);
  }
  return writer.seen;
};
