import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from './run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const head = `candor: 1\nid: own\nversion: '1'\ntitle: T\nbands: [{id: low, title: L, from: 0, meaning: M}]\nprinciples: [{id: p, title: P, belief: B}]\nchecks:\n`;
const check = (id: number, phrases: string) =>
  ` - {id: c${id}, principle: p, kind: clause, message: M, why: W, advice: A, any: [${phrases}]}\n`;
const saved = JSON.parse(readFileSync('tests/load/format-1/documents.json', 'utf8')) as Record<string, unknown>;

test('phrases that stand in every place of a document are refused', async () => {
  const rubric = file('hits.yaml', head + Array.from({ length: 300 }, (_, id) => check(id, 'we may')).join(''));
  const { code, stderr } = await runHere(['audit', file('hits.md', 'We may. '.repeat(2000)), '--rubric', rubric]);
  expect(code).toBe(2);
  expect(stderr).toContain('stand in more than 100000 places of this document; there may be 4 for each word.');
});

test('a document with more words than anybody writes is refused', async () => {
  const { code, stderr } = await runHere(['audit', file('words.md', 'We may. '.repeat(1_000_001))]);
  expect(code).toBe(2);
  expect(stderr).toContain('This document has 2000002 words; it may have 2000000 at most.');
});

test('sentences that are nothing but acts are refused before they cost minutes', async () => {
  const { code, stderr } = await runHere(['audit', file('acts.md', 'we sell your data '.repeat(110_000))]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/take more than \d+ looks at this document; there may be 50 for each word/);
});

test('more documents than one run takes are refused, with the way for more', async () => {
  mkdirSync(join(folder, 'many'));
  for (let index = 0; index <= 10_000; index++) writeFileSync(join(folder, 'many', `${index}.md`), '');
  const { code, stderr } = await runHere(['audit', join(folder, 'many')]);
  expect(code).toBe(2);
  expect(stderr).toContain('has 10001 documents; it may have 10000 at most.');
  expect(stderr).toContain('--jsonl');
});

test.each([
  ['findings', { findings: Array.from({ length: 200_000 }, () => ({})) }],
  ['warnings', { warnings: Array.from({ length: 200_000 }, () => ({})) }],
  ['documents', { documents: Array.from({ length: 200_000 }, () => ({})) }],
])('a report full of empty %s ends with a sentence', async (name, change) => {
  const { code, stderr } = await runHere(['report', file(`${name}.json`, JSON.stringify({ ...saved, ...change }))]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/This is not a report that Candor wrote/);
});
