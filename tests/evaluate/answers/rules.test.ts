import { expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answers.ts';
import type { Level, Rule, RuleCondition } from '../../../src/domain/rubric.ts';
import { judge, level, question, rubric } from './made.ts';

const rule = (when: RuleCondition, cap = 20): Rule => ({ id: 'r', when, cap, why: 'So.' });
const asked = [question('a', { weight: 1 }), question('b', { weight: 9 })];

/** Of a rubric whose total is a plain mean: a tenth of `a` and nine of `b`. */
function capsAt(rules: Rule[], answers: Record<string, Answer>) {
  const { score, mayCap, cappedBy, band, notLookedAt } = judge(
    rubric(asked, { balance: 'arithmetic', rules }),
    answers,
  );
  return { score, mayCap, fired: cappedBy.map((one) => one.rule), provisional: band?.provisional, notLookedAt };
}

test.each<[Level, Level, boolean]>([
  [0, 0, true],
  [1, 0, false],
  [1, 2, true],
  [2, 2, true],
  [3, 2, false],
  [3, 3, true],
  [4, 3, false],
])('level %d and a rule of at most %d: it fires %s', (at, atMost, fires) => {
  const { fired } = capsAt([rule({ question: 'a', at_most: atMost })], { a: level(at), b: level(4) });
  expect(fired).toEqual(fires ? ['r'] : []);
});

test.each([
  [49.9, ['r']],
  [50, []],
  [50.1, []],
])('an open rule that caps at %d may cap a score of 50: %j', (cap, mayCap) => {
  expect(capsAt([rule({ question: 'a', at_most: 0 }, cap)], { b: level(2) })).toMatchObject({
    score: 50,
    mayCap,
    provisional: mayCap.length > 0,
  });
});

test.each([
  [89.9, 89.9],
  [90, 90],
  [90.1, 90],
])('a cap of %d on 90 points leaves %d', (cap, score) => {
  expect(capsAt([rule({ question: 'a', at_most: 0 }, cap)], { a: level(0), b: level(4) }).score).toBe(score);
});

const a = { question: 'a', at_most: 1 } as const;
const b = { question: 'b', at_most: 1 } as const;

test.each<[string, RuleCondition, Level, Level, boolean]>([
  ['any, of none', { any: [a, b] }, 2, 2, false],
  ['any, of one', { any: [a, b] }, 1, 2, true],
  ['any, of the other', { any: [a, b] }, 2, 1, true],
  ['all, of one', { all: [a, b] }, 1, 2, false],
  ['all, of both', { all: [a, b] }, 1, 1, true],
])('%s', (_, when, atA, atB, fires) => {
  expect(capsAt([rule(when)], { a: level(atA), b: level(atB) }).fired).toEqual(fires ? ['r'] : []);
});

test.each<[string, RuleCondition, string[]]>([
  ['any, with a check beside a question', { any: [{ check: 'c' }, b] }, []],
  ['all, with a check beside a question', { all: [{ check: 'c' }, b] }, ['documents']],
  ['a check alone', { check: 'c' }, ['documents']],
])('without documents, %s: not looked at, %j', (_, when, reasons) => {
  const { notLookedAt } = capsAt([rule(when)], { a: level(4), b: level(4) });
  expect(notLookedAt.map(({ reason }) => reason)).toEqual(reasons);
});
