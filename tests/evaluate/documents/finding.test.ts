import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinePlace } from '../../../src/domain/document.ts';
import type { PlaceIn } from '../../../src/domain/documents-part.ts';
import type { Check, Precision, Severity } from '../../../src/domain/check.ts';
import { Auditor } from '../../../src/evaluate/documents/auditor.ts';
import { grounds, severityFor, type Ground } from '../../../src/evaluate/documents/severity.ts';
import { readDocument } from '../../../src/load/documents/read-document.ts';
import { parseRubric } from '../../../src/load/rubric/load-rubric.ts';

const checks = [
  'id: will, kind: clause, severity: error, any: [at will, terminate at will], unless: [you ... at will], fair_if: [we give you notice], better: Say when.',
  'id: liable, kind: clause, any: [not liable, not liable for loss, lose your data]',
  'id: swap, kind: phrases, swaps: [{not: utilize, say: use}, {not: prior to, say: before}]',
  'id: tell, kind: topic, for: [terms], any: [write to us]',
  'id: answers, kind: promises, any: [we (answer|reply|refund)], unless: [unless]',
];

const rubric = parseRubric({
  path: 'own.yaml',
  text: [
    'candor: 1',
    'id: own',
    'version: 1.0.0',
    'title: Own',
    'bands: [{id: b, title: B, from: 0, meaning: M}]',
    'principles: [{id: p, title: P, belief: B}]',
    'checks:',
    ...checks.map((check) => `  - {principle: p, message: M, why: W, advice: A, ${check}}`),
    '',
  ].join('\n'),
});

async function judge(text: string, path = 'notes.md') {
  const auditor = new Auditor(await rubric, (check) => check.severity, new Date('2026-01-01T00:00:00Z'));
  auditor.add(auditor.judge(await readDocument(path, Buffer.from(text), { language: 'zz' })));
  return auditor.judgement().part;
}

const findingsIn = async (text: string, path?: string) => (await judge(text, path)).findings;
const prints = async (text: string, path?: string) =>
  (await findingsIn(text, path)).map(({ fingerprint }) => fingerprint).toSorted();

describe('a finding', () => {
  test('says how bad and where; what it means and what to write stands once', async () => {
    const [finding, ...more] = await findingsIn('One line.\n\nWe may **end** it at\nwill, and so on.');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      check: 'will',
      severity: 'error',
      location: { path: 'notes.md', line: 3, column: 1, endLine: 4, endColumn: 17 },
      excerpt: 'We may end it at will, and so on.',
      status: 'new',
    });
    expect(finding?.excerpt?.slice(finding.words?.start, finding.words?.end)).toBe('at will');
    const { checks: told } = await judge('We end it at will.\n\nBread.\n\nWe end it at will. Bread. At will.');
    expect(told).toEqual([
      {
        id: 'will',
        kind: 'clause',
        principle: 'p',
        aim: 'error',
        message: 'M',
        why: 'W',
        advice: 'A',
        better: 'Say when.',
      },
    ]);
  });

  test('of a missing topic has a document and no line', async () => {
    // Of a fragment nobody asks what a whole text must tell.
    expect(await findingsIn('We sell bread.', 'terms.md')).toEqual([]);
    const [finding] = await findingsIn('We sell bread. '.repeat(40), 'terms.md');
    expect(finding).toMatchObject({ check: 'tell', missing: true });
    expect(finding?.location).toEqual({ path: 'terms.md' });
    expect(finding?.excerpt).toBeUndefined();
  });

  test('of a phrase says what to use for this very one', async () => {
    const found = await findingsIn('We utilize it prior to sale.');
    expect(found.map(({ check, better }) => [check, better])).toEqual([
      ['swap', 'use'],
      ['swap', 'before'],
    ]);
  });

  test('of one check stands once in a sentence, and in headings not at all', async () => {
    expect(await findingsIn('# At will\n\nWe terminate at will, at will, at will.')).toHaveLength(1);
  });

  test('quotes of a sentence without end the words that were seen', async () => {
    await fc.assert(
      // Longer sentences are read in pieces of 400 words.
      fc.asyncProperty(fc.nat(398), fc.nat(500), async (before, after) => {
        const text = `${'bread '.repeat(before)}at will ${'water '.repeat(after)}`;
        const [finding, ...more] = await findingsIn(text);
        expect(more).toEqual([]);
        const { excerpt = '', words, location } = finding ?? {};
        expect(excerpt.slice(words?.start, words?.end)).toBe('at will');
        expect(excerpt.length).toBeLessThanOrEqual(330);
        const { column, endColumn } = location as PlaceIn & LinePlace;
        expect(text.slice(column - 1, endColumn - 1)).toBe(excerpt);
      }),
    );
  });

  test.each([
    [319, true],
    [320, true],
    [321, false],
  ])('quotes a sentence of %d letters whole: %s', async (length, whole) => {
    const head = 'We end it at will ';
    const rest = 'of bread '.repeat(40).slice(0, length - head.length - 2);
    const text = `${head}${rest}x.`;
    expect(text).toHaveLength(length);
    const excerpt = (await findingsIn(text))[0]?.excerpt ?? '';
    expect(excerpt === text).toBe(whole);
    expect(text.startsWith(excerpt)).toBe(true);
    expect(excerpt.length).toBeGreaterThan(300);
  });

  test('of a check that aims at notes is told fifty times at most, and counted every time', async () => {
    const { findings, list } = await judge('We utilize it. '.repeat(60));
    expect(findings).toHaveLength(50);
    expect(list[0]?.checks.find(({ check }) => check === 'swap')?.seen).toBe(60);
  });
});

