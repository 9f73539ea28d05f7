import { expect, test } from 'vitest';
import type { Level, Rule } from '../../../src/domain/rubric.ts';
import { judge, level, question, rubric } from './made.ts';

const step = (to: Level, effort: 'S' | 'M' | 'L' = 'L') => ({ to, do: `To ${to}`, effort });

/** What is told to do first, at level 0 of `deal-breaker`, beside a cheap step that gains much. */
function firstOf(to: Level, rules: Rule[]) {
  const asked = [
    question('cheap', { weight: 9, advice: [step(4, 'S')] }),
    question('deal-breaker', { advice: [step(to)] }),
  ];
  return judge(rubric(asked, { rules }), { cheap: level(1), 'deal-breaker': level(0) }).advice[0]?.question;
}

const rule = (at_most: Level, change: Partial<Rule> = {}): Rule => ({
  id: 'lie',
  when: { question: 'deal-breaker', at_most },
  cap: 20,
  why: 'So.',
  ...change,
});

test.each<[Level, Level, string]>([
  [1, 0, 'deal-breaker'],
  [1, 1, 'cheap'],
  [2, 1, 'deal-breaker'],
  [2, 2, 'cheap'],
  [3, 2, 'deal-breaker'],
  [4, 3, 'deal-breaker'],
])('a step to level %d, where the cap holds up to level %d: first comes %s', (to, atMost, first) => {
  expect(firstOf(to, [rule(atMost)])).toBe(first);
});

test('without a cap the gain for each day decides', () => {
  expect(firstOf(4, [])).toBe('cheap');
});

test('the step that lifts the lowest cap comes first, whatever it gains', () => {
  const asked = [
    question('low', { advice: [step(1)] }),
    question('lower', { advice: [step(1)] }),
    question('cheap', { weight: 9, advice: [step(4, 'S')] }),
  ];
  const rules = [rule(0, { when: { question: 'low', at_most: 0 }, cap: 20 })];
  const lower = rule(0, { id: 'worse', when: { question: 'lower', at_most: 0 }, cap: 10 });
  const { advice } = judge(rubric(asked, { rules: [...rules, lower] }), {
    low: level(0),
    lower: level(0),
    cheap: level(1),
  });
  expect(advice.map((one) => one.question)).toEqual(['lower', 'low', 'cheap']);
});

test('the next step is the first above where one stands, and the top has none', () => {
  const asked = question('a', { advice: [step(2, 'S'), step(3, 'M'), step(4)] });
  const stepsAt = (at: Level) =>
    judge(rubric([asked]), { a: level(at) }).advice.map(({ from, to, days }) => [from, to, days]);
  expect(stepsAt(0)).toEqual([[0, 2, 1]]);
  expect(stepsAt(1)).toEqual([[1, 2, 1]]);
  expect(stepsAt(2)).toEqual([[2, 3, 5]]);
  expect(stepsAt(3)).toEqual([[3, 4, 20]]);
  expect(stepsAt(4)).toEqual([]);
  expect(judge(rubric([asked]), { a: { state: 'unknown' } }).advice).toEqual([]);
});

test('a gain is that of the total, with the cap and without', () => {
  const asked = [question('a', { advice: [step(2)] }), question('b', { advice: [step(2)] })];
  const capped = rubric(asked, {
    balance: 'arithmetic',
    rules: [rule(0, { when: { question: 'a', at_most: 0 }, cap: 10 })],
  });
  // (0 + 25) / 2 = 12.5 stands at 10; with a at 50 it is 37.5, with b at 50 it is 25.
  expect(judge(capped, { a: level(0), b: level(1) }).advice).toMatchObject([
    { question: 'a', gain: 27.5, gainUncapped: 25 },
    { question: 'b', gain: 0, gainUncapped: 12.5 },
  ]);
});

test('a gain is that of what is answered, and what is open weighs nothing', () => {
  const asked = [question('a', { advice: [step(4)] }), question('b', { weight: 9 }), question('c', { weight: 9 })];
  const { advice } = judge(rubric(asked, { balance: 'arithmetic' }), {
    a: level(2),
    b: { state: 'unknown' },
    c: { state: 'not-applicable', reason: 'None.' },
  });
  expect(advice).toMatchObject([{ question: 'a', gain: 50, gainUncapped: 50 }]);
});
