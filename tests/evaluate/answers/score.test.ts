import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../../src/domain/answers.ts';
import type { Rule } from '../../../src/domain/rubric.ts';
import { effectiveKnown, levelRange } from '../../../src/evaluate/answers/level-range.ts';
import { daysIn } from '../../../src/language/spans.ts';
import { roundScore } from '../../../src/domain/rounding.ts';
import { scoreAnswers } from '../../../src/evaluate/answers/score-answers.ts';
import { askedHash } from '../../../src/language/asked-hash.ts';
import { geometricMean } from '../../../src/evaluate/mean.ts';
import { judge, level, now, question, rubric } from './made.ts';

describe('an answer', () => {
  test.each([
    [2, 'counted', 50, 50, 50],
    [2, 'estimate', 50, 37.5, 62.5],
    [2, 'guess', 50, 25, 75],
    [0, 'guess', 0, 0, 25],
    [4, 'guess', 100, 75, 100],
  ] as const)('at level %d, known by %s, is worth %d, from %d to %d', (at, known, value, low, high) => {
    expect(levelRange(at, known)).toEqual({ value, low, high });
  });

  test.each([
    ['without evidence', [], 'estimate'],
    ['with undated evidence', [{ link: 'https://x.example' }], 'estimate'],
    ['with fresh evidence', [{ date: '2025-07-05' }], 'counted'],
    ['with stale evidence', [{ date: '2025-06-30' }], 'estimate'],
    ['with evidence from the future', [{ date: '2026-02-01' }], 'estimate'],
    ['with stale and fresh evidence', [{ date: '2020-01-01' }, { date: '2025-12-31' }], 'counted'],
  ])('that is counted %s stands as %s', (_, evidence, known) => {
    const asked = question('q', { evidence: { ask: 'A link', fresh_for: '180 days' } });
    expect(effectiveKnown({ state: 'answered', level: 2, known: 'counted', evidence }, asked, now)).toBe(known);
  });

  test('not said how it is known is an estimate', () => {
    expect(effectiveKnown({ state: 'answered', level: 2, evidence: [] }, question('q'), now)).toBe('estimate');
  });

  test.each([
    ['180 days', 180],
    ['1 week', 7],
    ['6 months', 180],
    ['1 year', 365],
  ])('%s are %d days', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });
});

describe('the geometric balance', () => {
  const parts = (...values: number[]) => values.map((value) => ({ value, weight: 1 }));

  test('0 stays 0 and equal scores stay', () => {
    expect(geometricMean(parts(0, 0, 0))).toBeCloseTo(0, 9);
    expect(geometricMean(parts(62.5, 62.5))).toBeCloseTo(62.5, 9);
    expect(geometricMean(parts(100, 100, 100))).toBeCloseTo(100, 9);
  });

  test('one dead principle among seven at 75 gives about 55', () => {
    expect(geometricMean(parts(0, 75, 75, 75, 75, 75, 75, 75))).toBeCloseTo(55.5, 0);
  });

  test('of nothing is null', () => expect(geometricMean([])).toBeNull());
});

test('rounding is to one decimal and does not fall through binary fractions', () => {
  expect([0.05, 1.005, 2.25, 8.35, 100].map(roundScore)).toEqual([0.1, 1, 2.3, 8.4, 100]);
});

describe('the total', () => {
  const two = rubric([question('a', { weight: 3 }), question('b', { principle: 'listening' })], {
    balance: 'arithmetic',
  });

  test('is null when nothing is answered, with the whole range open', () => {
    expect(judge(two, {})).toMatchObject({ score: null, low: 0, high: 100, band: null, coverage: 0, costliest: null });
  });

  test('counts what is answered, and the open rest in its range', () => {
    const judgement = judge(two, { a: level(3, { evidence: [{ date: '2026-01-01' }] }) });
    expect(judgement).toMatchObject({ score: 75, low: 37.5, high: 87.5, coverage: 0.5 });
    expect(judgement.band).toMatchObject({ id: 'high', provisional: true });
  });

  test('leaves out what does not apply', () => {
    const given = { a: level(3), b: { state: 'not-applicable', reason: 'None.' } as const };
    expect(judge(two, given)).toMatchObject({
      score: 75,
      coverage: 1,
      notApplicable: 0.5,
      band: { provisional: true },
    });
    expect(judge(two, given).principles[1]).toMatchObject({ score: null, low: null, coverage: null });
  });

  test('is all null when nothing applies', () => {
    const none = { state: 'not-applicable', reason: 'None.' } as const;
    expect(judge(two, { a: none, b: none })).toMatchObject({
      score: null,
      low: null,
      high: null,
      coverage: null,
      notApplicable: 1,
    });
  });

  test('names the principle that costs most', () => {
    const geometric = { ...two, balance: 'geometric' as const };
    expect(judge(geometric, { a: level(4), b: level(0) }).costliest).toEqual({ principle: 'listening', points: 47.3 });
    expect(judge(geometric, { a: level(2), b: level(2) }).costliest).toBeNull();
  });

  test('says how far each open question would close the range, widest first', () => {
    const { unanswered } = judge(
      rubric([question('a'), question('b', { weight: 3 }), question('c')], { balance: 'arithmetic' }),
      {
        c: level(2, { evidence: [{ date: '2026-01-01' }] }),
      },
    );
    expect(unanswered).toEqual([
      { question: 'b', rangeClosed: 60 },
      { question: 'a', rangeClosed: 20 },
    ]);
  });
});