test('findings stand by line, then by column, then by the id of their check', async () => {
  const text = 'We utilize it. We end it at will prior to noon. Utilize it.\n\nWe end it at will.';
  const found = await findingsIn(text);
  expect(found.map(({ check, location }) => [check, location])).toMatchObject([
    ['swap', { line: 1, column: 1 }],
    ['swap', { line: 1, column: 16 }],
    ['will', { line: 1, column: 16 }],
    ['swap', { line: 1, column: 49 }],
    ['will', { line: 3, column: 1 }],
  ]);
});

describe('a clause', () => {
  test.each<[string, string, number]>([
    ['is fair with a phrase in its sentence', 'We end it at will and we give you notice.', 0],
    ['is not fair with one two sentences on', 'We end it at will. We bake. We give you notice.', 1],
    ['is another matter with a phrase in its sentence', 'You may leave at will.', 0],
    ['is the same matter with that phrase beside it', 'You may leave at will. We end it at will.', 1],
  ])('%s', async (_, text, count) => {
    expect(await findingsIn(text)).toHaveLength(count);
  });

  test.each([
    ['before', 'We give you notice. We end it at will.'],
    ['after', 'We end it at will. We give you notice.'],
    ['in the paragraph after', 'We end it at will.\n\nWe give you notice.'],
  ])('is a note, and costs nothing, with such a phrase %s', async (_, text) => {
    const { findings, list } = await judge(text);
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([['will', 'note']]);
    expect(list[0]?.checks.map(({ check }) => check)).not.toContain('will');
  });

  test('in a stem is one finding, and its items are told with it', async () => {
    const found = await findingsIn('We are not liable for:\n\n- loss of bread\n- harm\n\nWe bake.');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ check: 'liable', location: { line: 1 } });
    expect(found[0]?.items).toMatchObject([{ line: 3 }, { line: 4 }]);
  });

  test('that begins in the stem and ends in an item stands at the item', async () => {
    const found = await findingsIn('If you leave, we may lose:\n\n- your bread\n- your data');
    expect(found).toMatchObject([{ check: 'liable', location: { line: 4 }, excerpt: 'your data' }]);
  });

  test('in an item under a plain stem is one finding of its own', async () => {
    const found = await findingsIn('This holds for us.\n\n- We are not liable.\n- We bake.');
    expect(found).toMatchObject([{ location: { line: 3 }, items: undefined }]);
  });
});

