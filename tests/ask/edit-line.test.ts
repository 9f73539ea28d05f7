import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, type LineKey } from '../../src/ask/edit-line.ts';

/** A line with `|` where the cursor stands. */
const line = (shown: string) => ({ text: shown.replace('|', ''), at: shown.indexOf('|') });
const shown = ({ text, at }: { text: string; at: number }) => `${text.slice(0, at)}|${text.slice(at)}`;
const ctrl = (name: string): LineKey => ({ name, ctrl: true });

/** A woman, a joiner and a microscope; an e with an accent of its own; a letter of two units. */
const scientist = '\u{1F469}\u200D\u{1F52C}';
const accented = 'e\u0301';
const wide = '\u{1D538}';

describe.each([scientist, accented, wide, 'a'])('the character %s', (one) => {
  test.each([
    [`x${one}|y`, { name: 'backspace' }, 'x|y'],
    [`x|${one}y`, { name: 'delete' }, 'x|y'],
    [`x${one}|y`, { name: 'left' }, `x|${one}y`],
    [`x|${one}y`, { name: 'right' }, `x${one}|y`],
    [`x ${one}${one}|y`, ctrl('w'), 'x |y'],
  ])('is one in %j', (before, key, after) => expect(shown(edited(line(before), key, ''))).toBe(after));
});

test.each([
  ['ctrl-k', 'one |two', ctrl('k'), 'one |'],
  ['ctrl-k at the end', 'one|', ctrl('k'), 'one|'],
  ['ctrl-u', 'one |two', ctrl('u'), '|two'],
  ['ctrl-a', 'one |two', ctrl('a'), '|one two'],
  ['home', 'one |two', { name: 'home' }, '|one two'],
  ['ctrl-e', 'one |two', ctrl('e'), 'one two|'],
  ['end', 'one |two', { name: 'end' }, 'one two|'],
  ['ctrl-w behind a word', 'one two|', ctrl('w'), 'one |'],
  ['ctrl-w behind blanks', 'one two  |x', ctrl('w'), 'one |x'],
  ['ctrl-w at the start', '|one', ctrl('w'), '|one'],
  ['backspace at the start', '|one', { name: 'backspace' }, '|one'],
  ['delete at the end', 'one|', { name: 'delete' }, 'one|'],
  ['left at the start', '|one', { name: 'left' }, '|one'],
  ['right at the end', 'one|', { name: 'right' }, 'one|'],
  ['a letter', 'o|e', { name: 'n' }, 'on|e'],
  ['another key with ctrl', 'o|e', ctrl('n'), 'o|e'],
  ['another key with alt', 'o|e', { name: 'n', meta: true }, 'o|e'],
])('%s in %j', (_, before, key, after) => {
  const typed = key.name === 'n' ? 'n' : '';
  expect(shown(edited(line(before), key, typed))).toBe(after);
});

test('the cursor stands in the text, and what is taken away and typed again is the same text', () => {
  const pieces = fc.array(fc.constantFrom('a', ' ', scientist, accented, wide), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, fc.nat(8), (parts, place) => {
      const before = { text: parts.join(''), at: parts.slice(0, place).join('').length };
      const taken = edited(before, { name: 'backspace' }, '');
      const again = edited(taken, { name: 'x' }, before.text.slice(taken.at, before.at));
      expect(again).toEqual(before);
      const moved = edited(edited(before, { name: 'left' }, ''), { name: 'right' }, '');
      expect(moved.at).toBe(before.at === 0 ? edited(before, { name: 'right' }, '').at : before.at);
    }),
  );
});
