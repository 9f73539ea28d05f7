import { expect } from 'vitest';
import type { Case } from './cases.ts';
import type { Run } from './run-here.ts';

/** A run ends as its case says, and shows nobody a stack. */
export function checkRun(run: Run, { code, stdout, stderr }: Case): void {
  expect(run.code, run.stderr).toBe(code);
  if (stdout !== undefined) expect(run.stdout).toMatch(stdout);
  if (stderr !== undefined) expect(run.stderr).toMatch(stderr);
  expect(run.stderr).not.toMatch(/^ {4}at /m);
}
