import { describe, expect, test } from 'vitest';
import { screenOf } from '../../src/ask/screens.ts';
import type { Screen, State } from '../../src/ask/state.ts';
import type { Answer } from '../../src/domain/answers.ts';
import { at, counted, stateAt } from './made.ts';

/** The words of the choices, with a star at the one that Enter takes. */
function choices(state: State): string[] {
  const { input } = screenOf(state);
  if (input.kind !== 'choice') return [];
  return input.choices.map(({ key, label }, index) => `${index === input.selected ? '*' : ''}${key ?? '-'} ${label}`);
}

const unknown: Answer = { state: 'unknown' };
const none: Answer = { state: 'not-applicable', reason: 'we are alone' };

describe('a question', () => {
  const levels = ['0 zero', '1 one', '2 two', '3 three', '4 four'];
  const rest = ["d I don't know", 'n It does not apply to us'];

  test('offers its levels, and whether it applies where that may be', () => {
    expect(choices(stateAt(at('question')))).toEqual([...levels, ...rest]);
    expect(choices(stateAt(at('question', 'c')))).toEqual([...levels, rest[0]]);
  });

  test('says where one is, what is asked and why', () => {
    expect(screenOf(stateAt(at('question')))).toMatchObject({
      progress: 'Honesty. Question 1 of 3, about 3 minutes left',
      title: 'a?',
      detail: 'So.',
      notices: [],
      enter: 'Enter skips',
      canGoBack: false,
      canSkip: true,
      hasMenu: true,
    });
  });

  test.each<[string, Parameters<typeof stateAt>[1], string, string]>([
    ['a level', { answer: counted }, '*3 three', 'So far: level 3, counted.'],
    ['a level, without how it is known', { answer: { ...counted, known: undefined } }, '*3 three', 'So far: level 3.'],
    ['"don\'t know"', { answer: unknown }, "*d I don't know", "So far: don't know."],
    ['that it does not apply', { answer: none }, '*n It does not apply to us', 'So far: does not apply: we are alone.'],
    [
      'a level of another wording',
      { answer: { ...counted, asked: '000000' } },
      '*3 three',
      'The question was reworded. Your answer before: level 3, counted.',
    ],
    [
      'a level of the last round',
      { options: { previous: { facts: new Map(), answers: new Map([['a', counted]]) } } },
      '*3 three',
      'Last time: level 3, counted.',
    ],
  ])('that has %s', (_, given, chosen, notice) => {
    const state = stateAt(at('question'), given);
    expect(choices(state).filter((choice) => choice.startsWith('*'))).toEqual([chosen]);
    expect(screenOf(state)).toMatchObject({ notices: [notice], enter: 'Enter keeps it' });
  });
});

describe('"How do you know?"', () => {
  const ways = ['1 Counted: somebody could check it', '2 Estimate: I see enough of it to judge', '3 Guess'];

  test.each<[string, Answer | undefined, Answer | undefined, number]>([
    ['an estimate', undefined, undefined, 1],
    ['what was said', counted, undefined, 0],
    ['what was said last time', undefined, counted, 0],
    ['what was said now, before what was said last time', { ...counted, known: 'guess' }, counted, 2],
    ['an estimate, when nothing was said', unknown, undefined, 1],
  ])('offers %s', (_, answer, before, chosen) => {
    const previous = before && { facts: new Map(), answers: new Map([['a', before]]) };
    const state = stateAt(at('known'), { answer, options: { previous } });
    expect(choices(state)).toEqual(ways.map((way, index) => (index === chosen ? `*${way}` : way)));
    expect(screenOf(state).enter).toBe(`Enter takes ${['counted', 'estimate', 'guess'][chosen]}`);
  });

  test('repeats the question and the level', () => {
    expect(screenOf(stateAt(at('known'), { answer: counted })).notices).toEqual(['a?', 'Level 3: three']);
    expect(screenOf(stateAt(at('known'))).notices).toEqual(['a?']);
  });
});

describe('a screen to write on', () => {
  test.each<[Screen, Parameters<typeof stateAt>[1], string, string, string[], string]>([
    [{ at: 'subject' }, {}, 'Which business is this about?', 'Acme', [], 'Enter takes it'],
    [{ at: 'subject' }, { answers: { subject: undefined } }, 'Which business is this about?', '', [], 'Enter skips'],
    [
      { at: 'subject' },
      {
        answers: { subject: undefined },
        options: { previous: { subject: 'Old', facts: new Map(), answers: new Map() } },
      },
      'Which business is this about?',
      'Old',
      [],
      'Enter takes it',
    ],
    [
      at('reason'),
      {},
      'Why does this question not apply to you?',
      '',
      ['a?', 'Without a reason the question stays open.'],
      'Enter skips',
    ],
    [
      at('reason'),
      { answer: none },
      'Why does this question not apply to you?',
      'we are alone',
      ['a?', 'Without a reason the question stays open.'],
      'Enter takes it',
    ],
    [
      at('evidence'),
      {},
      'What could you show for it? A link or a few words.',
      '',
      ['With nothing to show, counted stands as an estimate. For instance: a list of names.'],
      'Enter skips',
    ],
    [
      at('evidence', 'c'),
      {},
      'What could you show for it? A link or a few words.',
      '',
      ['With nothing to show, counted stands as an estimate.'],
      'Enter skips',
    ],
    [
      at('evidence'),
      { answer: { ...counted, evidence: [{ note: 'A list', date: '2025-06-01' }, { link: 'https://x.example' }] } },
      'What could you show for it? A link or a few words.',
      '',
      [
        'With nothing to show, counted stands as an estimate. For instance: a list of names.',
        'There is already: A list, 2025-06-01; https://x.example. What you write is added.',
      ],
      'Enter skips',
    ],
    [
      at('evidence-date'),
      { answer: counted },
      'From which day is the evidence?',
      '2026-01-01',
      ['Without a day it does not count.'],
      'Enter takes it',
    ],
    [
      at('note'),
      { answer: counted },
      'A note for later? Whoever opens the file can read it.',
      'Ask Ann.',
      [],
      'Enter takes it',
    ],
    [at('note'), {}, 'A note for later? Whoever opens the file can read it.', '', [], 'Enter skips'],
    [
      { at: 'commit-who' },
      { answers: { commitment: { do: 'Call Ann.' } } },
      'Who does it?',
      '',
      ['Call Ann.'],
      'Enter skips',
    ],
    [
      { at: 'commit-by' },
      { answers: { commitment: { do: 'Call Ann.' } } },
      'By which day?',
      '',
      ['Call Ann.', 'Write it like 2026-01-01.'],
      'Enter skips',
    ],
  ])('%j with %j', (screen, given, title, value, notices, enter) => {
    expect(screenOf(stateAt(screen, given))).toMatchObject({ title, input: { kind: 'text', value }, notices, enter });
  });

  test.each(['reason', 'evidence', 'evidence-date', 'note', 'known'] as const)('%s says where one is', (screen) => {
    expect(screenOf(stateAt(at(screen), { answer: counted })).progress).toBe('Question 1 of 3, about 2 minutes left');
  });
});