describe('a fingerprint', () => {
  const sentence = fc.constantFrom(
    'We end it at will.',
    'They end it at will.',
    'We are not liable.',
    'We utilize bread prior to use.',
    'We bake.',
  );
  const paragraphs = fc.array(sentence, { maxLength: 8 });
  /** With something between them, since clauses side by side are told as one. */
  const apart = (texts: string[], newLine = '\n') => texts.join(`${newLine}${newLine}Bread.${newLine}${newLine}`);

  test('stays when texts move in the file, and when the file moves', async () => {
    const moved = paragraphs.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
    );
    await fc.assert(
      fc.asyncProperty(moved, async ([texts, shuffled]) => {
        const before = await prints(apart(texts));
        expect(await prints(`# New\n\nBread.\n\n${apart(shuffled)}`, 'old/papers.md')).toEqual(before);
        expect(await prints(`> ${apart(shuffled, '\n> ')}`)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  test('is another for each of equal sentences and for each check, and those before one that is added stay', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, sentence, async (texts, added) => {
        const before = await prints(apart(texts));
        const after = await prints(apart([...texts, added]));
        expect(new Set(after).size).toBe(after.length);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 100 },
    );
  });

  test('does not mind capitals, stops and emphasis, and minds words', async () => {
    const [plain] = await prints('We end it at will.');
    expect(await prints('WE END *it*, at\nwill!')).toEqual([plain]);
    expect(await prints('They end it at will.')).not.toEqual([plain]);
  });
});

describe('the register', () => {
  test.each<[string, { what: string; when: string | null; whom: string | null } | undefined]>([
    [
      'We answer you within 24 hours.',
      { what: 'We answer you within 24 hours.', when: 'within 24 hours', whom: 'you' },
    ],
    ['We refund members.', { what: 'We refund members.', when: null, whom: 'members' }],
    ['We\nreply the  next day.', { what: 'We reply the next day.', when: 'next day', whom: null }],
    ['We answer unless we sleep.', undefined],
    ['We sleep.', undefined],
  ])('%j', async (text, entry) => {
    const { promises, findings } = await judge(`Bread.\n\n${text}`);
    expect(promises.map(({ what, when, whom }) => ({ what, when, whom }))).toEqual(entry === undefined ? [] : [entry]);
    expect(
      promises.every(({ check, location }) => check === 'answers' && 'line' in location && location.line === 3),
    ).toBe(true);
    expect(findings).toEqual([]);
  });
});

describe('the severity of a check', () => {
  const aim = { id: 'c', severity: 'error' } as Check;
  const shipped = (precision?: number) => ({ ...aim, measured: { precision } as Precision });

  test.each<[string, Check | undefined, Ground, Severity | 'off' | undefined, Severity | 'off']>([
    ['of your own is as it is written', undefined, 'usual', undefined, 'error'],
    ['of your own is as it is written, whatever the reader thinks', undefined, 'doubted', undefined, 'error'],
    ['that is shipped and not measured is a note', aim, 'usual', undefined, 'note'],
    ['that is shipped and right in 74 of 100 is a note', shipped(0.74), 'usual', undefined, 'note'],
    ['that is shipped and right in 75 of 100 is its aim', shipped(0.75), 'usual', undefined, 'error'],
    ['is its aim where the reader agrees', shipped(0.5), 'agreed', undefined, 'error'],
    ['is a note where the reader agrees with what is wrong in most cases', shipped(0.49), 'agreed', undefined, 'note'],
    ['is a note where the reader doubts', shipped(0.9), 'doubted', undefined, 'note'],
    ['is what the config says', shipped(0.9), 'doubted', 'warning', 'warning'],
    ['is off when the config says so', undefined, 'usual', 'off', 'off'],
  ])('%s', (_, shippedAs, ground, override, expected) => {
    expect(severityFor(aim, ground, override, shippedAs, false)).toBe(expected);
  });

  test('is the aim of every check when all report so, but not of what the reader doubts', () => {
    expect(grounds.map((ground) => severityFor(aim, ground, undefined, aim, true))).toEqual([
      'error',
      'error',
      'error',
      'error',
      'note',
    ]);
  });

  test('that is shipped is its aim where it is sure, once that has been measured', () => {
    const figure = { precision: 0.9, recall: null, n: 40, data: 'D', date: '2026-01-31', hash: '0' };
    const own = { ...aim, measured: { ...figure, precision: 0.4 }, measured_sure: figure };
    const of = (ground: Ground) => severityFor(aim, ground, undefined, own, false);
    expect([of('usual'), of('agreed'), of('sure'), of('confirmed')]).toEqual(['note', 'note', 'error', 'error']);
  });
});
