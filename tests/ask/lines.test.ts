import { describe, expect, test } from 'vitest';
import { printed, readLine } from '../../src/ask/lines.ts';
import { screenOf } from '../../src/ask/screens.ts';
import type { Event } from '../../src/ask/state.ts';
import type { View } from '../../src/ask/view.ts';
import { at, counted, stateAt } from './made.ts';

const question = screenOf(stateAt(at('question'), { answer: counted, trail: [{ at: 'welcome' }] }));
const review = screenOf(stateAt({ at: 'review' }));
const subject = screenOf(stateAt({ at: 'subject' }));
const note = screenOf(stateAt(at('note')));

describe('a line', () => {
  test.each<[string, View, string, Event]>([
    ['of a key', question, '2', { type: 'level', level: 2 }],
    ['of a key in capitals', question, ' D ', { type: 'unknown' }],
    ['of the head of a choice', question, 'it does', { type: 'not-applicable' }],
    ['of a head that one choice has', question, 'th', { type: 'level', level: 3 }],
    ['of nothing takes what is chosen', question, '', { type: 'level', level: 3 }],
    ['of nothing skips when nothing is chosen', screenOf(stateAt(at('question'))), '', { type: 'skip' }],
    ['of a command', question, 'b', { type: 'back' }],
    ['of its word', question, 'back', { type: 'back' }],
    ['with a colon', question, ':m', { type: 'menu' }],
    ['to skip', question, 's', { type: 'skip' }],
    ['to skip, as a word', question, 'SKIP', { type: 'skip' }],
    ['to leave', question, 'q', { type: 'leave' }],
    ['to leave, as a word', question, 'quit', { type: 'leave' }],
    ['for what is left', question, 'menu', { type: 'menu' }],
    ['of the key of the report', review, 'r', { type: 'next' }],
    ['of a number where choices have no key', review, '2', { type: 'jump', to: at('question', 'b') }],
    ['of text', note, ' Ask Bob. ', { type: 'text', text: 'Ask Bob.' }],
    ['of text that is a command without its colon', note, 'b', { type: 'text', text: 'b' }],
    ['of text that is a command', note, ':b', { type: 'back' }],
    ['of text that only begins with a colon', note, ':x', { type: 'text', text: ':x' }],
    ['of no text', note, '  ', { type: 'skip' }],
    ['of no text takes what stands there', subject, '', { type: 'text', text: 'Acme' }],
  ])('%s', (_, view, line, event) => expect(readLine(view, line)).toEqual(event));

  test.each([
    ['z', '"z" is none of the answers here: 0, 1, 2, 3, 4, d, n, or Enter alone.'],
    ['t', '"t" is none of the answers here: 0, 1, 2, 3, 4, d, n, or Enter alone.'],
    ['', undefined],
    ['x'.repeat(50), `"${'x'.repeat(40)}" is none of the answers here: 0, 1, 2, 3, 4, d, n, or Enter alone.`],
    ['\u202e', '"\\u{202e}" is none of the answers here: 0, 1, 2, 3, 4, d, n, or Enter alone.'],
  ])('of %j: %s', (line, refusal) => {
    const read = readLine(question, line);
    expect('refusal' in read ? read.refusal : undefined).toBe(refusal);
  });

  test('of a number of two digits takes the choice with that number', () => {
    const choices = Array.from({ length: 12 }, (_, level) => ({
      label: 'yes',
      event: { type: 'level', level } as Event,
    }));
    expect(readLine({ ...question, input: { kind: 'choice', choices, selected: -1 } }, '12')).toEqual({
      type: 'level',
      level: 11,
    });
  });

  test('of words that two choices begin with is refused', () => {
    const input = {
      kind: 'choice' as const,
      choices: ['yes, now', 'yes, later'].map((label) => ({ label, event: { type: 'next' as const } })),
      selected: -1,
    };
    expect(readLine({ ...question, input }, 'yes')).toEqual({
      refusal: '"yes" is none of the answers here: 1, 2, or Enter alone.',
    });
  });
});

describe('a screen as lines', () => {
  test('of a question', () => {
    expect(printed(question, 100)).toBe(
      [
        '',
        'Honesty. Question 1 of 3, about 2 minutes left',
        'a?',
        'So.',
        'So far: level 3, counted.',
        '  0. zero',
        '  1. one',
        '  2. two',
        '  3. three',
        '  4. four',
        "  d. I don't know",
        '  n. It does not apply to us',
        '(Enter keeps it; b goes back; s skips; m shows what is left; q saves and leaves)',
        '> ',
      ].join('\n'),
    );
  });

  test('of text', () => {
    expect(printed(subject, 80)).toBe(
      '\nWhich business is this about?\nNow: Acme\n(Enter takes it; :s skips; :m shows what is left; :q saves and leaves)\n> ',
    );
  });

  test('numbers choices without a key by what is free', () => {
    expect(printed(review, 80)).toContain('  r. Show the report\n  1. Open: a?\n  2. Open: b?\n');
    const keyed = { key: '1', label: 'one', event: { type: 'next' as const } };
    const free = { label: 'two', event: { type: 'next' as const } };
    const input = { kind: 'choice' as const, choices: [free, keyed, free], selected: -1 };
    expect(printed({ ...question, input }, 80)).toContain('  2. two\n  1. one\n  3. two\n');
  });
});
