import { describe, expect, test } from 'vitest';
import { tokensIn } from '../../src/language/en/tokens.ts';
import { compilePhrases } from '../../src/language/phrase/compile.ts';
import { parsePhrase } from '../../src/language/phrase/parse.ts';
import { hitsOf, matcherOf } from './hits.ts';

const wordsIn = (text: string) => tokensIn(text).map(({ word }) => word);
const isFound = (phrase: string, text: string) => hitsOf(matcherOf([phrase]), wordsIn(text)).length > 0;

/** Whether a phrase can be read. */
function reads(phrase: string): boolean {
  try {
    parsePhrase(phrase);
    return true;
  } catch {
    return false;
  }
}

test.each([
  [0, true],
  [1, true],
  [5, true],
  [6, true],
  [7, false],
])('a gap spans %d words: %s', (count, found) => {
  expect(isFound('we ... end', `we ${'x '.repeat(count)}end`)).toBe(found);
});

test.each([
  [6, 6, true],
  [6, 7, false],
  [7, 6, false],
])('two gaps span %d and %d words: %s', (first, second, found) => {
  expect(isFound('we ... end ... it', `we ${'x '.repeat(first)}end ${'x '.repeat(second)}it`)).toBe(found);
});

test('a phrase is found as often as it stands in a sentence of any length', () => {
  const words = Array.from({ length: 1300 }, () => 'we');
  expect(hitsOf(matcherOf(['we']), words)).toHaveLength(1300);
  expect(hitsOf(matcherOf(['we [may]']), words)).toHaveLength(1300);
});

test('brackets without a gap are no ways of their own, however many there are', () => {
  const brackets = (count: number) => Array.from({ length: count }, () => '(a|b c)').join(' ');
  expect(compilePhrases([brackets(12), 'a (b ... c|d)'], new Map()).phrases.map(([phrase]) => phrase)).toEqual([
    0, 1, 1,
  ]);
});

describe('a phrase may have', () => {
  test.each([
    [2, true],
    [3, true],
    [4, false],
  ])('%d gaps: %s', (count, fits) => {
    expect(reads(['a', 'b', 'c', 'd', 'e'].slice(0, count + 1).join(' ... '))).toBe(fits);
  });

  test.each([
    ['a (b)', true],
    ['a (b (c))', true],
    ['a (b [c (d)])', false],
    ['a (b (c)) (b (c))', true],
  ])('brackets as deep as in %s: %s', (phrase, fits) => expect(reads(phrase)).toBe(fits));

  test.each([
    [49, true],
    [50, true],
    [51, false],
  ])('%d alternatives: %s', (count, fits) => {
    const alternatives = (length: number) => `(${Array.from({ length }, () => 'a').join('|')})`;
    expect(reads(alternatives(count))).toBe(fits);
    // In all of its brackets together.
    expect(reads(`${alternatives(20)} ${alternatives(count - 20)}`)).toBe(fits);
  });

  test.each([
    [199, true],
    [200, true],
    [201, false],
  ])('%d characters: %s', (count, fits) => expect(reads('a'.repeat(count))).toBe(fits));
});
