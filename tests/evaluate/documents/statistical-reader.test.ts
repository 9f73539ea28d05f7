import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReaderWeights } from '../../../src/domain/reader-weights.ts';
import { auditTexts } from '../../../src/roads/audit.ts';
import { gramsOf, StatisticalReader } from '../../../src/evaluate/documents/statistical-reader.ts';

const words = (text: string) => text.toLowerCase().split(' ');

describe('the statistical reader', () => {
  const small: ReaderWeights = {
    scale: 10,
    bias: [-40, -40, -40],
    words: { grab: [60, 40, -20], 'grab it': [20, 10, 0] },
  };
  const reader = new StatisticalReader(small);

  test('adds up the weights of words and pairs, over the root of how many it knows', () => {
    expect(reader.view(words('we grab it')).unfair).toBeCloseTo((-40 + (60 + 20) / Math.SQRT2) / 10);
    expect(reader.view(words('bread')).unfair).toBe(-4);
  });

  test('reads no numbers, and each word once', () => {
    expect(gramsOf(['we', '12', 'we', 'grab'])).toEqual(['we', 'we grab', 'grab']);
  });

  test('takes what lawyers call unfair for a reason in terms alone', () => {
    const lawyers = new StatisticalReader({
      ...small,
      words: { grab: [60, 0, 0], we: [0, 0, 0], 'we grab': [0, 0, 0] },
    });
    expect(lawyers.opinionOf(words('we grab'), true)).toBe('agreed');
    expect(lawyers.opinionOf(words('we grab'), false)).toBe('doubted');
  });
});

test('the reader has no doubt of a sentence in words that it does not know', () => {
  const reader = new StatisticalReader({
    scale: 1,
    bias: [-9, -9, -9],
    words: { bread: [0, 0, 0], 'bread bread': [0, 0, 0] },
  });
  expect(reader.opinionOf(words('bread bread'), true)).toBe('doubted');
  expect(reader.opinionOf(words('your treasure is ours'), true)).toBeUndefined();
});

describe('the words and weights that ship', () => {
  const file = 'rubrics/reader.json';
  const weights = JSON.parse(readFileSync(file, 'utf8')) as ReaderWeights & { sources: string[] };
  const reader = new StatisticalReader(weights);

  test('are below 60 KB, whole numbers, and no text', () => {
    expect(statSync(file).size).toBeLessThan(60_000);
    expect(Object.keys(weights.words).filter((gram) => gram.split(' ').length > 2)).toEqual([]);
    expect(Object.values(weights.words).flat().every(Number.isInteger)).toBe(true);
    expect(weights.sources.length).toBeGreaterThan(0);
  });

  test.each([
    ['we may terminate your account at any time for any reason without notice', 'agreed'],
    ['in no event shall we be liable for any indirect or consequential damages', 'agreed'],
    ['we will use your email address to send you a message about your order', 'doubted'],
    ['the bakery stands beside the station and has a blue door', undefined],
  ])('say of "%s": %s', (text, opinion) => {
    expect(reader.opinionOf(words(text), true)).toBe(opinion);
  });
});

describe('a sentence that the reader alone calls unfair', () => {
  const vague =
    'The firm reserves the right to reject any order at any time and for any reason in its sole discretion.';
  const findingsIn = async (text: string, kind: 'terms' | 'privacy', severities?: Map<string, 'off' | 'error'>) => {
    const { documents } = await auditTexts([{ path: 'a.md', text, kind }], { workingFolder: '/', severities });
    return documents.findings.filter(({ check }) => check === 'reads-unfair');
  };

  test('is a warning in terms, with the words that decided', async () => {
    const [finding, ...more] = await findingsIn(vague, 'terms');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', excerpt: vague, location: { line: 1, column: 1 } });
    const words = finding?.message?.code === 'reads-like' ? finding.message.values.words : [];
    expect(words).toHaveLength(3);
    for (const word of words) expect(vague.toLowerCase()).toContain(word);
  });

  test('is none in a privacy policy, in a heading, or where a check sees a harm', async () => {
    expect(await findingsIn(vague, 'privacy')).toEqual([]);
    expect(await findingsIn(`# ${vague}`, 'terms')).toEqual([]);
    expect(
      await findingsIn('We may terminate your account at any time for any reason without notice.', 'terms'),
    ).toEqual([]);
    expect(await findingsIn('We bake bread every morning, and you can see us do it.', 'terms')).toEqual([]);
  });

  test('is what the config says', async () => {
    expect(await findingsIn(vague, 'terms', new Map([['reads-unfair', 'off']]))).toEqual([]);
    expect(await findingsIn(vague, 'terms', new Map([['reads-unfair', 'error']]))).toMatchObject([
      { severity: 'error' },
    ]);
  });
});
