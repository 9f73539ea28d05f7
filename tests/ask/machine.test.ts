import { describe, expect, test } from 'vitest';
import { begin, step } from '../../src/ask/machine.ts';
import type { AskOptions, Event, Screen, State } from '../../src/ask/state.ts';
import type { Answer, Answers } from '../../src/domain/answers.ts';
import { askedHash } from '../../src/language/asked-hash.ts';
import { question, rubric } from '../evaluate/answers/made.ts';

const a = question('a', { not_applicable: 'allowed' });
const b = question('b');
const asked = rubric([a, b], { facts: [] });
const mark = askedHash(a);

/** At a screen of question a, with the answer that the file holds to it. */
function at(screen: 'question' | 'reason' | 'known' | 'evidence' | 'evidence-date' | 'note', answer?: Answer): State {
  const answers: Answers = {
    subject: 'Acme',
    facts: new Map(),
    answers: new Map(answer === undefined ? [] : [['a', answer]]),
  };
  const options: AskOptions = { rubric: asked, depth: 'quick', fileName: 'acme.yaml', today: '2026-01-01' };
  return { ...begin(options, answers, 0), screen: { at: screen, question: 'a' } };
}

/** The answer to question a after an event, and where one then stands. */
function after(state: State, event: Event): [Answer | undefined, Screen['at']] {
  const next = step(state, event, 1000).state;
  return [next.answers.answers.get('a'), next.screen.at];
}

const evidence = [{ date: '2025-06-01' }];
const counted: Answer = { state: 'answered', level: 1, known: 'counted', evidence, note: 'Ask Ann.', asked: mark };

describe('a new level', () => {
  test.each<[string, Answer | undefined, Partial<Answer & { state: 'answered' }>]>([
    ['of nothing has no note', undefined, { evidence: [] }],
    [
      'keeps the note of a "don\'t know"',
      { state: 'unknown', note: 'Ask Ann.', asked: mark },
      { note: 'Ask Ann.', evidence: [] },
    ],
    [
      'keeps the note of "does not apply"',
      { state: 'not-applicable', reason: 'None.', note: 'Ask Ann.', asked: mark },
      { note: 'Ask Ann.', evidence: [] },
    ],
    ['keeps what is known of another level', counted, { note: 'Ask Ann.', known: 'counted', evidence }],
    [
      'keeps of an answer to another wording the note alone',
      { ...counted, asked: '000000' },
      { note: 'Ask Ann.', evidence: [] },
    ],
  ])('%s', (_, before, kept) => {
    const [answer, screen] = after(at('question', before), { type: 'level', level: 3 });
    expect(answer).toEqual({ state: 'answered', level: 3, asked: mark, ...kept });
    expect(screen).toBe('known');
  });
});

test('"don\'t know" and "does not apply" keep the note of a level', () => {
  expect(after(at('question', counted), { type: 'unknown' })[0]).toEqual({
    state: 'unknown',
    note: 'Ask Ann.',
    asked: mark,
  });
  expect(after(at('reason', counted), { type: 'text', text: ' None. ' })[0]).toEqual({
    state: 'not-applicable',
    reason: 'None.',
    note: 'Ask Ann.',
    asked: mark,
  });
});

describe('on the screen', () => {
  test.each<[Parameters<typeof at>[0], Event, Answer | undefined, Screen['at']]>([
    ['question', { type: 'skip' }, counted, 'question'],
    ['question', { type: 'not-applicable' }, counted, 'reason'],
    ['question', { type: 'text', text: 'x' }, counted, 'question'],
    ['reason', { type: 'text', text: '  ' }, counted, 'question'],
    ['reason', { type: 'skip' }, counted, 'question'],
    ['known', { type: 'known', known: 'counted' }, { ...counted, known: 'counted' }, 'evidence'],
    ['known', { type: 'known', known: 'estimate' }, { ...counted, known: 'estimate' }, 'note'],
    ['known', { type: 'known', known: 'guess' }, { ...counted, known: 'guess' }, 'note'],
    ['note', { type: 'text', text: '' }, counted, 'question'],
    ['note', { type: 'text', text: ' Bob. ' }, { ...counted, note: 'Bob.' }, 'question'],
    ['evidence', { type: 'text', text: '' }, counted, 'question'],
    [
      'evidence',
      { type: 'text', text: 'https://x.example/a' },
      { ...counted, evidence: [...evidence, { link: 'https://x.example/a', date: '2026-01-01' }] },
      'evidence-date',
    ],
    [
      'evidence',
      { type: 'text', text: 'see https://x.example' },
      { ...counted, evidence: [...evidence, { note: 'see https://x.example', date: '2026-01-01' }] },
      'evidence-date',
    ],
    [
      'evidence-date',
      { type: 'text', text: '2025-12-31' },
      { ...counted, evidence: [{ date: '2025-12-31' }] },
      'question',
    ],
    [
      'evidence-date',
      { type: 'text', text: '2026-01-01' },
      { ...counted, evidence: [{ date: '2026-01-01' }] },
      'question',
    ],
    ['evidence-date', { type: 'text', text: '2026-01-02' }, counted, 'evidence-date'],
    ['evidence-date', { type: 'text', text: '2025-02-30' }, counted, 'evidence-date'],
    ['evidence-date', { type: 'text', text: '31.12.2025' }, counted, 'evidence-date'],
  ])('%s, %j', (screen, event, answer, next) => {
    expect(after(at(screen, counted), event)).toEqual([answer, next]);
  });

  test.each([
    ['2026-01-02', '2026-01-02 lies in the future.'],
    ['2025-02-30', '"2025-02-30" is not a date; write it like 2026-01-01.'],
  ])('a date is refused with a reason, which the next event takes away: %s', (text, refusal) => {
    const refused = step(at('evidence-date', counted), { type: 'text', text }, 0).state;
    expect(refused.refusal).toBe(refusal);
    expect(step(refused, { type: 'skip' }, 0).state.refusal).toBeUndefined();
  });
});

test('a question that always applies can not be set aside', () => {
  const state: State = { ...at('question'), screen: { at: 'question', question: 'b' } };
  expect(step(state, { type: 'not-applicable' }, 0).state.screen).toEqual({ at: 'question', question: 'b' });
});

describe('the pace', () => {
  test.each([
    [1000, 1000],
    [0, 0],
    [-1000, 0],
    [300_000, 300_000],
    // A pause for coffee.
    [300_001, 300_000],
  ])('of a question that took %d ms counts %d', (took, milliseconds) => {
    expect(step(at('note', counted), { type: 'skip' }, took).state.pace).toMatchObject({ questions: 1, milliseconds });
  });
});
