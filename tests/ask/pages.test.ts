import { describe, expect, test } from 'vitest';
import { menu, progress, review, welcome } from '../../src/ask/pages.ts';
import type { State } from '../../src/ask/state.ts';
import type { Answer } from '../../src/domain/answers.ts';
import { at, counted, stateAt } from './made.ts';

const labels = ({ input }: ReturnType<typeof menu>) =>
  input.kind === 'choice' ? input.choices.map(({ label }) => label) : [];

const guess: Answer = { state: 'answered', level: 1, known: 'guess', evidence: [] };
const all = new Map<string, Answer>([
  ['a', counted],
  ['b', guess],
  ['c', { state: 'unknown' }],
]);

describe('the first page', () => {
  test('says how long it takes, and what happens to the answers', () => {
    const page = welcome(stateAt({ at: 'welcome' }));
    expect(page.title).toBe('Trust: 3 questions, about 3 minutes');
    expect(page.notices).toEqual([
      'Choose the level that fits today. You may skip, go back, and stop with Ctrl-C at any time.',
      'Each answer is saved at once in acme.yaml. Nothing is sent anywhere; whoever can open the file can read it.',
    ]);
    expect([labels(page), page.enter]).toEqual([['Begin'], 'Enter begins']);
  });

  test('of a file with answers goes on with them', () => {
    const page = welcome(stateAt({ at: 'welcome' }, { answer: counted }));
    expect(page.title).toBe('Resuming acme.yaml: 1 of 3 answered');
    expect([labels(page), page.enter]).toEqual([['Go on'], 'Enter goes on']);
  });

  test('of a next round names the last one', () => {
    const [first] = welcome(stateAt({ at: 'welcome' }, { options: { previousName: 'old.yaml' } })).notices ?? [];
    expect(first).toBe('The round after old.yaml, whose answers stand as defaults.');
  });
});

describe('the time that is left', () => {
  const paced = (questions: number, milliseconds: number, state: State): State => ({
    ...state,
    pace: { questions, milliseconds, since: 0 },
  });

  test.each([
    // As if three questions had taken 50 seconds each.
    [0, 0, 'about 3 minutes left'],
    [1, 50_000, 'about 3 minutes left'],
    [3, 0, 'about 1 minute left'],
    [27, 0, 'less than a minute left'],
    [1, 250_000, 'about 5 minutes left'],
  ])('after %d questions in %d ms', (questions, milliseconds, left) => {
    expect(progress(paced(questions, milliseconds, stateAt(at('question'))), 'c')).toBe(`Question 3 of 3, ${left}`);
  });

  test('is nothing when all is answered', () => {
    expect(progress(stateAt(at('question'), { answers: { answers: all } }), 'b')).toBe('Question 2 of 3, all answered');
  });
});

describe('the page of all answers', () => {
  test('shows each as it stands', () => {
    const page = review(stateAt({ at: 'review' }, { answers: { answers: all } }));
    expect(page).toMatchObject({
      title: 'All answered. Is it right?',
      notices: ['Choose an answer to change it.'],
      enter: 'Enter takes it',
    });
    expect(labels(page)).toEqual(['Show the report', 'Level 3, counted: a?', 'Level 1, guess: b?', "Don't know: c?"]);
  });

  test('counts what is open, and what was reworded is open', () => {
    const reworded = stateAt({ at: 'review' }, { answer: { ...counted, asked: '000000' } });
    expect(review(reworded).title).toBe('3 questions without an answer');
    expect(labels(review(reworded))).toEqual(['Show the report', 'Open: a?', 'Open: b?', 'Open: c?']);
  });

  test('asks "don\'t know" again when that was wanted', () => {
    const state = stateAt({ at: 'review' }, { answers: { answers: all }, options: { unanswered: true } });
    expect(review(state).title).toBe('1 question without an answer');
  });
});

describe('the menu', () => {
  const ways = ['Back to where I was', 'Review all answers', 'Save and leave'];

  test('leads to everything that can be said', () => {
    const page = menu(stateAt({ at: 'menu' }, { answer: counted }));
    expect([page.title, page.enter]).toEqual(['2 questions left', 'Enter takes it']);
    expect(labels(page)).toEqual([
      ...ways,
      'Business: Acme',
      'Role: staff',
      'Staff? Yes.',
      'Level 3, counted: a?',
      'Open: b?',
      'Open: c?',
    ]);
  });

  test('goes back, to all answers or out by a key', () => {
    const { input } = menu(stateAt({ at: 'menu' }));
    const keyed = input.kind === 'choice' ? input.choices.filter(({ key }) => key !== undefined) : [];
    expect(keyed.map(({ key, event }) => [key, event])).toEqual([
      ['b', { type: 'back' }],
      ['r', { type: 'jump', to: { at: 'review' } }],
      ['q', { type: 'leave' }],
    ]);
  });

  test('says what is not said', () => {
    const nothing = { subject: undefined, respondent: undefined, facts: new Map<string, boolean>() };
    const page = menu(stateAt({ at: 'menu' }, { answers: nothing }));
    expect(labels(page).slice(3, 6)).toEqual(['Business: not said', 'Role: not said', 'Staff? Not said.']);
    const no = menu(stateAt({ at: 'menu' }, { answers: { facts: new Map([['has-staff', false]]) } }));
    expect(labels(no)).toContain('Staff? No.');
    expect(labels(no)).not.toContain('Open: b?');
    expect(menu(stateAt({ at: 'menu' }, { answers: { answers: all } })).title).toBe('Nothing is left');
  });

  test('without roles asks for none', () => {
    const state = stateAt({ at: 'menu' });
    const page = menu({ ...state, options: { ...state.options, rubric: { ...state.options.rubric, roles: [] } } });
    expect(labels(page).some((label) => label.startsWith('Role'))).toBe(false);
  });
});
