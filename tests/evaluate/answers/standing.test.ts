import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../../src/domain/answers.ts';
import { placeAnswers } from '../../../src/evaluate/answers/standing.ts';
import { askedHash } from '../../../src/language/asked-hash.ts';
import { level, now, question, rubric } from './made.ts';

const staff = question('a', { ask_if: { fact: 'has-staff' }, roles: ['staff', 'founder'] });

function place(answer: Answer | undefined, change: Partial<Answers> = {}, ancestors?: string[]) {
  const given = rubric([staff], ancestors === undefined ? {} : { extends: ancestors });
  const answers: Answers = {
    facts: new Map([['has-staff', true]]),
    answers: new Map(answer === undefined ? [] : [['a', answer]]),
    ...change,
  };
  return placeAnswers(given, answers, 'quick', now);
}

describe('an answer without a mark of its wording', () => {
  test.each([
    ['the rubric itself', 'test', ['parent'], undefined],
    ['a rubric that it extends', 'parent', ['grandparent', 'parent'], undefined],
    ['the first of those', 'grandparent', ['grandparent', 'parent'], undefined],
    ['another rubric', 'other', ['grandparent', 'parent'], 'other-rubric'],
    ['another rubric, where none is extended', 'other', undefined, 'other-rubric'],
  ])('given to %s', (_, id, ancestors, because) => {
    const { setAside, standings } = place(level(3), { rubric: { id } }, ancestors);
    expect(setAside[0]?.because).toBe(because);
    expect(standings[0]?.state).toBe(because === undefined ? 'answered' : 'unanswered');
  });

  test('counts in a file that names no rubric', () => expect(place(level(3)).setAside).toEqual([]));
});

test('a mark of another wording speaks against an answer, whatever rubric it names', () => {
  expect(place(level(3, { asked: '000000' }), { rubric: { id: 'test' } }).setAside).toEqual([
    { question: 'a', because: 'reworded' },
  ]);
  expect(place(level(3, { asked: askedHash(staff) }), { rubric: { id: 'other' } }).setAside).toEqual([]);
});

describe('a question behind a fact', () => {
  test.each<[string, boolean | undefined, Answer | undefined, string, string[], string[]]>([
    ['that holds', true, level(2), 'answered', [], []],
    ['that does not', false, level(2), 'not-applicable', ['fact'], []],
    ['that does not, without an answer', false, undefined, 'not-applicable', [], []],
    ['that nobody has told', undefined, level(2), 'answered', [], ['has-staff']],
  ])('%s', (_, fact, answer, state, because, openFacts) => {
    const placed = place(answer, { facts: new Map(fact === undefined ? [] : [['has-staff', fact]]) });
    expect(placed.standings[0]?.state).toBe(state);
    expect(placed.standings[0]?.notApplicable).toBe(fact === false ? 'Staff? No.' : undefined);
    expect(placed.setAside.map((one) => one.because)).toEqual(because);
    expect(placed.openFacts).toEqual(openFacts);
  });
});

test('a question that waits for several facts names those that nobody has told', () => {
  const waits = question('a', { ask_if: { all: [{ fact: 'has-staff' }, { fact: 'sells-online' }] } });
  const given = rubric([waits], {
    facts: [
      { id: 'has-staff', ask: 'S?' },
      { id: 'sells-online', ask: 'O?' },
    ],
  });
  const answers = { facts: new Map([['has-staff', true]]), answers: new Map() };
  expect(placeAnswers(given, answers, 'quick', now).openFacts).toEqual(['sells-online']);
});

test.each([
  ['customer', 'role'],
  ['staff', undefined],
  ['founder', undefined],
  [undefined, undefined],
])('an answer by the role %s is set aside: %s', (role, because) => {
  expect(place(level(2), { respondent: { role } }).setAside[0]?.because).toBe(because);
});

test('an answer beyond the depth is set aside', () => {
  const given = rubric([question('a'), question('deep', { depth: 'standard' })]);
  const answers = { facts: new Map(), answers: new Map([['deep', level(1)]]) };
  expect(placeAnswers(given, answers, 'quick', now).setAside).toEqual([{ question: 'deep', because: 'depth' }]);
  expect(placeAnswers(given, answers, 'standard', now).setAside).toEqual([]);
});

test('a counted answer without fresh evidence is named, and others are not', () => {
  const because = (answer: Answer) => place(answer).demoted.map((one) => one.because);
  expect(because(level(2))).toEqual(['without evidence']);
  expect(because(level(2, { evidence: [{ date: '2025-12-31' }] }))).toEqual([]);
  expect(because(level(2, { known: 'guess' }))).toEqual([]);
  expect(because({ state: 'unknown' })).toEqual([]);
});

test.each<[Answer, string, string | undefined]>([
  [{ state: 'unknown', note: 'Ask Ann.' }, 'unknown', undefined],
  [{ state: 'not-applicable', reason: 'None.', note: 'Ask Ann.' }, 'not-applicable', 'None.'],
  [level(1, { note: 'Ask Ann.' }), 'answered', undefined],
])('the note of %j is kept', (answer, state, notApplicable) => {
  const kept = { state, note: 'Ask Ann.', ...(notApplicable && { notApplicable }) };
  expect(place(answer).standings[0]).toMatchObject(kept);
});
