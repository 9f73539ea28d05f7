import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { score } from '../../src/index.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { loadReport } from '../../src/load/saved-report.ts';
import { loadConfig } from '../../src/load/config/load-config.ts';
import { loadRubric } from '../../src/load/rubric/load-rubric.ts';
import { Reader } from '../../src/evaluate/documents/reader.ts';
import { findDocuments } from '../../src/load/documents/find-documents.ts';
import { readDocument } from '../../src/load/documents/read-document.ts';
import { compilePhrases } from '../../src/language/phrase/compile.ts';
import { parsePhrase, PhraseError } from '../../src/language/phrase/parse.ts';
import { formatsFor, modesOf, printed } from '../../src/render/report/formats.ts';
import { mutated } from './mutated.mjs';

/** The same tries each time; `npm run soak` draws others. */
const runs = (numRuns: number) => ({ seed: 11, numRuns, endOnFailure: true });

const folder = mkdtempSync(join(tmpdir(), 'candor-'));
const texts = (...paths: string[]) => paths.map((path) => readFileSync(path, 'utf8'));
const below = (path: string, ending: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(path, file))
    .toSorted();

/** A result, or an InputError with a sentence; never anything else. */
async function refusedOr(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { message } of error.problems) expect(message).toMatch(/\S/);
  }
}

function asFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const ownRubric = `candor: 1
id: own
version: 1.0.0
title: Own
effort_days: {S: 1, M: 5, L: 20}
bands: [{id: low, title: Low, from: 0, meaning: M}, {id: high, title: High, from: 60, meaning: M}]
facts: [{id: has-staff, ask: Staff?}]
principles: [{id: p, title: P, belief: B, weight: 2}, {id: r, title: R, belief: B}]
questions:
  - {id: q, principle: p, ask: A?, why: W, ask_if: {not: {fact: has-staff}}, not_applicable: never, levels: [a, b, c, d, e], advice: [{to: 2, do: D, effort: S}]}
lists:
  - {id: we, phrases: [we, our company, the ~provide]}
checks:
  - {id: will, principle: p, kind: clause, severity: error, any: ["<we> (may|can ... also) [not] ~change ... terms"], unless: [{phrase: with notice, because: B}], message: M, why: W, advice: A}
  - {id: long, principle: r, kind: sentences, words: 40, message: M, why: W, advice: A}
  - {id: swap, principle: r, kind: phrases, swaps: [{not: prior to, say: before}], free: 2, allow: 3, message: M, why: W, advice: A}
rules: [{id: cap, cap: 30, why: W, when: {any: [{question: q, at_most: 0}, {all: [{check: will}]}]}}]
`;

test('a rubric', async () => {
  await fc.assert(
    fc.asyncProperty(
      mutated([
        ownRubric,
        `candor: 1\nid: o\nversion: '1'\nextends: [policy, ./own.yaml]\nquestions: [{id: q, ignore: true}]\n`,
      ]),
      (text) => refusedOr(() => loadRubric(asFile('own.yaml', text))),
    ),
    runs(120),
  );
});

test('answers', async () => {
  const files = below('examples', 'answers.yaml');
  await fc.assert(
    fc.asyncProperty(mutated(texts(...files)), (text) =>
      refusedOr(() => score(asFile('answers.yaml', text), { now: new Date('2026-06-01') })),
    ),
    runs(120),
  );
});

test('a config', async () => {
  const config =
    'rubric: policy\ndepth: full\nformats: [terminal]\noutputs: {json: build/a.json}\ndocuments: [{path: legal, kind: terms}]\nseverities: {gag: off}\ngate: {min_score: 60, min_principles: {honesty: 50}, fail_on: error}\n';
  await fc.assert(
    fc.asyncProperty(
      mutated([config]),
      fc.constantFrom('.candorrc', 'candor.config.yaml', '.candorrc.json', 'package.json'),
      (text, name) => {
        const place = mkdtempSync(join(folder, 'config-'));
        writeFileSync(join(place, name), text);
        return refusedOr(() => loadConfig(place));
      },
    ),
    runs(150),
  );
});

test('a saved report, which prints in every format when it is one', async () => {
  const reports = [
    ...below('examples', '.json').filter((path) => /report/.test(path)),
    ...below('tests/load/format-1', '.json'),
  ];
  expect(reports.length).toBeGreaterThan(1);
  await fc.assert(
    fc.asyncProperty(mutated(texts(...reports)), (text) =>
      refusedOr(async () => {
        const report = loadReport(asFile('report.json', text));
        for (const { name } of formatsFor(...modesOf(report)))
          await printed(report, name, { columns: 80, colour: false, plain: false });
      }),
    ),
    runs(100),
  );
});

test.each([
  ['md', below('examples/policies', '.md')],
  ['html', below('examples/policies', '.md')],
  ['txt', below('examples/policies', '.md')],
])('a document that ends in %s', async (ending, files) => {
  const rubric = await loadRubric(asFile('whole.yaml', ownRubric));
  const reader = new Reader(rubric);
  const asText = (text: string) =>
    ending === 'html'
      ? text
          .replace(/^#+ (.*)$/gm, '<h2>$1</h2>')
          .replace(/^- (.*)$/gm, '<ul><li>$1</ul>')
          .replace(/\n\n/g, '<p>')
      : text;
  await fc.assert(
    fc.asyncProperty(mutated(texts(...files).map(asText)), (text) =>
      refusedOr(async () => {
        const document = await readDocument(`a.${ending}`, Buffer.from(text), { language: 'en' });
        const { sentences } = reader.read(document);
        for (const { start, end } of sentences) expect(document.placeOf(start, end)).toBeTypeOf('object');
      }),
    ),
    runs(120),
  );
});

test('phrases', () => {
  const phrases = [
    '<we> (may|can ... also) [not] ~change ... terms',
    'a (b ... c|d) [e (f|g h)] <number>',
    'we ... end ... it ... all',
  ];
  const lists = new Map([['we', ['we', 'our company']]]);
  fc.assert(
    fc.property(mutated(phrases), (text) => {
      try {
        parsePhrase(text);
        expect(compilePhrases([text], lists).phrases.length).toBeLessThan(65);
      } catch (error) {
        expect(error instanceof PhraseError || error instanceof InputError).toBe(true);
      }
    }),
    runs(1500),
  );
});

test('a .gitignore', async () => {
  const rules = '# what is built\nbuild/\n*.tmp\n!keep.tmp\n/legal/**/draft?.md\n[a-z]*.md\n\\#odd.md\n';
  await fc.assert(
    fc.asyncProperty(mutated([rules]), (text) => {
      const place = mkdtempSync(join(folder, 'ignore-'));
      mkdirSync(join(place, 'legal/a'), { recursive: true });
      for (const name of ['package.json', 'legal/a/draft1.md', 'terms.md']) writeFileSync(join(place, name), '{}');
      writeFileSync(join(place, '.gitignore'), text);
      return refusedOr(() => findDocuments('.', place));
    }),
    runs(100),
  );
});
