import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemLines } from '../../src/cli/problem-lines.ts';
import { syllablesIn } from '../../src/language/en/readability.ts';
import { visible, visibleJson } from '../../src/language/visible.ts';

const piece = fc.constantFrom(':', '#', '[', ']', 'vso', 'error', ' ', '\u200B', '\u001B', '\\', '"', 'a', '\u{1F600}');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const command = /::|##\w*\[/;

describe('what a log would take for a command', () => {
  test.each([
    ['::error::x', ':\\u{3a}error:\\u{3a}x'],
    [':::', ':\\u{3a}\\u{3a}'],
    ['##[error]x', '#\\u{23}[error]x'],
    ['###[x', '##\\u{23}[x'],
    ['##vso[task.x]', '#\\u{23}vso[task.x]'],
    ['## A heading [1] at 10:30', '## A heading [1] at 10:30'],
  ])('%j is shown as %j', (raw, shown) => expect(visible(raw)).toBe(shown));

  test('stands in no text, and in no JSON, which is the same again', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(visible(raw)).not.toMatch(command);
        const printed = visibleJson([raw, { [raw]: raw }]);
        expect(JSON.parse(printed)).toEqual([raw, { [raw]: raw }]);
        expect(printed).not.toMatch(/##\w*\[|^\s*::/m);
      }),
    );
  });

  test('stands in no line of a problem, and the mark is under its place', () => {
    const [said = '', source = '', under = ''] = problemLines([
      { path: '::error::y.yaml', line: 1, column: 7, message: '##[x] is unknown.', excerpt: 'a: ##[b]c', length: 2 },
    ]).split('\n');
    expect(said).toBe(':\\u{3a}error:\\u{3a}y.yaml:1:7: #\\u{23}[x] is unknown.');
    expect(source.slice(under.indexOf('^'))).toBe('b]c');
    expect(under.trim()).toMatch(/\^\^$/);
    fc.assert(
      fc.property(text, fc.nat(14), fc.nat(4), (excerpt, at, length) => {
        const problem = { path: 'a', line: 1, column: at + 1, message: excerpt, excerpt, length };
        expect(problemLines([problem])).not.toMatch(command);
      }),
    );
  });
});

test('a word of a megabyte has the syllables of its head, at once', () => {
  const start = performance.now();
  expect(syllablesIn('banana'.repeat(200_000))).toBe(syllablesIn('banana'.repeat(200_000).slice(0, 50)));
  for (let length = 51; length < 1000; length++) syllablesIn('x'.repeat(length * 1000));
  expect(performance.now() - start).toBeLessThan(2000);
});

describe('what has no form of its own', () => {
  const formless = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

  test('is written out wherever it stands, whatever Unicode calls it', () => {
    const raw: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const char = String.fromCodePoint(code);
      if (!formless.test(char) || char === '\t' || char === '\n') continue;
      const written = `a\\u{${code.toString(16)}}b`;
      if (visible(`a${char}b`) !== written) raw.push(code.toString(16));
      else if (JSON.parse(visibleJson(char)) !== char || formless.test(visibleJson(char, 0)))
        raw.push(code.toString(16));
    }
    // Signs of number in Arabic, Syriac and Kaithi script are seen.
    expect(raw.join(' ')).toBe('600 601 602 603 604 605 6dd 70f 890 891 8e2 110bd 110cd');
  });

  test.each([
    ['\u{1F469}\u200D\u{1F467}', '\u{1F469}\u200D\u{1F467}'],
    ['\u{1F469}\u{1F3FD}\u200D\u{1F680}', '\u{1F469}\u{1F3FD}\u200D\u{1F680}'],
    ['\u2764\uFE0F\u200D\u{1F525}', '\u2764\uFE0F\u200D\u{1F525}'],
    ['\u{1F469}\u200Da', '\u{1F469}\\u{200d}a'],
    ['a\u200D\u{1F467}', 'a\\u{200d}\u{1F467}'],
    ['\u2764\uFE0F\uFE0F', '\u2764\uFE0F\\u{fe0f}'],
    ['a\uFE0F', 'a\\u{fe0f}'],
    ['no\u200Ctice', 'no\\u{200c}tice'],
  ])('%j is shown as %j: pictograms keep what joins them', (raw, shown) => expect(visible(raw)).toBe(shown));
});
