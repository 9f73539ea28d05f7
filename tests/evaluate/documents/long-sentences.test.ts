import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinePlace } from '../../../src/domain/document.ts';
import { Auditor } from '../../../src/evaluate/documents/auditor.ts';
import { readDocument } from '../../../src/load/documents/read-document.ts';
import { parseRubric } from '../../../src/load/rubric/load-rubric.ts';

const rubric = parseRubric({
  path: 'own.yaml',
  text: [
    'candor: 1\nid: own\nversion: 1.0.0\ntitle: Own',
    'bands: [{id: b, title: B, from: 0, meaning: M}]',
    'principles: [{id: p, title: P, belief: B}]',
    'checks:',
    '  - {id: will, principle: p, kind: clause, any: [end ... at will], unless: [never end ... at will], message: M, why: W, advice: A}',
    '  - {id: swap, principle: p, kind: phrases, swaps: [{not: prior to the, say: before}], message: M, why: W, advice: A}',
    '',
  ].join('\n'),
});

async function judge(text: string) {
  const auditor = new Auditor(await rubric, (check) => check.severity, new Date('2026-01-01T00:00:00Z'));
  auditor.add(auditor.judge(await readDocument('notes.md', Buffer.from(text), { language: 'zz' })));
  return auditor.judgement().part;
}

/** Around all cuts of a sentence that is read in pieces of about 400 words. */
const place = fc.tuple(fc.constantFrom(0, 400, 800, 1200), fc.integer({ min: -12, max: 12 })).map(([a, b]) => a + b);

describe('a sentence without end', () => {
  test('hides no phrase where it is cut, tells none twice, and has each word once', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (before) => {
        const head = 'bread '.repeat(Math.max(0, before));
        const { findings, list } = await judge(`${head}end it and more at will ${'water '.repeat(900)}`);
        expect(findings).toHaveLength(1);
        const [{ excerpt = '', words } = {}] = findings;
        expect(excerpt.slice(words?.start, words?.end)).toBe('end it and more at will');
        expect(list[0]?.words).toBe(Math.max(0, before) + 906);
      }),
    );
  });

  test('hides no excuse where it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (before) => {
        const head = 'bread '.repeat(Math.max(0, before));
        expect((await judge(`${head}never end it at will ${'water '.repeat(900)}`)).findings).toEqual([]);
      }),
    );
  });

  test('of one phrase over and over is told as often as it stands there', async () => {
    const { list } = await judge('prior to the '.repeat(1000));
    expect(list[0]?.checks.find(({ check }) => check === 'swap')?.seen).toBe(1000);
    expect(list[0]?.words).toBe(3000);
  });
});

describe('an excerpt', () => {
  test.each([
    [
      'of words far apart begins with the first of them',
      `We bake and end it ${', '.repeat(500_000)} at will.`,
      'end it',
    ],
    ['of a word without end is cut', `end ${'x'.repeat(1_000_000)} at will.`, 'end'],
    ['of a first word without end is cut', `We end${'-'.repeat(700)}at will.`, 'end'],
  ])('%s', async (_, text, expected) => {
    const [finding, ...more] = (await judge(text)).findings;
    expect(more).toEqual([]);
    const { excerpt = '', words, location } = finding ?? {};
    expect(excerpt).toBe(expected);
    expect(words).toEqual({ start: 0, end: expected.length });
    const { column, endColumn } = location as LinePlace & { path: string };
    expect(text.slice(column - 1, endColumn - 1)).toBe(expected);
  });
});
