import { describe, expect, test } from 'vitest';
import { step } from '../../src/ask/machine.ts';
import type { Event, Screen, State } from '../../src/ask/state.ts';
import type { Answer, Answers } from '../../src/domain/answers.ts';
import { askedHash } from '../../src/language/asked-hash.ts';
import { at, b, c, counted, stateAt } from './made.ts';

const after = (state: State, event: Event): Screen => step(state, event, 0).state.screen;
const next = { type: 'next' } as const;
const skip = { type: 'skip' } as const;

const answered = (id: 'b' | 'c', state: Answer['state'] = 'answered'): [string, Answer] => {
  const asked = askedHash(id === 'b' ? b : c);
  if (state === 'unknown') return [id, { state, asked }];
  return [id, { state: 'answered', level: 1, evidence: [], asked }];
};
const nobody: Partial<Answers> = { subject: undefined, respondent: undefined, facts: new Map() };
const promised = { facts: new Map(), answers: new Map(), commitment: { do: 'Call Ann.' } };

describe('what is open comes first', () => {
  test.each<[string, Parameters<typeof stateAt>[1], Screen]>([
    ['the subject', { answers: nobody }, { at: 'subject' }],
    ['the role', { answers: { ...nobody, subject: 'Acme' } }, { at: 'role' }],
    [
      'the facts',
      { answers: { subject: 'Acme', respondent: { role: 'staff' }, facts: new Map() } },
      { at: 'fact', fact: 'has-staff' },
    ],
    ['the questions', {}, at('question', 'a')],
    ['the next open one of them', { answer: counted }, at('question', 'b')],
    ['one that was reworded', { answer: { ...counted, asked: '000000' } }, at('question', 'a')],
    [
      'the page of all answers, when nothing is open',
      { answers: { answers: new Map([['a', counted], answered('b'), answered('c', 'unknown')]) } },
      { at: 'review' },
    ],
    [
      '"don\'t know", when it is asked again',
      {
        answers: { answers: new Map([['a', counted], answered('b'), answered('c', 'unknown')]) },
        options: { unanswered: true },
      },
      at('question', 'c'),
    ],
    ['the promise of the last round', { options: { previous: promised } }, { at: 'became' }],
    [
      'no promise that was told of already',
      { options: { previous: { ...promised, commitment: { do: 'Call Ann.', became: 'kept' } } } },
      at('question', 'a'),
    ],
    ['only the principles that were wanted', { options: { only: new Set(['listening']) } }, at('question', 'b')],
  ])('%s', (_, given, screen) => {
    expect(after(stateAt({ at: 'welcome' }, given), next)).toEqual(screen);
    expect(after(stateAt({ at: 'welcome' }, given), skip)).toEqual(screen);
  });

  test('and what was skipped does not come again', () => {
    let state = stateAt({ at: 'welcome' }, { answers: nobody });
    const seen: string[] = [];
    for (let count = 0; count < 6; count++) {
      state = step(state, skip, 0).state;
      seen.push(state.screen.at);
    }
    expect(seen).toEqual(['subject', 'role', 'fact', 'question', 'question', 'question']);
    expect(after(state, skip)).toEqual({ at: 'review' });
  });
});

describe('a question is asked', () => {
  test.each<[string, Partial<Answers>, string[]]>([
    ['of those who can know it', { respondent: { role: 'staff' } }, ['a', 'b', 'c']],
    ['of nobody else', { respondent: { role: 'founder' } }, ['a', 'c']],
    ['of somebody who has not said who they are', { respondent: undefined }, ['a', 'b', 'c']],
    ['where its fact holds', { facts: new Map([['has-staff', true]]) }, ['a', 'b', 'c']],
    ['not where it does not', { facts: new Map([['has-staff', false]]) }, ['a', 'c']],
    ['where nobody has told', { facts: new Map() }, ['a', 'b', 'c']],
  ])('%s', (_, answers, ids) => {
    let state = stateAt({ at: 'review' }, { answers });
    state = step(state, { type: 'jump', to: at('question', 'a') }, 0).state;
    const seen: string[] = [];
    for (; state.screen.at === 'question'; state = step({ ...state, trail: [] }, skip, 0).state)
      seen.push(state.screen.question);
    expect(seen).toEqual(ids);
  });
});

