import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Auditor } from '../../../src/evaluate/documents/auditor.ts';
import { loadShipped } from '../../../src/load/rubric/shipped.ts';
import { readDocument } from '../../../src/load/documents/read-document.ts';
import { asWritten, judge, now, pointsOf, rubricOf, sentenceOf, words } from './made.ts';

describe('points', () => {
  const clause = 'kind: clause, any: [at will]';
  const topic = 'kind: topic, any: [write to us]';
  const phrases = 'kind: phrases, swaps: [{not: utilize, say: use}], free: 2, allow: 10';
  const long = 'kind: sentences, words: 5, free: 2, allow: 10';
  const passive = 'kind: voice, of: passive, free: 0, allow: 4';
  const third = 'kind: voice, of: third-person, any: [the user], unless: [the user agent], free: 0, allow: 4';
  const shouting = 'kind: voice, of: capitals, free: 0, allow: 4';
  const claims = 'kind: claims, any: [the best], source_if: [according to], free: 0, allow: 4';
  const grade = 'kind: readability, good: 2.01, bad: 6.01';
  const promise = 'kind: promises, any: [we answer]';
  const fresh = 'kind: freshness, stale_after: 2 years';

  test.each<[string, string, string, number | null]>([
    ['a clause that is there', clause, 'We end it at will. We end it at will.', 0],
    ['a clause that is not', clause, 'We end it when you say so.', null],
    ['a topic that is told', topic, 'Do write to us.', 100],
    ['a topic that is not', topic, words(100), 0],
    ['a topic that a fragment does not tell', topic, words(99), null],
    ['a topic for credit that is told', `${topic}, credit: true`, 'Do write to us.', 100],
    ['a topic for credit that is not', `${topic}, credit: true`, words(100), null],
    // A short text counts as 500 words: each hit is 2 for each 1,000.
    ['no phrase', phrases, 'We use it.', 100],
    ['as many phrases as are free', phrases, 'We utilize it.', 100],
    ['3 phrases: 6 - 2 = 4 of 10', phrases, 'We utilize it. '.repeat(3), 60],
    ['6 phrases: 12 - 2 = 10 of 10', phrases, 'We utilize it. '.repeat(6), 0],
    ['9 phrases, and no less than nothing', phrases, 'We utilize it. '.repeat(9), 0],
    ['7 phrases in 1,000 words: 5 of 10', phrases, `${'utilize '.repeat(7)}${words(993)}`, 50],
    ['2 long sentences: 4 - 2 = 2 of 10', long, sentenceOf(6).repeat(2), 80],
    ['sentences just short enough', long, sentenceOf(5).repeat(9), 100],
    ['1 passive sentence: 2 of 4', passive, 'Your data is kept. We keep it.', 50],
    ['1 user: 2 of 4', third, 'The user signs. The user agent waits. You sign.', 50],
    ['1 shout: 2 of 4', shouting, 'YOU USE ALL OF THIS AT YOUR OWN RISK. NOT THIS. Nor that.', 50],
    ['1 claim: 2 of 4', claims, 'We are the best.', 50],
    ['a claim with its source beside it', claims, 'We are the best. So it is according to Ann.', 100],
    // 0.39 * 20 words + 11.8 * 1 syllable - 15.59 = 4.01, half way from 2.01 to 6.01.
    ['a text of grade 4.01', grade, sentenceOf(20).repeat(2), 50],
    [
      'the same under a hard heading',
      grade,
      `# Notwithstanding aforementioned obligations\n\n${sentenceOf(20)}\n`,
      null,
    ],
    ['a text too short for a grade', grade, sentenceOf(29), null],
    ['an easy text', grade, sentenceOf(4).repeat(10), 100],
    ['a hard text', grade, sentenceOf(100), 0],
    ['a promise', promise, 'We answer within 3 days.', 100],
    ['no promise', promise, 'We are quick.', null],
    ['a text of last year', fresh, 'Updated on 2025-03-01.', 100],
    ['a text of long ago', fresh, 'Updated on 2023-12-31.', 0],
    ['a text of exactly two years ago', fresh, 'Updated on 2024-01-02.', 100],
    ['an undated text', fresh, 'We were founded in 1999.', null],
    ['the latest of its dates', fresh, 'Effective 2010-01-01. Updated on 2025-03-01.', 100],
    ['the date of front matter', fresh, '---\ndate: 2020-01-01\n---\ncat', 0],
  ])('for %s', async (_, check, text, points) => {
    expect(await pointsOf(check, text)).toBe(points);
  });

  test('of a principle are the mean by weight, of a document the balance over principles', async () => {
    const checks = [
      'id: a, kind: clause, any: [at will], weight: 3',
      'id: b, kind: clause, any: [zebra]',
      'id: c, principle: q, kind: clause, any: [zebra]',
    ];
    const text: [string, string][] = [['terms.md', 'We end it at will.']];
    // p = (1 * 100 for the benefit of the doubt + 3 * 0) / 4 = 25, q = 100 with weight 3.
    const mean = await judge(checks, text, 'balance: arithmetic\n');
    expect(mean.list[0]).toMatchObject({ score: 81.3, principles: [{ score: 25 }, { score: 100 }] });
    // exp((ln 32.5 + 3 ln 100) / 4) = 75.5, and (75.5 - 10) / 0.9 = 72.8.
    expect(await judge(checks, text)).toMatchObject({ score: 72.8, uncapped: 72.8 });
  });

  test('of documents are their mean over kinds, not over files', async () => {
    const { score, list } = await judge(
      ['id: a, kind: clause, any: [at will]'],
      [
        ['terms-1.md', 'We end it at will.'],
        ['terms-2.md', 'We ask first.'],
        ['privacy.md', 'We ask first.'],
      ],
    );
    // (50 + 100) / 2, and not (50 + 100 + 100) / 3.
    expect(score).toBe(75);
    expect(list.map(({ path, score }) => [path, score])).toEqual([
      ['terms-1.md', 50],
      ['privacy.md', 100],
      ['terms-2.md', 100],
    ]);
  });
});

