import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { documentKinds } from '../src/domain/document.ts';
import type { DocumentsReport } from '../src/domain/report.ts';
import { runHere } from './cli/run-here.ts';

/** `examples/<case>/`: what goes in, and what comes out. Documentation and test at once. */
const cases = readdirSync('examples').filter((name) => name !== 'policies');
const outputs = { terminal: 'report.txt', markdown: 'report.md', json: 'report.json' };
const clock = ['--now', '2026-01-01T00:00:00Z'];

const ajv = new Ajv2020();
addFormats.default(ajv);
const isReport = ajv.compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object);
const isAnswers = ajv.compile(JSON.parse(readFileSync('schemas/answers.schema.json', 'utf8')) as object);

describe.each(cases)('examples/%s', (name) => {
  const legal = `examples/${name}/legal`;
  const argv = [
    'score',
    `examples/${name}/answers.yaml`,
    ...(existsSync(legal) ? ['--documents', legal] : []),
    ...clock,
  ];

  test.each(Object.entries(outputs))('scores without a flag, as %s', async (format, file) => {
    const run = await runHere([...argv, '--format', format]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`../examples/${name}/${file}`);
  });

  test('gives a report that the published schema admits, and the same bytes each time', async () => {
    const once = await runHere([...argv, '--format', 'json']);
    const again = await runHere([...argv, '--format', 'json']);
    expect(again.stdout).toBe(once.stdout);
    expect(isReport(JSON.parse(once.stdout)), JSON.stringify(isReport.errors)).toBe(true);
  });

  test.each(Object.entries(outputs))('prints the same %s from the saved report', async (format, file) => {
    const run = await runHere(['report', `examples/${name}/report.json`, '--format', format]);
    expect(run).toEqual({ code: 0, stderr: '', stdout: readFileSync(`examples/${name}/${file}`, 'utf8') });
  });

  test('fits in 80 columns', () => {
    const lines = readFileSync(`examples/${name}/report.txt`, 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test('is ASCII with --plain', async () => {
    const run = await runHere([...argv, '--plain']);
    expect(run.stdout).toMatch(/^[\n -~]*$/);
  });
});

/** `examples/policies/<company>/`: texts to copy or to learn from, and what an audit makes of them. */
describe.each(['bad', 'good'])('examples/policies/%s', (company) => {
  const folder = `examples/policies/${company}`;

  const audited = (format: string) => runHere(['audit', folder, '--fail-on', 'never', '--format', format, ...clock]);
  const saved = async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'candor-')), 'report.json');
    const { stdout } = await audited('json');
    writeFileSync(path, stdout);
    return { path, report: JSON.parse(stdout) as DocumentsReport };
  };

  test.each([
    ['terminal', `${company}-report.txt`],
    ['markdown', `${company}-report.md`],
  ])('is audited, as %s', async (format, file) => {
    const run = await audited(format);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`../examples/policies/${file}`);
    expect(await runHere(['report', (await saved()).path, '--format', format])).toEqual(run);
  });

  test('gives a report that the published schema admits, of texts of every kind', async () => {
    const { report } = await saved();
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    expect(new Set(report.documents.list.map(({ kind }) => kind))).toEqual(new Set(documentKinds));
  });

  test('fits in 80 columns', () => {
    const lines = readFileSync(`${folder}-report.txt`, 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

test('the schema for answers admits what people write and refuses what the loader refuses', async () => {
  expect(isAnswers({ candor: 1, answers: { 'reply-time': 3, leaving: { unknown: true } } })).toBe(true);
  expect(isAnswers({ candor: 1, answers: { 'reply-time': 5 } })).toBe(false);
  expect(isAnswers({ candor: 1, anwsers: {} })).toBe(false);
});