test('a fact is answered with yes or no', () => {
  const fact = { at: 'fact', fact: 'has-staff' } as const;
  const state = (facts: [string, boolean][], previous: [string, boolean][] = []) =>
    stateAt(fact, {
      answers: { facts: new Map(facts) },
      options: { previous: { facts: new Map(previous), answers: new Map() } },
    });
  expect(screenOf(state([])).title).toBe('Staff?');
  expect([choices(state([])), screenOf(state([])).enter]).toEqual([['y Yes', 'n No'], 'Enter skips']);
  expect(choices(state([['has-staff', true]]))).toEqual(['*y Yes', 'n No']);
  expect(choices(state([['has-staff', false]]))).toEqual(['y Yes', '*n No']);
  expect(choices(state([], [['has-staff', false]]))).toEqual(['y Yes', '*n No']);
  expect(screenOf(state([['has-staff', false]])).enter).toBe('Enter keeps it');
});

test('a role is one of the rubric', () => {
  expect(choices(stateAt({ at: 'role' }))).toEqual(['1 founder', '*2 staff']);
  expect(choices(stateAt({ at: 'role' }, { answers: { respondent: undefined } }))).toEqual(['1 founder', '2 staff']);
});

test('what became of the last promise is asked with its words', () => {
  const commitment = { do: 'Call Ann.', who: 'Bob', by: '2025-12-01' };
  const state = (promise: typeof commitment | { do: string }) =>
    stateAt({ at: 'became' }, { options: { previous: { facts: new Map(), answers: new Map(), commitment: promise } } });
  expect(screenOf(state(commitment)).notices).toEqual(['Call Ann, Bob, 2025-12-01']);
  expect(screenOf(state({ do: 'Call Ann' })).notices).toEqual(['Call Ann']);
  expect(choices(state(commitment))).toEqual(['k Kept', 'l Done, but late', 'x Dropped']);
  expect(screenOf(state(commitment)).canSkip).toBe(true);
});

test('the next promise is one of the first five steps, or typed', () => {
  const advice = ['one', 'two', 'three', 'four', 'five', 'six'];
  const state: State = { ...stateAt({ at: 'commit-do' }), advice };
  expect(screenOf(state)).toMatchObject({
    title: 'What will you do next?',
    notices: ['1: one', '2: two', '3: three', '4: four', '5: five'],
    enter: 'A digit takes that step; Enter skips',
  });
  const kept = { ...state, answers: { ...state.answers, commitment: { do: 'Call Ann.' } } };
  expect(screenOf(kept)).toMatchObject({ input: { value: 'Call Ann.' }, enter: 'Enter keeps it' });
});

describe('the keys that a screen has', () => {
  const behind: Screen[] = [{ at: 'welcome' }];

  test.each<[Screen, boolean, boolean, boolean]>([
    [{ at: 'welcome' }, true, false, false],
    [{ at: 'subject' }, true, true, true],
    [{ at: 'role' }, true, true, true],
    [{ at: 'fact', fact: 'has-staff' }, true, true, true],
    [at('question'), true, true, true],
    [at('note'), true, true, true],
    [{ at: 'review' }, true, false, true],
    [{ at: 'menu' }, true, false, false],
    [{ at: 'report' }, false, false, false],
    [{ at: 'commit-do' }, true, false, false],
    [{ at: 'commit-who' }, true, false, false],
    [{ at: 'commit-by' }, true, false, false],
    [{ at: 'finished' }, false, false, false],
    [{ at: 'left' }, false, false, false],
  ])('%j: back %s, skip %s, menu %s', (screen, canGoBack, canSkip, hasMenu) => {
    expect(screenOf(stateAt(screen, { trail: behind }))).toMatchObject({ canGoBack, canSkip, hasMenu });
    expect(screenOf(stateAt(screen)).canGoBack).toBe(false);
  });
});

test('why an event was refused stands above everything else', () => {
  const state = { ...stateAt(at('evidence-date'), { answer: counted }), refusal: 'No.' };
  expect(screenOf(state).notices).toEqual(['No.', 'Without a day it does not count.']);
  expect(screenOf({ ...stateAt(at('note')), refusal: 'No.' }).notices).toEqual(['No.']);
});