describe('a check reads', () => {
  const checks = [
    'id: clause-for-terms, for: [terms], kind: clause, any: [zebra]',
    'id: topic-for-terms, for: [terms], kind: topic, any: [cat]',
    'id: credit-for-terms, for: [terms], kind: topic, any: [cat], credit: true',
    'id: topic-for-all, kind: topic, any: [cat]',
  ];

  test.each([
    ['terms.md', ['clause-for-terms', 'topic-for-terms', 'credit-for-terms', 'topic-for-all']],
    ['privacy.md', ['topic-for-all']],
    ['notes.md', ['clause-for-terms', 'credit-for-terms', 'topic-for-all']],
  ])('%s: %j', async (path, read) => {
    const { list, findings } = await judge(checks, [[path, 'A zebra and a cat.']]);
    expect(list[0]?.checks.map(({ check }) => check)).toEqual(read);
    // A clause is told wherever it stands, and counts in texts of its kinds.
    expect(findings.map(({ check }) => check)).toEqual(['clause-for-terms']);
  });

  test('no advice to add a summary or a reading time, least of all beside a harmful clause', async () => {
    const rubric = await loadShipped('policy');
    const auditor = new Auditor(rubric, asWritten, now);
    const text = `# Terms\n\nWe may change these terms at any time without notice.\n\n${words(200)}`;
    auditor.add(auditor.judge(await readDocument('terms.md', Buffer.from(text), { language: 'en' })));
    const { findings, checks } = auditor.judgement().part;
    expect(findings.map(({ check }) => check)).toContain('change-without-notice');
    const credited = rubric.checks.filter((check) => check.kind === 'topic' && check.credit).map(({ id }) => id);
    expect(credited).toEqual(expect.arrayContaining(['plain-summary', 'answers-questions', 'tells-reading-time']));
    expect(findings.filter(({ check }) => credited.includes(check))).toEqual([]);
    expect(checks.filter(({ advice }) => /summar|short version|minutes/.test(advice))).toEqual([]);
  });

  test('nothing when it is off, and then its rule is silent', async () => {
    const rule = 'rules: [{id: r, when: {check: a}, cap: 5, why: W}]\n';
    const checks = ['id: a, kind: clause, any: [cat]', 'id: b, kind: clause, any: [zebra]'];
    const judged = await judge(checks, [['terms.md', 'cat']], rule, ({ id }) => (id === 'a' ? 'off' : 'error'));
    expect(judged).toMatchObject({ score: 100, findings: [], cappedBy: [] });
  });

  test('a text as English when its rubric is in a language without words of its own', async () => {
    const checks = ['id: a, kind: clause, any: [we ~end it]'];
    const text: [string, string][] = [['terms.md', 'We ended it.']];
    expect(await judge(checks, text, 'language: fy-NL\n')).toEqual(await judge(checks, text));
  });

  test('a text in another language and one without words do not count', async () => {
    const auditor = new Auditor(await rubricOf(['id: a, kind: clause, any: [at will]']), asWritten, now);
    const read = (path: string, text: string) => readDocument(path, Buffer.from(text), { language: 'zz' });
    auditor.add(auditor.judge({ ...(await read('terms.md', 'At will.')), foreign: 'deu' }));
    auditor.add(auditor.judge(await read('empty.md', '```\nat will\n```\n')));
    expect(auditor.judgement().part).toMatchObject({ score: null, band: null, findings: [], promises: [] });
    auditor.add(auditor.judge(await read('terms-2.md', 'We ask.')));
    expect(auditor.judgement().part).toMatchObject({ score: 100, list: [{ path: 'terms-2.md' }, {}, {}] });
  });
});

