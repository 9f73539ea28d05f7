import { describe, expect, test } from 'vitest';
import type { FactCondition, Level, Rubric, Rule } from '../../src/domain/rubric.ts';
import { criticise } from '../../src/evaluate/critic/index.ts';
import { question, rubric } from './answers/made.ts';

const band = (from: number) => ({ id: `from-${from}`, title: 'B', from, meaning: 'So.' });
const step = (to: Level) => ({ to, do: 'Do it.', effort: 'S' as const });
const good = {
  levels: ['none of it', 'some', 'half of all', 'nearly everything', 'seen by others'],
  evidence: { ask: 'A list' },
  advice: [step(4)],
  sources: [{ thesis: 1 }],
};

/** What is said of a rubric of two sound questions with a change, without the place. */
function saidOf(change: Partial<Rubric>, first: Partial<Rubric['questions'][number]> = {}): string[] {
  const questions = [question('a', { ...good, ...first }), question('b', good)];
  return criticise(rubric(questions, { facts: [], ...change })).map(({ message }) => message);
}

test('nothing is said of a sound rubric', () => expect(saidOf({})).toEqual([]));

test.each([
  // Scores have one decimal.
  [50, 50.05, true],
  [50, 50.1, true],
  [50.05, 50.1, false],
  [50.01, 50.09, false],
])('a score can stand from %d on below %d: %s', (from, next, can) => {
  const said = saidOf({ bands: [band(0), band(from), band(next)] });
  expect(said).toEqual(
    can ? [] : [`No score stands in "from-${from}", since scores have one decimal; move it or drop it.`],
  );
});

test.each([
  // More than nine letters in ten are the same.
  ['abcdefghij', 'abcdefghix', false],
  ['abcdefghijk', 'abcdefghijx', true],
  ['abcdefghij', 'abcdefghijk', true],
  ['abcdefghi', 'abcdefghijk', false],
  ['Bread, now!', 'bread now', true],
])('"%s" and "%s" are nearly the same: %s', (one, other, alike) => {
  const said = saidOf({}, { levels: ['none of it', one, 'half of all', other, 'seen by others'] });
  expect(said).toEqual(
    alike
      ? ['Levels 1 and 3 of "a" are nearly the same words; say what a visitor would see at one and not at the other.']
      : [],
  );
});

describe('a rule', () => {
  const rule = (change: Partial<Rule>): Rule => ({
    id: 'r',
    when: { question: 'a', at_most: 0 },
    cap: 20,
    why: 'So.',
    ...change,
  });

  test.each([
    [99.9, 0],
    [100, 1],
  ])('that caps at %d: %d warnings', (cap, count) => expect(saidOf({ rules: [rule({ cap })] })).toHaveLength(count));

  test.each([
    [19, 20, ['"s" never matters, since "r" fires with it and caps lower or the same; drop one.']],
    [20, 20, ['"s" never matters, since "r" fires with it and caps lower or the same; drop one.']],
    [21, 20, ['"r" never matters, since "s" fires with it and caps lower or the same; drop one.']],
  ])('that caps at %d beside the same that caps at %d', (first, second, said) => {
    expect(saidOf({ rules: [rule({ cap: first }), rule({ id: 's', cap: second })] })).toEqual(said);
  });

  test('of another level is another rule', () => {
    expect(saidOf({ rules: [rule({}), rule({ id: 's', when: { question: 'a', at_most: 1 } })] })).toEqual([]);
  });
});

describe('a question behind facts that can not hold', () => {
  const facts = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `f${index}`, ask: 'F?' }));
  /** All of so many facts, and the first one not. */
  const never = (count: number): FactCondition => ({
    all: [...facts(count).map(({ id }) => ({ fact: id })), { not: { fact: 'f0' } }],
  });

  test.each([
    [1, 1],
    [12, 1],
    // More are not tried.
    [13, 0],
  ])('of %d facts: %d warnings', (count, warnings) => {
    expect(saidOf({ facts: facts(count) }, { ask_if: never(count) })).toHaveLength(warnings);
  });

  test.each([
    [{ all: [{ fact: 'f0' }, { fact: 'f1' }] }, 0],
    [{ not: { fact: 'f0' } }, 0],
    [{ any: [{ fact: 'f0' }, { not: { fact: 'f0' } }] }, 0],
  ] as [FactCondition, number][])('and %j can', (ask_if, warnings) => {
    const read = JSON.stringify(ask_if).includes('f1') ? 2 : 1;
    expect(saidOf({ facts: facts(read) }, { ask_if })).toHaveLength(warnings);
  });

  test('makes its rule one that never fires', () => {
    const alone: Rule = { id: 'r', when: { question: 'a', at_most: 0 }, cap: 20, why: 'So.' };
    expect(saidOf({ facts: facts(1), rules: [alone] }, { ask_if: never(1) })).toContain(
      '"r" can never fire, since its questions are never asked; drop it.',
    );
    const either: Rule = {
      ...alone,
      when: {
        any: [
          { question: 'a', at_most: 0 },
          { question: 'b', at_most: 0 },
        ],
      },
    };
    expect(saidOf({ facts: facts(1), rules: [either] }, { ask_if: never(1) })).toHaveLength(1);
  });
});