describe('rules', () => {
  const lie: Rule = { id: 'lie', when: { question: 'a', at_most: 0 }, cap: 20, why: 'So.' };
  const capped = rubric([question('a'), question('b', { principle: 'listening' })], { rules: [lie] });

  test('cap the score and both ends of the range', () => {
    expect(judge(capped, { a: level(0), b: level(4) })).toMatchObject({
      score: 20,
      low: 20,
      high: 20,
      cappedBy: [{ rule: 'lie', cap: 20, lifts: [{ question: 'a', above: 0 }] }],
    });
  });

  test('read levels as answered, never widened', () => {
    expect(judge(capped, { a: level(1, { known: 'guess' }), b: level(4) }).cappedBy).toEqual([]);
    expect(judge(capped, { a: level(0, { known: 'guess' }), b: level(4) }).high).toBe(20);
  });

  test('of an open question cap the low end alone', () => {
    const judgement = judge(capped, { b: level(4, { evidence: [{ date: '2026-01-01' }] }) });
    expect(judgement).toMatchObject({ score: 100, high: 100, cappedBy: [], notLookedAt: [] });
    expect(judgement.low).toBeLessThanOrEqual(20);
  });

  test('are void when a fact switches their question off, or the depth leaves it out', () => {
    const byFact = {
      ...capped,
      questions: [question('a', { ask_if: { fact: 'has-staff' } }), ...capped.questions.slice(1)],
    };
    const answers = { facts: new Map([['has-staff', false]]) };
    expect(judge(byFact, { b: level(4) }, answers).notLookedAt).toEqual([{ rule: 'lie', reason: 'fact' }]);
    const byDepth = { ...capped, questions: [question('a', { depth: 'full' }), ...capped.questions.slice(1)] };
    expect(judge(byDepth, { b: level(4) }).notLookedAt).toEqual([{ rule: 'lie', reason: 'depth' }]);
  });

  test('say what together lifts them: every part of "any", one part of "all"', () => {
    const when: Rule['when'] = {
      any: [
        { question: 'a', at_most: 0 },
        {
          all: [
            { question: 'a', at_most: 1 },
            { question: 'b', at_most: 2 },
          ],
        },
      ],
    };
    const { cappedBy } = judge({ ...capped, rules: [{ ...lie, when }] }, { a: level(0), b: level(1) });
    expect(cappedBy[0]?.lifts).toEqual([{ question: 'a', above: 1 }]);
  });

  test('whose question is open make the band provisional', () => {
    const answered = judge(capped, { a: level(4), b: level(4) });
    expect(answered).toMatchObject({ mayCap: [], band: { provisional: false } });
    const wide = { ...capped, questions: [question('a'), question('b', { weight: 9 })] };
    expect(judge(wide, { b: level(4) })).toMatchObject({ coverage: 0.9, mayCap: ['lie'], band: { provisional: true } });
  });

  test('that fire together are all named, lowest cap first', () => {
    const both: Rule = {
      id: 'both',
      when: {
        all: [
          { question: 'a', at_most: 1 },
          { question: 'b', at_most: 1 },
        ],
      },
      cap: 5,
      why: 'So.',
    };
    const judgement = judge({ ...capped, rules: [lie, both] }, { a: level(0), b: level(1) });
    expect(judgement.cappedBy.map(({ rule }) => rule)).toEqual(['both', 'lie']);
    expect(judgement.score).toBe(5);
  });
});

describe('an answer that does not count', () => {
  const one = rubric([question('a', { roles: ['staff'] })]);
  const setAside = (answer: Answer, change: Partial<Answers> = {}) =>
    scoreAnswers(one, { facts: new Map(), answers: new Map([['a', answer]]), ...change }, 'quick', now).placed.setAside;

  test('was given to another wording', () => {
    expect(setAside(level(3, { asked: '000000' }))).toEqual([{ question: 'a', because: 'reworded' }]);
    expect(setAside(level(3, { asked: askedHash(question('a')) }))).toEqual([]);
  });

  test('was given to another rubric, unless its wording is the same', () => {
    const rubricElsewhere = { rubric: { id: 'other' } };
    expect(setAside(level(3), rubricElsewhere)).toEqual([{ question: 'a', because: 'other-rubric' }]);
    expect(setAside(level(3, { asked: askedHash(question('a')) }), rubricElsewhere)).toEqual([]);
  });

  test('was given by a role that is not asked', () => {
    expect(setAside(level(3), { respondent: { role: 'customer' } })).toEqual([{ question: 'a', because: 'role' }]);
    expect(setAside(level(3), { respondent: { role: 'staff' } })).toEqual([]);
  });
});