describe('rules', () => {
  const checks = [
    'id: a, kind: clause, any: [at will]',
    'id: b, kind: topic, any: [write to us]',
    'id: c, principle: q, kind: clause, any: [zebra]',
  ];
  const rules = (when: string) => `balance: arithmetic\nrules: [{id: r, when: ${when}, cap: 20, why: Harm}]\n`;

  test.each([
    ['{check: a}', 'We end it at will. Write to us.', true],
    ['{check: a}', 'We ask. Write to us.', false],
    ['{any: [{check: a}, {check: b}]}', 'We ask.', true],
    ['{all: [{check: a}, {check: b}]}', 'We ask.', false],
    ['{all: [{check: a}, {check: b}]}', 'We end it at will.', true],
  ])('%s %j', async (when, text, fires) => {
    const judged = await judge(checks, [['terms.md', `${text} ${words(100)}`]], rules(when));
    expect(judged.cappedBy.map(({ rule, cap }) => [rule, cap])).toEqual(fires ? [['r', 20]] : []);
    expect(judged.score === 20).toBe(fires);
    expect(judged.list[0]?.score).toBe(judged.score);
    if (fires) expect(judged.uncapped).toBeGreaterThan(20);
  });

  test('cap the kind of text that they see, and are said not to be looked at when only questions decide', async () => {
    const more =
      'questions: [{id: ask, principle: p, ask: A, why: W, levels: [a, b, c, d, e], not_applicable: never}]\n' +
      'rules: [{id: r, when: {check: a}, cap: 20, why: W}, {id: s, when: {question: ask, at_most: 0}, cap: 1, why: W}]\n';
    const texts: [string, string][] = [
      ['terms.md', 'At will. Write to us.'],
      ['privacy.md', 'Write to us.'],
    ];
    const judged = await judge(checks, texts, more);
    // (20 + 100) / 2
    expect(judged).toMatchObject({ score: 60, notLookedAt: [{ rule: 's', reason: 'questions' }] });
  });
});

/** Paragraphs that no check reads together with another. */
const paragraph = fc.constantFrom(
  'We end it at will.',
  'We utilize cookies. We utilize more of them.',
  'Write to us. We answer within 3 days.',
  'Your data is kept by us for as long as the law in each of our many countries says.',
  'We keep your bread.',
  '# At will',
  '- one\n- two, at will',
);
const lawChecks = [
  'id: a, kind: clause, any: [at will]',
  'id: b, kind: phrases, swaps: [{not: utilize, say: use}]',
  'id: c, principle: q, kind: topic, any: [write to us]',
  'id: d, principle: q, kind: promises, any: [we answer]',
  'id: e, kind: voice, of: passive',
  'id: f, kind: sentences, words: 9',
  'id: g, kind: readability, good: 2, bad: 6',
];

test('a text in two files has the score that it has in one', async () => {
  const cuts = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(cuts, async (parts) => {
      const text = (paragraphs: string[]) => paragraphs.join('\n\ncat.\n\n');
      const whole = await judge(lawChecks, [['terms.md', text(parts.map(text))]]);
      const split = await judge(
        lawChecks,
        parts.map((part, at) => [`terms-${at}.md`, at === 0 ? text(part) : `cat.\n\n${text(part)}`]),
      );
      expect([split.score, split.principles]).toEqual([whole.score, whole.principles]);
    }),
    { numRuns: 200 },
  );
});

test('the order of files changes nothing', async () => {
  const names = fc.uniqueArray(fc.constantFrom('terms.md', 'terms-2.md', 'privacy.md', 'cookies.md', 'notes.md'));
  const files = names.chain((paths) => fc.tuple(...paths.map((path) => fc.tuple(fc.constant(path), paragraph))));
  const twice = files.chain((texts) =>
    fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
  );
  await fc.assert(
    fc.asyncProperty(twice, async ([texts, shuffled]) => {
      expect(await judge(lawChecks, shuffled)).toEqual(await judge(lawChecks, texts));
    }),
    { numRuns: 200 },
  );
});
