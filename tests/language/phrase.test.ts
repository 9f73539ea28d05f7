import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhrase, PhraseError, type PhrasePart } from '../../src/language/phrase/parse.ts';
import { tokensIn } from '../../src/language/en/tokens.ts';
import { hitsOf, matcherOf } from './hits.ts';

const lists = new Map([
  ['we', ['we', 'the company', 'our team']],
  ['delete', ['~delete', '~remove', 'take [it] down']],
]);

/** The words of `text` that the phrase stands on, for each place. */
function found(phrase: string, text: string): string[] {
  const tokens = tokensIn(text);
  const words = tokens.map(({ word }) => word);
  return hitsOf(matcherOf([phrase], lists), words).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

describe('a phrase finds', () => {
  test.each([
    ['at any time', 'You may, AT ANY TIME, leave.', ['AT ANY TIME']],
    ['(may|can) not', "You can't and may not; nobody cannot.", ["can't", 'may not', 'cannot']],
    [
      'without [prior] notice',
      'without notice, without prior notice, without any notice',
      ['without notice', 'without prior notice'],
    ],
    ['we ... ~terminate', 'We may at any time and at will have terminated it.', []],
    ['we ... ~terminate', 'We may at any time at will terminate it.', ['We may at any time at will terminate']],
    [
      '~cancel',
      'cancel cancels cancelled canceled cancelling cancellation',
      ['cancel', 'cancels', 'cancelled', 'canceled', 'cancelling'],
    ],
    ['~sell', 'We sold it, sell it, are selling it; a seller sells.', ['sold', 'sell', 'selling', 'sells']],
    ['~modify', 'modified modifies modifying modify', ['modified', 'modifies', 'modifying', 'modify']],
    [
      '<we> may <delete>',
      'The company may take it down; our team may remove it.',
      ['The company may take it down', 'our team may remove'],
    ],
    ['<number> days', 'Within 30 days, or thirty days, or a few days.', ['30 days', 'thirty days']],
    ['third party', 'third-party and third/party and third party', ['third-party', 'third/party', 'third party']],
    [
      "the company's right",
      'The company\u2019s right, the company right',
      ['The company\u2019s right', 'the company right'],
    ],
    [
      'we [may [also|at will]] change',
      'we change, we may change, we may also change, we may at will change, we also change',
      ['we change', 'we may change', 'we may also change', 'we may at will change'],
    ],
  ])('%s', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });
});

describe('a phrase that can not be read says where', () => {
  test.each([
    ['', 0, /needs a word\.$/],
    ['we (may', 3, /never closed/],
    ['we may)', 6, /closes nothing/],
    ['we (may|)', 8, /empty place/i],
    ['we (may ...) go', 3, /begins and ends with a word/],
    ['we (... may) go', 3, /begins and ends with a word/],
    ['... may', 0, /begins with a word/],
    ['we may ...', 7, /ends with a word/],
    ['we ... ... may', 7, /side by side/],
    ['a ... b ... c ... d ... e', 20, /3 gaps/],
    ['a (b (c (d)))', 8, /2 deep/],
    ['~', 0, /needs a verb/],
    ['we <May>', 3, /named as in <we>/],
    ['[may] [can]', 0, /not optional/],
    ['we & you', 3, /holds no word/],
    [`a (${Array.from({ length: 51 }, (_, at) => `w${at}`).join('|')})`, 2, /alternatives|characters/],
    ['a '.repeat(101), 0, /200 characters/],
  ])('%s', (phrase, at, message) => {
    const read = () => parsePhrase(phrase);
    expect(read).toThrow(PhraseError);
    expect(read).toThrow(message);
    try {
      read();
    } catch (error) {
      expect((error as PhraseError).at).toBe(at);
    }
  });
});

const word = fc.constantFrom('a', 'b', 'c', 'd');

