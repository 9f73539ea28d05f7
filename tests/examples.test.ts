import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { runHere } from './cli/run-here.ts';

/** `examples/<case>/`: what goes in, and what comes out. Documentation and test at once. */
const cases = readdirSync('examples');
const outputs = { terminal: 'report.txt', markdown: 'report.md', json: 'report.json' };
const clock = ['--now', '2026-01-01T00:00:00Z'];

const ajv = new Ajv2020();
addFormats.default(ajv);
const isReport = ajv.compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object);
const isAnswers = ajv.compile(JSON.parse(readFileSync('schemas/answers.schema.json', 'utf8')) as object);

describe.each(cases)('examples/%s', (name) => {
  test.each(Object.entries(outputs))('scores without a flag, as %s', async (format, file) => {
    const run = await runHere(['score', `examples/${name}/answers.yaml`, '--format', format, ...clock]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`../examples/${name}/${file}`);
  });

  test('gives a report that the published schema admits, and the same bytes each time', async () => {
    const once = await runHere(['score', `examples/${name}/answers.yaml`, '--format', 'json', ...clock]);
    const again = await runHere(['score', `examples/${name}/answers.yaml`, '--format', 'json', ...clock]);
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
    const run = await runHere(['score', `examples/${name}/answers.yaml`, '--plain', ...clock]);
    expect(run.stdout).toMatch(/^[\n -~]*$/);
  });
});

test('the schema for answers admits what people write and refuses what the loader refuses', async () => {
  expect(isAnswers({ candor: 1, answers: { 'reply-time': 3, leaving: { unknown: true } } })).toBe(true);
  expect(isAnswers({ candor: 1, answers: { 'reply-time': 5 } })).toBe(false);
  expect(isAnswers({ candor: 1, anwsers: {} })).toBe(false);
});
