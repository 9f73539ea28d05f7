import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-here.ts';

const folder = 'tests/load/format-1';

/** What documents come to is printed whole, so that nothing of it can get lost unseen. */
const printing = (path: string, name: string) => ['report', path, ...(name === 'documents' ? ['--full'] : [])];

describe('a report that was saved in format 1', () => {
  test.each(['answers', 'documents'])('still prints: %s', async (name) => {
    const run = await runHere(printing(`${folder}/${name}.json`, name));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`format-1/${name}.txt`);
  });

  test('of answers prints as one of today, whose numbers are the same', () => {
    expect(readFileSync(`${folder}/answers.txt`, 'utf8')).toBe(
      readFileSync('examples/driving-school/report.txt', 'utf8'),
    );
  });

  test('becomes one of format 2 that prints the same', async () => {
    const saved = join(mkdtempSync(join(tmpdir(), 'candor-')), 'report.json');
    for (const name of ['answers', 'documents']) {
      const json = await runHere(['report', `${folder}/${name}.json`, '--format', 'json']);
      writeFileSync(saved, json.stdout);
      expect((await runHere(printing(saved, name))).stdout).toBe(readFileSync(`${folder}/${name}.txt`, 'utf8'));
      expect((await runHere(['report', saved, '--format', 'json'])).stdout).toBe(json.stdout);
    }
  });
});

const whole = JSON.parse(readFileSync(`${folder}/documents.json`, 'utf8')) as Record<string, unknown>;

test.each<[string, Record<string, unknown>]>([
  ['no findings', { findings: 7 }],
  ['a finding that is none', { findings: [null] }],
  ['no rubric', { rubric: undefined }],
  ['warnings that are no list', { warnings: {} }],
  ['no principles', { principles: undefined }],
])('one with %s is refused in one line', async (_, change) => {
  const path = join(mkdtempSync(join(tmpdir(), 'candor-')), 'report.json');
  writeFileSync(path, JSON.stringify({ ...whole, ...change }));
  const run = await runHere(['report', path]);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr.startsWith(`${path}: This is not a report that Candor wrote`)).toBe(true);
});

test('a report with neither answers nor documents is refused', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'candor-')), 'report.json');
  const { answers: _, ...rest } = JSON.parse(readFileSync('examples/driving-school/report.json', 'utf8')) as {
    answers: unknown;
  };
  writeFileSync(path, JSON.stringify(rest));
  const run = await runHere(['report', path]);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/there are neither answers nor documents/);
});
