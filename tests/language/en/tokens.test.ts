import { expect, test } from 'vitest';
import { tokensIn } from '../../../src/language/en/tokens.ts';

test.each([
  ["We don't.", ['we', 'do', 'not']],
  ["We can't, cannot, won't, shan't.", ['we', 'can', 'not', 'can', 'not', 'will', 'not', 'shall', 'not']],
  ["Let's go", ['let', 'us', 'go']],
  ["we're, we'll, we've, I'm", ['we', 'are', 'we', 'will', 'we', 'have', 'i', 'am']],
  ['you\u2019re', ['you', 'are']],
  ["the company's users' data", ['the', 'company', 'users', 'data']],
  ["rock'n'roll", ['rocknroll']],
  ["o'clock", ['oclock']],
  ["'quoted'", ['quoted']],
  ["n't", ['nt']],
  ['third-party and/or', ['third', 'party', 'and', 'or']],
  ['30 days, 3.5 %', ['30', 'days', '3', '5']],
  ['CAF\u00c9 na\u00efve', ['caf\u00e9', 'na\u00efve']],
  ['constructor toString', ['constructor', 'tostring']],
  ['', []],
  ['...', []],
])('the words of "%s" are %j', (text, words) => {
  expect(tokensIn(text).map(({ word }) => word)).toEqual(words);
});

test('both words of a contraction stand where it stands', () => {
  expect(tokensIn("We don't.")).toEqual([
    { word: 'we', start: 0, end: 2 },
    { word: 'do', start: 3, end: 8 },
    { word: 'not', start: 3, end: 8 },
  ]);
});

test('words are read between two offsets', () => {
  expect(tokensIn('one two three', 4, 7)).toEqual([{ word: 'two', start: 4, end: 7 }]);
  expect(tokensIn('one two', 1, 2)).toEqual([{ word: 'n', start: 1, end: 2 }]);
  // What comes after the end is no part of the word.
  expect(tokensIn("don't", 0, 4).map(({ word }) => word)).toEqual(['don']);
});
