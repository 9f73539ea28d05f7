import { describe, expect, test } from 'vitest';
import { judge, pointsOf, sentenceOf, words } from './made.ts';

/** So many words in all, with so many hits among them. */
const textOf = (hits: number, count: number) => `${'utilize '.repeat(hits)}${words(count - hits)}`;

describe('a rate', () => {
  const rate = (free: number, allow: number) =>
    `kind: phrases, swaps: [{not: utilize, say: use}], free: ${free}, allow: ${allow}`;

  test.each([
    // 4 hits for each 1,000 words, and so much as the text is longer than 500 words, so much less.
    [100, 60],
    [499, 60],
    [500, 60],
    [501, 60.1],
    [1000, 80],
  ])('of 2 hits in %d words', async (count, points) => {
    expect(await pointsOf(rate(0, 10), textOf(2, count))).toBe(points);
  });

  test.each([
    [3, 100],
    [4, 100],
    [5, 90],
    [13, 10],
    [14, 0],
    [15, 0],
  ])('of %d hits in 1,000 words, where 4 are free and 10 more cost all', async (hits, points) => {
    expect(await pointsOf(rate(4, 10), textOf(hits, 1000))).toBe(points);
  });
});

describe('a topic', () => {
  const topic = 'kind: topic, any: [write to us]';

  test.each([
    [99, null, 0],
    [100, 0, 1],
    [101, 0, 1],
  ])('that a text of %d words does not tell', async (count, points, findings) => {
    expect(await pointsOf(topic, words(count))).toBe(points);
    expect((await judge([`id: c, ${topic}`], [['terms.md', words(count)]])).findings).toHaveLength(findings);
  });

  test.each([
    ['terms-2.md', []],
    ['privacy.md', ['terms.md']],
  ])('that terms.md does not tell, and %s does, is missing from %j', async (elsewhere, missing) => {
    const texts: [string, string][] = [
      ['terms.md', words(100)],
      [elsewhere, 'Do write to us.'],
    ];
    const { findings } = await judge([`id: c, ${topic}`], texts);
    expect(findings.map(({ location }) => location.path)).toEqual(missing);
  });

  test('that two texts of one kind do not tell is asked of both together', async () => {
    const half = (path: string): [string, string] => [path, words(60)];
    const missing = await judge([`id: c, ${topic}`], [half('terms-1.md'), half('terms-2.md')]);
    // (1 * 100 + 1 * 0) / 2 of one text of 120 words.
    expect(missing.score).toBe(50);
  });
});

describe('a sentence', () => {
  const long = 'id: c, kind: sentences, words: 25';

  test.each([
    [24, []],
    [25, []],
    [26, [{ code: 'sentence-length', values: { words: 26 } }]],
  ])('of %d words, where 25 are fine', async (count, messages) => {
    const { findings } = await judge([long], [['terms.md', sentenceOf(count)]]);
    expect(findings.map(({ message }) => message)).toEqual(messages);
  });
});

describe('readability', () => {
  // Words of one syllable: 0.39 * words in a sentence + 11.8 - 15.59.
  const grade = (good: number, bad: number) => `kind: readability, good: ${good}, bad: ${bad}`;
  const at = 0.39 * 20 + 11.8 - 15.59;
  const text = sentenceOf(20).repeat(2);

  test.each([
    ['just better than good', at + 0.01, at + 4, 100],
    ['good', at, at + 4, 100],
    ['just worse than good', at - 0.01, at + 3.99, 99.8],
    ['half way', at - 2, at + 2, 50],
    ['just better than bad', at - 3.99, at + 0.01, 0.3],
    ['bad', at - 4, at, 0],
    ['just worse than bad', at - 4.01, at - 0.01, 0],
  ])('of a text that is %s', async (_, good, bad, points) => {
    expect(await pointsOf(grade(good, bad), text)).toBe(points);
  });

  test.each([
    [29, null],
    [30, 0],
    [31, 0],
  ])('of a text of %d words', async (count, points) => {
    expect(await pointsOf(grade(1, 2), sentenceOf(count))).toBe(points);
  });

  test.each([
    // One of two words is a label, and doesn't count.
    [2, 20],
    [3, (20 + 20 + 3) / 3],
  ])('of two sentences of 20 words and one of %d has %d words in a sentence', async (count, wordsInOne) => {
    const expected = 0.39 * wordsInOne + 11.8 - 15.59;
    expect(await pointsOf(grade(expected - 1, expected + 1), `${text}${sentenceOf(count)}`)).toBe(50);
  });

  test.each([
    ['a heading', '## Notwithstanding aforementioned obligations and considerations'],
    ['a cell', '| Notwithstanding aforementioned obligations | and considerations of equality |\n|---|---|\n| a | b |'],
  ])('does not count %s', async (_, markup) => {
    expect(await pointsOf(grade(at - 2, at + 2), `${text}\n\n${markup}\n`)).toBe(50);
  });

  test.each([
    ['better than good', at + 1, 0],
    ['good', at, 0],
    ['worse', at - 1, 1],
  ])('of a text that is %s is told', async (_, good, count) => {
    expect((await judge([`id: c, ${grade(good, 20)}`], [['terms.md', text]])).findings).toHaveLength(count);
  });

  test('says the years that it takes', async () => {
    const { findings } = await judge([`id: c, ${grade(1, 20)}`], [['terms.md', sentenceOf(40)]]);
    // 0.39 * 40 - 3.79 = 11.81
    expect(findings[0]?.message).toEqual({ code: 'reading-grade', values: { grade: 12 } });
  });
});

