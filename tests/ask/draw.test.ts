import { describe, expect, test } from 'vitest';
import { draw, type Canvas, type Cursor } from '../../src/ask/draw.ts';
import { screenOf } from '../../src/ask/screens.ts';
import type { View } from '../../src/ask/view.ts';
import { at, counted, stateAt } from './made.ts';

const canvas: Canvas = { columns: 80, rows: 30, colour: false, plain: true };
const cursor: Cursor = { selected: 3, text: '', at: 0, showsDetail: false };
const question = screenOf(stateAt(at('question'), { answer: counted, trail: [{ at: 'welcome' }] }));

const foot = 'up/down move, Enter keeps it, b back, s skip, m menu, q save and leave';

describe('a question', () => {
  test('with room for everything', () => {
    expect(draw(question, cursor, canvas)).toEqual([
      'Honesty. Question 1 of 3, about 2 minutes left',
      'a?',
      'So far: level 3, counted.',
      'So.',
      '',
      '  0  zero',
      '  1  one',
      '  2  two',
      '> 3  three',
      '  4  four',
      '',
      "  d  I don't know",
      '  n  It does not apply to us',
      '',
      foot,
    ]);
  });

  const brief = [
    'Honesty. Question 1 of 3, about 2 minutes left',
    'a?',
    'So far: level 3, counted.',
    '',
    '  0  zero',
    '  1  one',
    '  2  two',
    '> 3  three',
    '  4  four',
    "  d  I don't know",
    '  n  It does not apply to us',
    '',
    'up/down move, Enter keeps it, w why it matters, b back, s skip, m menu,',
    'q save and leave',
  ];

  test.each([
    [16, 15],
    [15, 14],
  ])('on %d rows has %d lines', (rows, lines) => {
    const drawn = draw(question, cursor, { ...canvas, rows });
    expect(drawn).toHaveLength(lines);
    // First the reason goes, and a key shows it.
    if (lines === 14) expect(drawn).toEqual(brief);
  });

  test.each([
    [0, ['> 0  zero', '  1  one', '  (5 more below)']],
    [1, ['  0  zero', '> 1  one', '  (5 more below)']],
    [3, ['  (3 more above)', '> 3  three', '  (3 more below)']],
    [6, ['  (5 more above)', "  d  I don't know", '> n  It does not apply to us']],
  ])('on few rows shows what stands round choice %d', (selected, choices) => {
    const drawn = draw(question, { ...cursor, selected }, { ...canvas, rows: 9 });
    expect(drawn.slice(3, -2)).toEqual(choices);
    expect(drawn).toHaveLength(8);
  });

  test('shows its reason in place of the choices', () => {
    expect(draw(question, { ...cursor, showsDetail: true }, canvas)).toEqual([
      'Honesty. Question 1 of 3, about 2 minutes left',
      'a?',
      'So far: level 3, counted.',
      '',
      'So.',
      '',
      'Any key goes back.',
    ]);
    const { detail: _, ...plain } = question;
    expect(draw(plain, { ...cursor, showsDetail: true }, canvas)).toContain('> 3  three');
  });

  test('with signs and colours', () => {
    const drawn = draw(question, cursor, { ...canvas, plain: false, colour: true });
    const joined = drawn.join('\n');
    expect(joined).toContain('\u001B[36m\u001B[1m\u276F 3  three\u001B[22m\u001B[39m');
    expect(joined).toContain('\u2191\u2193 move \u00B7 Enter keeps it');
    expect(drawn[1]).toBe('\u001B[1ma?\u001B[22m');
  });
});

describe('a text', () => {
  const note = screenOf(stateAt(at('note'), { trail: [{ at: 'welcome' }] }));
  const box = (text: string, place: number, change: Partial<Canvas> = {}) =>
    draw(note, { ...cursor, text, at: place }, { ...canvas, ...change }).filter((line) =>
      /^(>|\u276F| {2}\S)/.test(line),
    );

  test.each([
    ['', 0, ['> _']],
    ['bread', 5, ['> bread_']],
    ['bread', 2, ['> br|ead']],
    ['bread', 0, ['> |bread']],
    ['a\u{1F600}b', 1, ['> a|\u{1F600}b']],
    // Joined of two, and one letter with its accent.
    ['\u{1F468}\u200D\u{1F373}x', 0, ['> |\u{1F468}\u200D\u{1F373}x']],
    ['x\u0301y', 0, ['> |x\u0301y']],
    ['a\u202eb', 3, ['> a\\u{202e}b_']],
  ])('%j with the cursor at %d', (text, place, lines) => expect(box(text, place)).toEqual(lines));

  test('with colours has its cursor as a block', () => {
    expect(box('bread', 2, { colour: true, plain: false })).toEqual(['\u276F br\u001B[7me\u001B[27mad']);
    expect(box('bread', 5, { colour: true, plain: false })).toEqual(['\u276F bread\u001B[7m\u00A0\u001B[27m']);
  });

  test('without end shows the part round the cursor, and that there is more', () => {
    const text = 'bread '.repeat(200);
    for (const place of [0, 300, 600, 900, text.length]) {
      const shown = box(text, place).join(' ');
      expect(shown.length).toBeLessThan(320);
      expect(shown.includes('... ')).toBe(place >= 300);
      expect(shown.trimEnd().endsWith('...')).toBe(place <= 900);
    }
  });

  test('has keys that are no letters', () => {
    expect(draw(note, cursor, canvas).at(-1)).toBe('Enter skips, up back, Tab menu');
    expect(draw(note, cursor, { ...canvas, plain: false }).at(-1)).toBe(
      'Enter skips \u00B7 \u2191 back \u00B7 Tab menu',
    );
  });
});

test('one choice needs no moving, and nothing to choose no room', () => {
  const first = screenOf(stateAt({ at: 'welcome' }));
  expect(draw(first, { ...cursor, selected: 0 }, canvas).slice(-3)).toEqual(['> Begin', '', 'Enter begins']);
  const nothing: View = { ...first, input: { kind: 'none' } };
  expect(draw(nothing, cursor, canvas).slice(-3)).toEqual(['', '', 'Enter begins']);
});
