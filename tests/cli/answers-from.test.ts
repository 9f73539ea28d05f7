import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';

/** A scripted run in this process: one line of input for each screen. */
async function answer(lines: string[], flags: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  const path = join(folder, 'acme.yaml');
  const written = { stdout: '', stderr: '' };
  const stdin = new PassThrough();
  stdin.end(lines.map((line) => `${line}\n`).join(''));
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (written[name] += text) });
  const code = await main(['assess', path, '--answers-from', '-', ...flags], {
    stdin,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: {},
    cwd: () => folder,
  });
  return { code, ...written, read: () => parse(readFileSync(path, 'utf8')) as Record<string, unknown> };
}

const before = ['Acme', 'founder', 'no', 'no'];

test('a whole run by lines ends with the report and the promise', async () => {
  const answers = Array.from({ length: 10 }, () => ['3', '', '']).flat();
  const run = await answer([...before, ...answers, '', 'Call ten customers', 'Ada', '2027-01-31']);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/75\.0 of 100 {2}DEPENDABLE/);
  expect(run.read()).toMatchObject({
    subject: 'Acme',
    respondent: { role: 'founder' },
    facts: { 'has-staff': 'no' },
    commitment: { do: 'Call ten customers', who: 'Ada', by: '2027-01-31' },
  });
});

test('lines that end too early keep what was said, and say where', async () => {
  const run = await answer([...before, '3', 'counted', 'a list', '2025-01-01']);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/ended before the questions did, at: How does a customer who is stuck/);
  expect(run.read()).toMatchObject({
    answers: { 'named-messages': { level: 3, known: 'counted', evidence: [{ note: 'a list', date: '2025-01-01' }] } },
  });
});

test('a line that is no answer stops the run, since the rest would answer the wrong questions', async () => {
  const run = await answer([...before, '7', '3']);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(
    /^standard input:5:1: "7" is none of the answers here: 0, 1, 2, 3, 4, d, or Enter alone\. The question: Of your last ten/,
  );
});

test('only some principles, and only what is open', async () => {
  const run = await answer([...before, 'd', '2', '', '', ''], ['--only', 'listening']);
  expect(run.stdout).toContain('Question 1 of 2');
  expect(Object.keys(run.read()['answers'] as object)).toEqual(['reply-time', 'complaint-outcome']);
  expect((await answer(before, ['--only', 'lisening'])).stderr).toMatch(
    /--only: the rubric "cluetrain" has no principle "lisening"\. Did you mean "listening"\?/,
  );
  expect((await answer(before, ['--role', 'boss'])).stderr).toMatch(
    /--role: the rubric "cluetrain" has no role "boss"\. It has founder, staff, customer\./,
  );
});