describe('freshness', () => {
  const fresh = 'kind: freshness, stale_after: 2 years';
  const dated = (path: string, date: string): [string, string] => [path, `Updated on ${date}.`];

  test.each([
    ['2024-01-03', 100],
    // 730 days before 2026-01-01.
    ['2024-01-02', 100],
    ['2024-01-01', 0],
    ['2026-01-01', 100],
    // Tomorrow is no day on which a text was looked at.
    ['2026-01-02', null],
  ])('of a text of %s', async (date, points) => {
    expect(await pointsOf(fresh, `Updated on ${date}.`)).toBe(points);
  });

  test.each([
    ['old and new', ['2010-01-01', '2025-06-01'], 100],
    ['new and old', ['2025-06-01', '2010-01-01'], 100],
    ['old and older', ['2010-01-01', '2011-01-01'], 50],
  ])('of two texts of one kind is that of the latest: %s', async (_, [first = '', second = ''], score) => {
    const checks = [`id: c, ${fresh}`];
    expect((await judge(checks, [dated('terms-1.md', first), dated('terms-2.md', second)])).score).toBe(score);
  });

  test.each([
    [300, 0],
    [301, null],
  ])('of a sentence of %d letters that names a date', async (length, points) => {
    const head = 'Updated on 2010-01-01 ';
    expect(await pointsOf(fresh, `${head}${'x'.repeat(length - head.length - 1)}.`)).toBe(points);
  });
});

describe('capitals', () => {
  const shouting = 'kind: voice, of: capitals, free: 0, allow: 4';

  test.each([
    [7, 100],
    [8, 50],
    [9, 50],
  ])('of %d words', async (count, points) => {
    expect(await pointsOf(shouting, `${'NO '.repeat(count).trim()}.`)).toBe(points);
  });

  test.each([
    // More than four capitals for each small letter.
    ['AAAA a', 4, 100],
    ['AAAAA a', 4, 50],
  ])('in words such as %s', async (text, times, points) => {
    expect(await pointsOf(shouting, `${`${text} `.repeat(times).trim()}.`)).toBe(points);
  });
});

describe('places', () => {
  const clause = (severity: string) => `id: c, kind: clause, any: [at will], severity: ${severity}`;
  const paragraphs = (count: number) => 'We end it at will.\n\nWe bake.\n\n'.repeat(count);

  test.each([
    ['note', 'note', 49, 49],
    ['note', 'note', 50, 50],
    ['note', 'note', 51, 50],
    // The aim decides, and not what is reported: of a check that is not measured yet all are told.
    ['error', 'note', 51, 51],
    ['warning', 'note', 51, 51],
    ['note', 'error', 51, 50],
    ['error', 'error', 51, 51],
  ] as const)('of an aim of %s that reports as %s, in %d places: %d', async (aim, severity, count, told) => {
    const judged = await judge([clause(aim)], [['notes.md', paragraphs(count)]], '', () => severity);
    expect(judged.findings).toHaveLength(told);
    expect(new Set(judged.findings.map((finding) => finding.severity))).toEqual(new Set([severity]));
    expect(judged.list[0]?.checks[0]?.seen).toBe(count);
  });
});

describe('what stands beside a clause', () => {
  const clause = 'id: c, kind: clause, any: [at will], fair_if: [we ask you]';

  test.each([
    ['two sentences before', 'First we ask you. We bake. We end it at will.', 1],
    ['behind a heading', 'We end it at will.\n\n## Bread\n\nBut we ask you.', 1],
  ])('%s', async (_, text, findings) => {
    expect((await judge([clause], [['terms.md', text]])).findings).toHaveLength(findings);
  });

  test.each([
    ['the next sentence', 'We end it at will. We close it at will.', 1],
    ['the next paragraph', 'We end it at will.\n\nWe close it at will.', 1],
    ['the next sentence but one', 'We end it at will. We bake. We close it at will.', 2],
    ['behind a heading', 'We end it at will.\n\n## Bread\n\nWe close it at will.', 2],
  ])('and goes on in %s', async (_, text, findings) => {
    expect((await judge([clause], [['terms.md', text]])).findings).toHaveLength(findings);
  });
});
