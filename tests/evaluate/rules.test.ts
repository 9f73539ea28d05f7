import { describe, expect, test } from 'vitest';
import type { Level, Rule, RuleCondition } from '../../src/domain/rubric.ts';
import { applyRules, type LevelReading, type Readings } from '../../src/evaluate/rules.ts';

const q = (at_most: Level, question = 'q') => ({ question, at_most });
const c = (check = 'c') => ({ check });

const rule = (when: RuleCondition): Rule => ({ id: 'r', when, cap: 40, why: 'Harm.' });
const levels = (readings: Record<string, LevelReading>): ReadonlyMap<string, LevelReading> =>
  new Map(Object.entries(readings));
const text = (points: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(points));

/** What a rule comes to: it fires, may still fire, does not, or why it was not looked at. */
function read(when: RuleCondition, readings: Readings): string {
  const { fired, mayCap, notLookedAt, score, low, high } = applyRules([rule(when)], readings);
  expect([score, low, high]).toEqual([
    fired.length > 0 ? 40 : 100,
    fired.length > 0 || mayCap.length > 0 ? 40 : 100,
    fired.length > 0 ? 40 : 100,
  ]);
  return fired.length > 0 ? 'fires' : mayCap.length > 0 ? 'may' : (notLookedAt[0]?.reason ?? 'rests');
}

const harm = { levels: levels({ q: 0 }), texts: [text({ c: 0 })] };

describe('a rule', () => {
  test.each<[string, RuleCondition, Readings, string]>([
    ['on a question at its level', q(1), { levels: levels({ q: 1 }) }, 'fires'],
    ['on a question just above', q(1), { levels: levels({ q: 2 }) }, 'rests'],
    ['on an open question', q(1), { levels: levels({ q: 'open' }) }, 'may'],
    ['on a question that a fact switches off', q(1), { levels: levels({ q: 'void' }) }, 'fact'],
    ['on a question of another depth', q(1), { levels: levels({}) }, 'depth'],
    ['on a question where only documents were read', q(1), { texts: [text({ c: 0 })] }, 'questions'],
    ['on a check without points', c(), { texts: [text({ c: 0 })] }, 'fires'],
    ['on a check with few points', c(), { texts: [text({ c: 0.1 })] }, 'rests'],
    ['on a check that had nothing to go by', c(), { texts: [text({})] }, 'rests'],
    ['on a check where only answers were given', c(), { levels: levels({ q: 0 }) }, 'documents'],

    ['on both, when both are there', { all: [q(0), c()] }, harm, 'fires'],
    ['on both, with the check clear', { all: [q(0), c()] }, { ...harm, texts: [text({ c: 100 })] }, 'rests'],
    ['on both, with the question clear', { all: [q(0), c()] }, { ...harm, levels: levels({ q: 1 }) }, 'rests'],
    ['on both, with the question open', { all: [q(0), c()] }, { ...harm, levels: levels({ q: 'open' }) }, 'may'],
    ['on both, with answers alone', { all: [q(0), c()] }, { levels: levels({ q: 0 }) }, 'documents'],
    ['on both, with documents alone', { all: [q(0), c()] }, { texts: [text({ c: 0 })] }, 'questions'],
    ['on both, at another depth', { all: [q(0), c()] }, { ...harm, levels: levels({}) }, 'depth'],
    [
      'on both, with the question switched off',
      { all: [q(0), c()] },
      { ...harm, levels: levels({ q: 'void' }) },
      'fact',
    ],

    ['on either, with answers alone', { any: [q(0), c()] }, { levels: levels({ q: 0 }) }, 'fires'],
    ['on either, with documents alone', { any: [q(0), c()] }, { texts: [text({ c: 0 })] }, 'fires'],
    ['on either, with clear answers alone', { any: [q(0), c()] }, { levels: levels({ q: 4 }) }, 'rests'],
    ['on either, with neither', { any: [q(0), c()] }, {}, 'questions'],
    ['on either, within a group on both', { all: [q(0), { any: [c(), c('d')] }] }, harm, 'fires'],

    [
      'on two checks that no one kind of text has',
      { all: [c(), c('d')] },
      { texts: [text({ c: 0, d: 100 }), text({ c: 100, d: 0 })] },
      'rests',
    ],
    ['on a check of one kind of text among others', c(), { texts: [text({ c: 100 }), text({ c: 0 })] }, 'fires'],
  ])('%s: %j', (_, when, readings, expected) => {
    expect(read(when, readings)).toBe(expected);
  });
});

describe('what lifts a rule', () => {
  const both = { levels: levels({ q: 0, p: 1 }), texts: [text({ c: 0 })] };

  test.each<[string, RuleCondition, { lifts: object[]; checks: string[] }]>([
    [
      'of all parts the one with the fewest',
      { all: [q(0), c()] },
      { lifts: [{ question: 'q', above: 0 }], checks: [] },
    ],
    [
      'of any every part that matches',
      { any: [q(0), c(), c('d')] },
      { lifts: [{ question: 'q', above: 0 }], checks: ['c'] },
    ],
    ['the check, where nothing else is read', c(), { lifts: [], checks: ['c'] }],
    [
      'the higher level, where a question is read twice',
      { any: [q(0), q(2), { all: [q(1, 'p'), c()] }] },
      {
        lifts: [
          { question: 'q', above: 2 },
          { question: 'p', above: 1 },
        ],
        checks: [],
      },
    ],
  ])('%s', (_, when, expected) => {
    expect(applyRules([rule(when)], both).fired).toMatchObject([expected]);
  });

  test('comes lowest cap first', () => {
    const rules = [50, 20, 30].map((cap) => ({ ...rule(q(0)), id: `cap-${cap}`, cap }));
    expect(applyRules(rules, both).fired.map(({ cap }) => cap)).toEqual([20, 30, 50]);
  });
});
