import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/en/index.ts';
import type { Break } from '../../src/language/language.ts';

/** The sentence in clauses, and where a word stands in it. */
function read(text: string) {
  const words: string[] = [];
  const breaks: Break[] = [];
  for (const [, mark = '', word = ''] of text.matchAll(/([^A-Za-z]*)([A-Za-z]+)/g)) {
    words.push(word.toLowerCase());
    breaks.push((/[;,()]/.exec(mark)?.[0] ?? '') as Break);
  }
  return { clauses: english.clausesOf(words, breaks), at: (word: string) => words.indexOf(word) };
}

const turned = (text: string, act: string) => {
  const { clauses, at } = read(text);
  return clauses.isTurned(at(act), at(act) + 1);
};

describe('an act is turned round', () => {
  test.each([
    ['We never sell it.', 'sell'],
    ['We do not share or sell it.', 'sell'],
    ['No data is sold.', 'sold'],
    ['At no time will it be sold.', 'sold'],
    ['Under no circumstances do we sell it.', 'sell'],
    ['We keep it without selling it.', 'selling'],
    ['We refuse to sell it.', 'sell'],
    ['We sell nothing.', 'sell'],
    ['We show it to you instead of selling it.', 'selling'],
    ['Your data is not, and will never be, sold; we share it.', 'is'],
  ])('in: %s', (text, act) => {
    expect(turned(text, act)).toBe(act !== 'is');
  });

  test.each([
    ['We sell it.', 'sell'],
    ['We not only keep but sell it.', 'sell'],
    ['We do not ask and may sell it.', 'sell'],
    ['We do not keep it, but we sell it.', 'sell'],
    ['We never refuse to sell it.', 'sell'],
    ['We sell it without notice.', 'sell'],
    ['If you do not object, we sell it.', 'sell'],
    ['For no reason at all we sell it.', 'sell'],
  ])('but not in: %s', (text, act) => {
    expect(turned(text, act)).toBe(false);
  });
});

describe('who acts', () => {
  test.each([
    ['We may sell your data.', 'sell', 'us'],
    ['You may sell the bread.', 'sell', 'you'],
    ['Customers are free to sell it.', 'sell', 'you'],
    ['A court can close your account.', 'close', 'other'],
    ['Oakfold may sell your data.', 'sell', undefined],
    ['Your data may be sold.', 'sold', undefined],
    ['Your data may be sold by us.', 'sold', 'us'],
    ['The bread may be sold by you.', 'sold', 'you'],
    ['You agree that we may sell it.', 'sell', 'us'],
    ['You allow us to sell it.', 'sell', 'us'],
    ['We let you sell it.', 'sell', 'you'],
    ['If you leave, we sell it.', 'sell', 'us'],
    ['We may, without telling you, sell it.', 'sell', 'us'],
  ])('in: %s', (text, act, doer) => {
    const { clauses, at } = read(text);
    expect(clauses.doerOf(at(act), at(act) + 1)).toBe(doer);
  });
});

describe('it happens only as the customer wants it, or a law asks for it', () => {
  test.each([
    'We sell it only if you agree first.',
    'We sell it when you ask us to.',
    'Unless you have agreed, we never ask and sell it.',
    'With your consent we sell it.',
    'We sell it after you have told us to.',
    'A court order may require us to, and by law we sell it if we are required by law.',
  ])('in: %s', (text) => {
    const { clauses, at } = read(text);
    expect(clauses.isWanted(at('sell'))).toBe(true);
  });

  test.each(['If you use it, we sell it.', 'We sell it unless you opt out.', 'We sell it at our choice.'])(
    'but not in: %s',
    (text) => {
      const { clauses, at } = read(text);
      expect(clauses.isWanted(at('sell'))).toBe(false);
    },
  );
});

test.each([
  ['If you cheat, we close it.', true],
  ['We close it after two warnings have been ignored.', true],
  ['We close the account of a person who spams others.', true],
  ['We close it for any reason.', false],
  ['If we like, we close it.', false],
])('the customer did wrong first, in %s: %s', (text, expected) => {
  const { clauses, at } = read(text);
  expect(clauses.isForCause(at('close'))).toBe(expected);
});

test.each([
  ['Read here how we close accounts.', true],
  ['Section four explains when we may close accounts.', true],
  ['We may close accounts.', false],
])('it only speaks of the matter, in %s: %s', (text, expected) => {
  const { clauses, at } = read(text);
  expect(clauses.isMention(at('close'))).toBe(expected);
});
