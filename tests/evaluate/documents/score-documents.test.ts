import { describe, expect, test } from 'vitest';
import { judge } from './made.ts';

describe('a rule that also asks people', () => {
  const more = (when: string) =>
    'questions: [{id: ask, principle: p, ask: A, why: W, levels: [a, b, c, d, e], not_applicable: never}]\n' +
    `rules: [{id: r, when: ${when}, cap: 20, why: W}]\n`;

  test.each([
    ['{check: c}', []],
    ['{question: ask, at_most: 0}', ['r']],
    ['{any: [{check: c}, {question: ask, at_most: 0}]}', []],
    ['{all: [{check: c}, {question: ask, at_most: 0}]}', ['r']],
    ['{all: [{check: c}, {check: d}]}', []],
    ['{any: [{question: ask, at_most: 0}, {all: [{check: c}, {check: d}]}]}', []],
    ['{any: [{question: ask, at_most: 0}, {all: [{check: c}, {question: ask, at_most: 1}]}]}', ['r']],
  ])('%s is not looked at by documents alone: %j', async (when, rules) => {
    const checks = ['id: c, kind: clause, any: [zebra]', 'id: d, kind: clause, any: [at will]'];
    const { notLookedAt } = await judge(checks, [['terms.md', 'At will.']], more(when));
    expect(notLookedAt.map(({ rule }) => rule)).toEqual(rules);
  });
});

test('rules that fire together are named by their caps, the lowest first', async () => {
  const checks = ['id: c, kind: clause, any: [at will]', 'id: d, kind: clause, any: [zebra]'];
  const rule = (id: string, check: string, cap: number) => `{id: ${id}, when: {check: ${check}}, cap: ${cap}, why: W}`;
  const rules = (first: number, second: number) => `rules: [${rule('r', 'c', first)}, ${rule('s', 'd', second)}]\n`;
  for (const [first, second, expected] of [
    [20, 10, ['s', 'r']],
    [10, 20, ['r', 's']],
  ] as const) {
    const { cappedBy, score } = await judge(checks, [['terms.md', 'At will. A zebra.']], rules(first, second));
    expect(cappedBy.map(({ rule }) => rule)).toEqual(expected);
    expect(score).toBe(10);
  }
});

test('principles of a folder are their means over kinds, whatever the number of texts', async () => {
  const checks = ['id: c, kind: clause, any: [at will]', 'id: d, principle: q, kind: clause, any: [zebra]'];
  const { principles } = await judge(checks, [
    ['terms-1.md', 'At will.'],
    ['terms-2.md', 'We bake.'],
    ['privacy.md', 'We bake.'],
  ]);
  // p is (100 + 0) / 2 in the terms and 100 in the other; q is 100 in both.
  expect(principles.map(({ id, score }) => [id, score])).toEqual([
    ['p', 75],
    ['q', 100],
  ]);
});