describe('back', () => {
  test.each<[string, Screen, Screen[], Partial<Answers>, Screen]>([
    ['leads to the screen before', at('question', 'c'), [{ at: 'welcome' }, at('question')], {}, at('question')],
    ['with nothing behind stays', at('question'), [], {}, at('question')],
    [
      'passes by a question that no longer applies',
      at('question', 'c'),
      [at('question'), at('question', 'b')],
      { facts: new Map([['has-staff', false]]) },
      at('question'),
    ],
    [
      'passes by what is asked of an answer that is gone',
      at('question', 'b'),
      [at('question'), at('known')],
      {},
      at('question'),
    ],
    [
      'leads to what is asked of an answer that is there',
      at('question', 'b'),
      [at('question'), at('known')],
      { answers: new Map([['a', counted]]) },
      at('known'),
    ],
    ['passes by the report', { at: 'commit-do' }, [{ at: 'review' }, { at: 'report' }], {}, { at: 'review' }],
    ['leads not out of the report', { at: 'report' }, [{ at: 'review' }], {}, { at: 'report' }],
    ['leads not out of the end', { at: 'finished' }, [{ at: 'review' }], {}, { at: 'finished' }],
  ])('%s', (_, screen, trail, answers, expected) => {
    expect(after(stateAt(screen, { trail, answers }), { type: 'back' })).toEqual(expected);
  });
});

describe('a jump', () => {
  test.each<[Screen, Screen, boolean]>([
    [{ at: 'menu' }, at('question', 'c'), true],
    [{ at: 'menu' }, at('question', 'no-such'), false],
    [{ at: 'menu' }, { at: 'fact', fact: 'has-staff' }, true],
    [{ at: 'menu' }, { at: 'fact', fact: 'no-such' }, false],
    [{ at: 'menu' }, { at: 'subject' }, true],
    [{ at: 'menu' }, { at: 'role' }, true],
    [{ at: 'menu' }, { at: 'review' }, true],
    [{ at: 'menu' }, { at: 'finished' }, false],
    [{ at: 'review' }, at('question', 'c'), true],
    [{ at: 'report' }, at('question', 'c'), false],
    [{ at: 'welcome' }, at('question', 'c'), false],
  ])('from %j to %j: %s', (from, to, possible) => {
    expect(after(stateAt(from), { type: 'jump', to })).toEqual(possible ? to : from);
  });

  test('from the page of all answers leads back to it, once the question is done', () => {
    const state = stateAt(at('note'), {
      answer: counted,
      trail: [{ at: 'review' }, at('question'), at('known')],
    });
    expect(after(state, skip)).toEqual({ at: 'review' });
    expect(after({ ...state, trail: [at('question', 'b'), at('question'), at('known')] }, skip)).toEqual(
      at('question', 'b'),
    );
  });

  test('from there to the role leads back as well', () => {
    const state = stateAt({ at: 'role' }, { trail: [at('question'), { at: 'review' }] });
    expect(after(state, { type: 'role', role: 'founder' })).toEqual({ at: 'review' });
    expect(after(state, skip)).toEqual({ at: 'review' });
  });

  test('to the role is none where there are none', () => {
    const state = stateAt({ at: 'menu' });
    const without = { ...state, options: { ...state.options, rubric: { ...state.options.rubric, roles: [] } } };
    expect(after(without, { type: 'jump', to: { at: 'role' } })).toEqual({ at: 'menu' });
  });
});

describe('who one is', () => {
  const set = (screen: Screen, event: Event) => {
    const { state, edits } = step(stateAt(screen, { answers: nobody }), event, 0);
    return [edits, state.answers.subject, state.answers.respondent?.role, state.answers.facts.get('has-staff')];
  };

  test.each<[Screen, Event, ReturnType<typeof set>]>([
    [
      { at: 'subject' },
      { type: 'text', text: ' Acme ' },
      [[{ kind: 'value', path: ['subject'], value: 'Acme' }], 'Acme', undefined, undefined],
    ],
    [{ at: 'subject' }, { type: 'text', text: '  ' }, [[], undefined, undefined, undefined]],
    [
      { at: 'role' },
      { type: 'role', role: 'staff' },
      [[{ kind: 'value', path: ['respondent', 'role'], value: 'staff' }], undefined, 'staff', undefined],
    ],
    [{ at: 'role' }, { type: 'role', role: 'no-such' }, [[], undefined, undefined, undefined]],
    [
      { at: 'fact', fact: 'has-staff' },
      { type: 'yes-or-no', yes: true },
      [[{ kind: 'value', path: ['facts', 'has-staff'], value: 'yes' }], undefined, undefined, true],
    ],
    [
      { at: 'fact', fact: 'has-staff' },
      { type: 'yes-or-no', yes: false },
      [[{ kind: 'value', path: ['facts', 'has-staff'], value: 'no' }], undefined, undefined, false],
    ],
    [{ at: 'role' }, { type: 'yes-or-no', yes: true }, [[], undefined, undefined, undefined]],
  ])('at %j, %j', (screen, event, expected) => expect(set(screen, event)).toEqual(expected));
});

