import { describe, expect, test } from 'vitest';
import { judge, sentenceOf } from './made.ts';

test.each([
  [399, [399]],
  [400, [400]],
  // One word of the second piece is too few to be told.
  [401, [400]],
  [430, [400, 30]],
  [800, [400, 400]],
])('a sentence of %d words is read in pieces of %j', async (count, pieces) => {
  const { findings } = await judge(['id: c, kind: sentences, words: 25'], [['terms.md', sentenceOf(count)]]);
  expect(findings.map(({ message }) => message?.values)).toEqual(pieces.map((words) => ({ words })));
});

describe('what an item says', () => {
  const sale = 'id: c, kind: clause, any: [we ... sell]';
  /** A stem of so many words between "we" and its colon, and an item. */
  const list = (between: number) => `We ${'cat '.repeat(between)}may:\n\n- sell it`;

  test.each([
    [0, 1],
    [4, 1],
    [5, 1],
    // A gap has six words, and "may" is one of them.
    [6, 0],
  ])('is read with its stem, %d words further back', async (between, count) => {
    expect((await judge([sale], [['terms.md', list(between)]])).findings).toHaveLength(count);
  });

  test.each([
    [39, 1],
    [40, 1],
    [41, 0],
  ])('is read with its stem of %d words: %d findings', async (count, findings) => {
    const stem = `We ${'cat '.repeat(count - 2)}may`;
    const check = `id: c, kind: clause, any: [${stem.toLowerCase()} sell]`;
    expect((await judge([check], [['terms.md', `${stem}:\n\n- sell it`]])).findings).toHaveLength(findings);
  });
});
