import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/domain/document.ts';
import { findStems } from '../../../src/load/documents/stems.ts';

/** For each paragraph the number of the one that it completes; one that begins with "# " is a heading. */
function stemsOf(...paragraphs: string[]): (number | undefined)[] {
  let prose = '';
  const blocks = paragraphs.map((text): Block => {
    const start = prose.length;
    prose += `${text.replace(/^# /, '')}\n\n`;
    return { kind: text.startsWith('# ') ? 'heading' : 'paragraph', start, end: prose.length - 2 };
  });
  return findStems(prose, blocks).map(({ stem }) => stem);
}

describe('a paragraph completes the one before that ends with a colon', () => {
  test.each([
    ['with a letter in brackets', '(a) End your account.', true],
    ['with a number and a full stop', '12. End your account.', true],
    ['with a number of three digits', '120. End your account.', false],
    ['with a Roman number', '(iii) End your account.', true],
    ['with a dash', '- End your account.', true],
    ['with a bullet', '\u2022 End your account.', true],
    ['with a small letter', 'end your account.', true],
    ['and ends with a semicolon', 'End your account;', true],
    ['and ends with "; and"', 'End your account; and', true],
    ['and ends with "; or"', 'End your account; or', true],
    ['and has a semicolon inside', 'End it; then leave.', false],
    ['and ends with a comma', 'End your account,', false],
    ['with a capital', 'End your account.', false],
  ])('when it begins %s: %j %s', (_, text, completes) => {
    expect(stemsOf('We may:', text)).toEqual([undefined, completes ? 0 : undefined]);
  });
});

test.each([
  ['We may:', 0],
  ['We may \u2014', 0],
  ['We may: ', 0],
  ['We may', undefined],
  ['We may; as follows.', undefined],
])('after %j a paragraph that begins with "(a)" completes %s', (stem, expected) => {
  expect(stemsOf(stem, '(a) End it.')[1]).toBe(expected);
});

test.each([
  ['all items complete the one stem', ['We may:', 'end it;', 'close it; or', 'leave.'], [undefined, 0, 0, 0]],
  ['a heading ends the list', ['We may:', 'end it;', '# More', 'leave;'], [undefined, 0, undefined, undefined]],
  ['so does a paragraph that is none of it', ['We may:', 'We bake.', 'end it;'], [undefined, undefined, undefined]],
  ['a new stem takes over', ['We may:', 'end it;', 'You may:', 'leave;'], [undefined, 0, undefined, 2]],
])('%s', (_, paragraphs, stems) => expect(stemsOf(...paragraphs)).toEqual(stems));