test.each<[Partial<Rubric['questions'][number]>, RegExp[]]>([
  [{ evidence: undefined }, [/has no evidence prompt/]],
  [{ advice: [] }, [/has no advice/]],
  [{ advice: [step(2), step(3)] }, [/ends below level 4/]],
  [{ sources: [] }, [/names no source/]],
])('a question with %j', (change, said) => {
  const found = saidOf({}, change);
  expect(found).toHaveLength(said.length);
  said.forEach((pattern, at) => expect(found[at]).toMatch(pattern));
});

describe('reading', () => {
  /** So many words in one sentence: 0.39 * words + 11.8 - 15.59 for words of one syllable. */
  const meaning = (count: number) => `${'cat '.repeat(count).trim()}.`;
  const of = (text: string, language = 'en') => saidOf({ language, bands: [{ ...band(0), meaning: text }] });

  test.each([
    [19, 0],
    [35, 0],
    [36, 1],
  ])('of one sentence of %d words: %d warnings', (count, warnings) => {
    expect(of(meaning(count))).toHaveLength(warnings);
  });

  test.each([
    // Too few words to say anything, hard as they are.
    [19, 0],
    [20, 1],
  ])('of %d hard words: %d warnings', (count, warnings) => {
    expect(of(`${'internationalization '.repeat(count).trim()}.`)).toHaveLength(warnings);
  });

  test.each([
    ['en', 1],
    ['en-GB', 1],
    ['EN', 1],
    ['de', 0],
    ['eng', 0],
  ])('in the language %s: %d warnings', (language, warnings) => {
    expect(of(meaning(50), language)).toHaveLength(warnings);
  });

  test('of a question is that of all its texts', () => {
    const hard = `${'cat '.repeat(60).trim()}.`;
    const harder = `${'internationalization '.repeat(40).trim()}.`;
    for (const change of [{ ask: harder }, { why: harder }, { advice: [{ ...step(4), do: harder }] }])
      expect(saidOf({}, change)[0]).toMatch(/^The text of "a" reads at grade/);
    const rules: Rule[] = [{ id: 'r', when: { question: 'a', at_most: 0 }, cap: 20, why: hard }];
    expect(saidOf({ rules })[0]).toMatch(/^The text of "r" reads at grade 19.6, above 10;/);
  });
});

describe('weights', () => {
  const principles = ['honesty', 'listening'].map((id) => ({ id, title: id, belief: 'B.', weight: 2 }));

  test.each<[string, Partial<Rubric>, Partial<Rubric['questions'][number]>, RegExp[]]>([
    [
      'of the only principle',
      { principles: [{ ...principles[0], weight: 2 } as Rubric['principles'][number]] },
      {},
      [/only principle/],
    ],
    ['of a principle without questions', { principles }, {}, [/Nothing is asked or checked under "listening"/]],
    [
      'of a question that stands alone',
      { principles },
      { principle: 'listening', weight: 3 },
      [/stands alone under "listening"/],
    ],
    ['of one that stands alone and weighs nothing', { principles }, { principle: 'listening' }, []],
    [
      'of one that stands alone, in a deep rubric',
      { principles },
      { principle: 'listening', depth: 'full' },
      [/"honesty" rests on one/, /"listening" rests on one/],
    ],
  ])('%s', (_, change, first, said) => {
    const found = saidOf(change, first);
    expect(found).toHaveLength(said.length);
    for (const pattern of said) expect(found.some((message) => pattern.test(message))).toBe(true);
  });
});
