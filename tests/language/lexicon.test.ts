import { expect, test } from 'vitest';
import { english } from '../../src/language/en/index.ts';
import { Lexicon } from '../../src/language/lexicon.ts';

/** The words of a text as a lexicon knows them. */
function read(text: string): { lexicon: Lexicon; words: string[] } {
  const lexicon = new Lexicon(english, (word) => word.length);
  const words: string[] = [];
  lexicon.read(text, 0, text.length, (word) => words.push(lexicon.words[word] ?? ''));
  return { lexicon, words };
}

test.each([
  ['Zebra zebra ZEBRA', ['zebra', 'zebra', 'zebra'], ['zebra']],
  ['A cat, a CAT', ['a', 'cat', 'a', 'cat'], ['a', 'cat']],
  ["We can't, cannot", ['we', 'can', 'not', 'can', 'not'], ['we', 'can', 'not']],
  ['Caf\u00e9 caf\u00e9 cafe', ['caf\u00e9', 'caf\u00e9', 'cafe'], ['caf\u00e9', 'cafe']],
])('a lexicon reads %j as %j and holds each word once', (text, words, held) => {
  const { lexicon, words: found } = read(text);
  expect(found).toEqual(words);
  expect(lexicon.words).toEqual(held);
  expect(lexicon.classes).toEqual(held.map(({ length }) => length));
});

test('a word is held once however often it stands', () => {
  const { lexicon, words } = read('the cat '.repeat(300_000));
  expect(words).toHaveLength(600_000);
  expect(lexicon.words).toEqual(['the', 'cat']);
});

test('as many words as there are keep their numbers', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
  const { lexicon, words } = read(`${names.join(' ')} ${names.join(' ').toUpperCase()}`);
  expect(lexicon.words).toEqual(names);
  expect(words).toEqual([...names, ...names]);
});