describe('a promise', () => {
  const old = { do: 'Call Ann.', who: 'Bob', by: '2026-02-01' };
  const state = (screen: 'commit-do' | 'commit-who' | 'commit-by', commitment?: typeof old): State => ({
    ...stateAt({ at: screen }, { answers: { commitment } }),
    advice: ['Hire Eve.', 'Sell it.'],
  });

  test.each<
    ['commit-do' | 'commit-who' | 'commit-by', typeof old | undefined, Event, Answers['commitment'], Screen['at']]
  >([
    ['commit-do', undefined, { type: 'text', text: ' Write it. ' }, { do: 'Write it.' }, 'commit-who'],
    ['commit-do', undefined, { type: 'text', text: '2' }, { do: 'Sell it.' }, 'commit-who'],
    ['commit-do', undefined, { type: 'text', text: '3' }, { do: '3' }, 'commit-who'],
    ['commit-do', undefined, skip, undefined, 'finished'],
    ['commit-do', old, { type: 'text', text: 'Write it.' }, { do: 'Write it.' }, 'commit-who'],
    ['commit-do', old, skip, old, 'finished'],
    ['commit-who', old, { type: 'text', text: 'Eve' }, { ...old, who: 'Eve' }, 'commit-by'],
    ['commit-who', old, skip, old, 'commit-by'],
    ['commit-who', undefined, { type: 'text', text: 'Eve' }, undefined, 'commit-by'],
    ['commit-by', old, { type: 'text', text: '2026-03-01' }, { ...old, by: '2026-03-01' }, 'finished'],
    ['commit-by', old, { type: 'text', text: 'soon' }, old, 'commit-by'],
    ['commit-by', old, skip, old, 'finished'],
  ])('at %s, with %j: %j', (screen, before, event, commitment, then) => {
    const { state: reached, edits } = step(state(screen, before), event, 0);
    expect([reached.answers.commitment, reached.screen.at]).toEqual([commitment, then]);
    expect(edits).toEqual(commitment === before ? [] : [{ kind: 'commitment', commitment }]);
  });

  test('of the last round is told once, and leaves an edit of its own', () => {
    const at = stateAt({ at: 'became' }, { options: { previous: promised } });
    const { state: reached, edits } = step(at, { type: 'became', became: 'late' }, 0);
    expect([edits, reached.screen]).toEqual([[{ kind: 'became', became: 'late' }], { at: 'question', question: 'a' }]);
    const skipped = step(at, skip, 0);
    expect([skipped.edits, skipped.state.screen]).toEqual([[], { at: 'question', question: 'a' }]);
    expect(step(at, { type: 'next' }, 0).state.screen).toEqual({ at: 'became' });
  });
});

test('a report leads to the promise, with the steps to choose from', () => {
  const { state } = step(stateAt({ at: 'report' }), { type: 'reported', advice: ['Hire Eve.'] }, 0);
  expect([state.screen, state.advice]).toEqual([{ at: 'commit-do' }, ['Hire Eve.']]);
});

test.each<[Screen, boolean]>([
  [at('question'), true],
  [{ at: 'report' }, true],
  [{ at: 'finished' }, false],
  [{ at: 'left' }, false],
])('one may leave at %j: %s', (screen, may) => {
  expect(after(stateAt(screen), { type: 'leave' })).toEqual(may ? { at: 'left' } : screen);
});

test('answers from outside move one off a question that no longer applies', () => {
  const state = stateAt(at('question', 'b'), { trail: [at('question')] });
  const facts = new Map([['has-staff', false]]);
  const moved = step(state, { type: 'answers', answers: { ...state.answers, facts } }, 0).state;
  expect(moved.screen).toEqual(at('question'));
  const same = step(state, { type: 'answers', answers: state.answers }, 0).state;
  expect(same.screen).toEqual(at('question', 'b'));
});

test('the trail ends after 200 screens', () => {
  const trail = Array.from({ length: 200 }, () => at('question'));
  const { state } = step(stateAt(at('question', 'c'), { trail }), { type: 'menu' }, 0);
  expect(state.trail).toHaveLength(200);
  expect(state.trail.at(-1)).toEqual(at('question', 'c'));
});
