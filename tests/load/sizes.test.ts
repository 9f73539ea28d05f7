import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/domain/limits.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { loadRubric } from '../../src/load/rubric/load-rubric.ts';

const head = (more = '') =>
  `candor: 1\nid: own\nversion: '1'\ntitle: T\n${more}bands: [{id: low, title: L, from: 0, meaning: M}]\nprinciples: [{id: p, title: P, belief: B}]\n`;
const listed = (key: string, count: number, entry: (index: number) => string) =>
  `${key}:\n${Array.from({ length: count }, (_, index) => ` - ${entry(index)}\n`).join('')}`;
const check = (id: number | string, more: string) =>
  `{id: c${id}, principle: p, kind: clause, message: M, why: W, advice: A, ${more}}`;
const question = (id: number, more = '') =>
  `{id: q${id}, principle: p, ask: A?, why: W, not_applicable: never, levels: [a, b, c, d, e]${more}}`;
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(', ');
const oneCheck = `checks:\n - ${check('', 'any: [we may]')}\n`;

async function problemsOf(files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.yaml`), text);
  try {
    await loadRubric(join(folder, 'own.yaml'));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'none';
}

describe('a rubric may have so many and no more', () => {
  test.each<[string, number, (count: number) => string]>([
    ['roles', limits.roles, (n) => head() + listed('roles', n, (i) => `{id: r${i}}`) + oneCheck],
    ['facts', limits.facts, (n) => head() + listed('facts', n, (i) => `{id: f${i}, ask: A?}`) + oneCheck],
    ['questions', limits.questions, (n) => head() + listed('questions', n, (i) => question(i))],
    ['checks', limits.checks, (n) => head() + listed('checks', n, (i) => check(i, 'any: [a]'))],
    ['lists', limits.lists, (n) => head() + listed('lists', n, (i) => `{id: l${i}, phrases: [a]}`) + oneCheck],
    [
      'rules',
      limits.rules,
      (n) =>
        head() +
        `questions: [${question(0)}]\n` +
        listed('rules', n, (i) => `{id: r${i}, when: {question: q0, at_most: 1}, cap: 9, why: W}`),
    ],
    ['phrases', limits.checkPhrases, (n) => head() + `checks: [${check('', `any: [${words(n)}]`)}]\n`],
    [
      'phrases',
      limits.checkPhrases,
      (n) =>
        head() +
        `checks: [${check('', `says: [${Array.from({ length: n }, (_, i) => `{does: [w${i}]}`).join(', ')}]`)}]\n`,
    ],
    [
      'phrases in its checks',
      limits.phrases,
      (n) =>
        head() + listed('checks', Math.ceil(n / 500), (i) => check(i, `any: [${words(Math.min(500, n - 500 * i))}]`)),
    ],
    [
      'parts in the conditions of its rules',
      limits.conditions,
      (n) =>
        head() +
        `questions: [${question(0)}]\nrules: [{id: r, cap: 9, why: W, when: {any: [${Array.from({ length: n }, () => '{question: q0, at_most: 1}').join(', ')}]}}]\n`,
    ],
  ])('%s: %d', async (what, most, made) => {
    expect(await problemsOf({ own: made(most) })).toBe('none');
    expect(await problemsOf({ own: made(most + 1) })).toContain(
      `has ${most + 1} ${what}; it may have ${most} at most.`,
    );
  });

  test.each([
    ['1000', 'none'],
    ['1001', '"L" must be at most 1000, not 1001.'],
    ['1e9', '"L" must be at most 1000, not 1000000000.'],
  ])('days of an effort: %s', async (days, said) => {
    expect(await problemsOf({ own: head(`effort_days: {S: 1, M: 5, L: ${days}}\n`) + oneCheck })).toBe(said);
  });

  test('ways through a phrase', async () => {
    const sides = (count: number) =>
      `(${['a ... b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].slice(0, count).join('|')})`;
    const phrase = (...counts: number[]) =>
      head() + `checks: [${check('', `any: ["${counts.map(sides).join(' ')} end"]`)}]\n`;
    expect(await problemsOf({ own: phrase(8, 8) })).toBe('none');
    expect(await problemsOf({ own: phrase(8, 9) })).toContain('There are 72 ways');
    expect(await problemsOf({ own: phrase(9, 9, 9) })).toContain('There are 729 ways');
  });
});

describe('what a rubric extends', () => {
  const level = (next: string[]) =>
    `candor: 1\nid: own\nversion: '1'\nextends: [${next.map((name) => `./${name}.yaml`).join(', ')}]\n`;
  const last = head() + oneCheck;

  test('is read once, however many lines lead to it', async () => {
    const files: Record<string, string> = { own: level(['f1', 'f1']), f25: last };
    for (let at = 1; at < 25; at++) files[`f${at}`] = level([`f${at + 1}`, `f${at + 1}`]);
    expect(await problemsOf(files)).toBe('none');
  });

  test.each([
    [50, 'none'],
    [51, 'This is file 51 that the rubric extends; it may extend 50 files at most.'],
    [2000, 'This is file 51 that the rubric extends; it may extend 50 files at most.'],
  ])('is a row of %d files: %s', async (count, said) => {
    const files: Record<string, string> = { own: level(['f1']), [`f${count}`]: last };
    for (let at = 1; at < count; at++) files[`f${at}`] = level([`f${at + 1}`]);
    expect(await problemsOf(files)).toBe(said);
  });

  test('is a fan of files', async () => {
    const names = Array.from({ length: 51 }, (_, index) => `f${index}`);
    const files = Object.fromEntries(names.map((name) => [name, last]));
    expect(await problemsOf({ ...files, own: level(names.slice(1)) })).toBe('none');
    expect(await problemsOf({ ...files, own: level(names) })).toContain('it may extend 50 files at most');
  });

  test('has no more characters than all files of a rubric may have', async () => {
    const files: Record<string, string> = { own: level(['f1', 'f2', 'f3', 'f4', 'f5']) };
    for (let at = 1; at <= 5; at++) files[`f${at}`] = `${last}${`# ${'a'.repeat(1000)}\n`.repeat(1700)}`;
    expect(await problemsOf(files)).toContain('all its files may have 8000000 together');
  });
});

test.each([
  [
    'questions without texts',
    listed('questions', 50_000, (i) => `{id: q${i}}`),
    'This list has 50000 entries; it may have 20000 at most.',
  ],
  [
    'questions that are none',
    listed('questions', 19_000, () => '{}'),
    'This rubric has 19000 questions; it may have 1000 at most.',
  ],
  [
    'levels without end',
    `questions: [${question(0).replace('[a, b, c, d, e]', `[${'{}, '.repeat(19_000)}]`)}]\n`,
    'this one has 19000.',
  ],
  [
    'keys without end',
    listed('x', 0, () => '') + Array.from({ length: 30_000 }, (_, i) => `k${i}: 1\n`).join(''),
    'keys; it may have 20000 at most.',
  ],
])('%s end with a sentence', async (_, text, said) => {
  expect(await problemsOf({ own: head() + text })).toContain(said);
});

test('a file that is no YAML at all gets a few sentences, without its text in them', async () => {
  const paragraph = 'Our promise: we answer, "always", and you may hold us to it. '.repeat(20);
  const problems = (await problemsOf({ own: `${paragraph}\n\n`.repeat(400) })).split('\n');
  expect(problems.length).toBeLessThan(12);
  expect(problems.filter((problem) => problem.length > 200)).toEqual([]);
  expect(problems.at(-1)).toMatch(/There are \d+ more such places from here on/);
});
