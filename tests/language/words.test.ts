import { describe, expect, test } from 'vitest';
import { askedHash } from '../../src/language/asked-hash.ts';
import { folded } from '../../src/language/folded.ts';
import { draw32, hash32 } from '../../src/language/hash.ts';
import { didYouMean } from '../../src/language/nearest.ts';
import { inOrder } from '../../src/language/order.ts';
import { plural } from '../../src/language/plural.ts';
import { unhidden, visible, visibleJson } from '../../src/language/visible.ts';
import { fit, wrap } from '../../src/language/wrap.ts';
import { question } from '../evaluate/answers/made.ts';

describe('the nearest word', () => {
  test.each([
    // Of three letters one may be wrong, of four to seven two, then two of every five.
    ['gat', ['gate'], 'gate'],
    ['gax', ['gate'], undefined],
    ['gaet', ['gate'], 'gate'],
    ['gaxy', ['gate'], 'gate'],
    ['gxyz', ['gate'], undefined],
    ['leavign', ['leaving', 'leading'], 'leaving'],
    ['abcdefghij', ['abcdef1234'], 'abcdef1234'],
    ['abcdefghij', ['abcde12345'], undefined],
    ['GATE', ['gate'], 'gate'],
    ['gate', ['GATE', 'gate'], 'GATE'],
    ['gat', ['gate', 'gats', 'gat'], 'gat'],
    ['x', [], undefined],
  ])('to "%s" among %j is %s', (word, candidates, expected) => {
    expect(didYouMean(word, candidates)).toBe(expected === undefined ? '' : ` Did you mean "${expected}"?`);
  });

  test('to a word without end is told by its first 60 letters', () => {
    expect(didYouMean('a'.repeat(100_000), ['a'.repeat(60)])).toContain('a'.repeat(60));
  });
});

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['Z', 'a', -1],
  ['\u00e4', 'z', 1],
  ['', 'a', -1],
])('the order of %j and %j is %d', (a, b, sign) => expect(Math.sign(inOrder(a, b))).toBe(sign));

test.each([
  [0, '0 questions'],
  [1, '1 question'],
  [2, '2 questions'],
])('%d: %s', (count, words) => expect(plural(count, 'question')).toBe(words));

test('a noun may have a plural of its own', () => expect(plural(2, 'policy', 'policies')).toBe('2 policies'));

test('white space is folded to single blanks', () => expect(folded(' a \n\tb\u00a0 c ')).toBe(' a b c '));

describe('a hash', () => {
  test('of a text is the same for ever, since files keep it', () => {
    expect(hash32('').toString(16)).toBe('ab3e7c0b');
    expect(hash32('We bake.').toString(16)).toBe('4362f13f');
  });

  test('of a question changes with its wording and with that of each level, and with nothing else', () => {
    const asked = question('a');
    const levels = (text: string) => ['zero', 'one', 'two', 'three', text];
    expect(askedHash(asked)).toBe('c9ab9e');
    expect(askedHash({ ...asked, weight: 9, why: 'Other.', id: 'b' })).toBe('c9ab9e');
    expect(askedHash({ ...asked, ask: 'b?' })).not.toBe('c9ab9e');
    expect(askedHash({ ...asked, levels: levels('five') })).not.toBe('c9ab9e');
  });

  test('draws numbers that lie evenly and repeat', () => {
    const draws = Array.from({ length: 4000 }, (_, index) => draw32(hash32('a'), index));
    expect(new Set(draws).size).toBeGreaterThan(3990);
    for (const bit of [0, 7, 22, 31]) {
      const ones = draws.filter((draw) => (draw >>> bit) & 1).length;
      expect(Math.abs(ones - 2000)).toBeLessThan(150);
    }
    expect(draw32(hash32('a'), 7)).toBe(draws[7]);
    expect(draw32(hash32('b'), 7)).not.toBe(draws[7]);
  });
});

describe('what nobody can see', () => {
  test.each([
    ['a\u0000b', 'a\\u{0}b'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\u{E0041}b', 'a\\u{e0041}b'],
    ['a\nb', 'a b'],
    ['a\r\n   b', 'a b'],
    ['a\tb', 'a b'],
    ['a\rb', 'a\\u{d}b'],
    ['caf\u00e9', 'caf\u00e9'],
  ])('%j is written out as %s', (raw, shown) => {
    expect(visible(raw)).toBe(shown);
    expect(unhidden(raw)).toBe(shown);
  });

  test('is escaped in JSON, unit by unit', () => {
    expect(visibleJson({ a: '\u202e\u{E0041}' })).toBe('{\n  "a": "\\u202e\\udb40\\udc41"\n}');
    expect(visibleJson('##[error]')).toBe('"#\\u0023[error]"');
    expect(unhidden('a::b')).toBe('a::b');
  });
});

describe('a text in columns', () => {
  test.each([
    ['bread', 7, 'bread  '],
    ['bread', 5, 'bread'],
    ['bread', 4, 'bre.'],
    ['caf\u00e9', 6, 'caf\u00e9  '],
    ['caf\u00e9s', 4, 'caf.'],
    ['\u6211\u4eec', 5, '\u6211\u4eec '],
    ['\u6211\u4eec', 4, '\u6211\u4eec'],
    // A wide sign that would be cut leaves a blank.
    ['\u6211\u4eec', 3, '\u6211.'],
    ['a\u6211\u4eec', 4, 'a\u6211.'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301.'],
  ])('%j in %d: %j', (text, columns, fitted) => expect(fit(text, columns)).toBe(fitted));

  test('is cut with a mark of one\u2019s own', () => expect(fit('bread', 3, '~')).toBe('br~'));

  test.each([
    ['one two three four', 10, '', ['one two', 'three four']],
    ['one two three', 12, '- ', ['- one two', '  three']],
    ['abcdefghijklm', 10, '', ['abcdefghij', 'klm']],
    // Never narrower than ten columns.
    ['one two three', 3, '', ['one two', 'three']],
    ['one two three', 11, '   ', ['   one two', '   three']],
  ])('%j wrapped at %d after %j', (text, columns, lead, lines) => {
    expect(wrap(text, columns, lead)).toEqual(lines);
  });
});
