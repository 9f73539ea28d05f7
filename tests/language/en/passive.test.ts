import { expect, test } from 'vitest';
import { isPassive } from '../../../src/language/en/passive.ts';

test.each([
  ['your data is deleted', 'is deleted'],
  ['your data is automatically deleted', 'is automatically deleted'],
  ['your data is not automatically deleted', 'is not automatically deleted'],
  // A third adverb is one too many.
  ['your data is not always automatically deleted', undefined],
  ['it has been often sold', 'been often sold'],
  ['it is then only sold', 'is then only sold'],
  ['it is bread and deleted', undefined],
  ['we are based here and it is sold', 'is sold'],
  ['we are not committed', undefined],
  ['it is red', undefined],
  ['it is used', undefined],
  ['it is added', 'is added'],
  ['it was put there', 'was put'],
  ['being told', 'being told'],
  ['i am seen', 'am seen'],
  ['it is', undefined],
  ['deleted it is', undefined],
])('the passive of "%s" is "%s"', (text, expected) => {
  const words = text.split(' ');
  const place = isPassive(words);
  expect(place && words.slice(place.from, place.to).join(' ')).toBe(expected);
});