/** Phrases of every shape that the grammar has, as text. */
const phrase: fc.Arbitrary<string> = fc.letrec<{ part: string; sequence: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    word,
    fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((of) => `(${of.join('|')})`),
    fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((of) => `[${of.join('|')}]`),
  ),
  sequence: fc
    .array(fc.tuple(tie('part'), fc.boolean()), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([part, gap], at) => (gap && at > 0 ? `... ${part}` : part)).join(' ')),
})).sequence;

const readable = phrase.filter((text) => {
  try {
    parsePhrase(text);
    return true;
  } catch (error) {
    return !(error instanceof PhraseError);
  }
});

/** The same by trying every way: slow, and plain to see. */
function ends(parts: PhrasePart[], words: string[], at: number): Set<number> {
  const [part, ...rest] = parts;
  if (part === undefined) return new Set([at]);
  const after = new Set<number>();
  if (part.kind === 'words' && part.words.includes(words[at] ?? '')) after.add(at + 1);
  if (part.kind === 'gap') for (let skip = 0; skip <= 6 && at + skip <= words.length; skip++) after.add(at + skip);
  if (part.kind === 'optional') after.add(at);
  if (part.kind === 'any' || part.kind === 'optional')
    for (const inner of part.of) for (const end of ends(inner, words, at)) after.add(end);
  return new Set([...after].flatMap((place) => [...ends(rest, words, place)]));
}

/** Every way in which a phrase stands on some words. */
function waysOf(parts: PhrasePart[], words: string[]): { from: number; to: number }[] {
  return words.flatMap((_, from) =>
    [...ends(parts, words, from)].filter((to) => to > from).map((to) => ({ from, to })),
  );
}

test('finds a phrase exactly where trying every way finds it: first where it ends first', () => {
  fc.assert(
    fc.property(readable, fc.array(word, { maxLength: 12 }), (text, words) => {
      const ways = waysOf(parsePhrase(text), words);
      const hits = hitsOf(matcherOf([text]), words);
      const firstEnd = Math.min(...ways.map(({ to }) => to));
      expect(hits[0]?.to).toBe(ways.length === 0 ? undefined : firstEnd);
      for (const { from, to } of hits) expect(ways).toContainEqual({ from, to });
      hits.slice(1).forEach(({ from }, before) => expect(from).toBeGreaterThanOrEqual(hits[before]?.to ?? 0));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  // The second place is reached by a gap from the first and begins a find of its own.
  ['(a|a ... a)', 'a a', [0, 1]],
  ['(c|c ... c)', 'a c c b a a c', [1, 2, 6]],
])('%s in "%s" is found from each of its words on', (text, words, begins) => {
  expect(hitsOf(matcherOf([text]), words.split(' ')).map(({ from }) => from)).toEqual(begins);
});

test('finds each of many phrases as it finds it alone', () => {
  fc.assert(
    fc.property(
      fc.array(readable, { minLength: 2, maxLength: 8 }),
      fc.array(word, { maxLength: 16 }),
      (texts, words) => {
        const together = hitsOf(matcherOf(texts), words);
        texts.forEach((text, number) => {
          const own = together.filter(({ phrase }) => phrase === number).map(({ from, to }) => ({ from, to }));
          expect(own).toEqual(hitsOf(matcherOf([text]), words).map(({ from, to }) => ({ from, to })));
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('work grows no faster than the text, whatever the phrase and the text', () => {
  fc.assert(
    fc.property(
      fc.array(readable, { minLength: 1, maxLength: 5 }),
      fc.array(word, { minLength: 1, maxLength: 20 }),
      (texts, words) => {
        const sentence = Array.from({ length: 400 }, (_, at) => words[at % words.length] ?? '');
        const matcher = matcherOf(texts);
        hitsOf(matcher, sentence);
        const before = matcher.looks;
        hitsOf(matcher, sentence);
        const once = matcher.looks - before;
        for (let time = 0; time < 6; time++) hitsOf(matcher, sentence);
        expect(matcher.looks - before).toBe(7 * once);
        // Each part of a phrase is one place, and one more for each way through the brackets around it.
        const places = 4 * texts.join(' ').length;
        expect(once).toBeLessThanOrEqual(places * 400);
      },
    ),
    { numRuns: 300 },
  );
});
