import { describe, expect, test } from 'vitest';
import { cases, type Case } from './cases.ts';
import { runChild } from './run-child.ts';
import { runHere, type Run } from './run-here.ts';

function check(run: Run, { code, stdout, stderr }: Case): void {
  expect(run.code, run.stderr).toBe(code);
  if (stdout !== undefined) expect(run.stdout).toMatch(stdout);
  if (stderr !== undefined) expect(run.stderr).toMatch(stderr);
  expect(run.stderr).not.toMatch(/^ {4}at /m);
}

describe('in this process', () => {
  test.each(cases)('$name', async (given) => check(await runHere(given.argv), given));
});

describe('as a child process', () => {
  test.concurrent.each(cases)('$name', async (given) => check(await runChild(given.argv), given));
});
