import { CommanderError } from 'commander';
import { InputError } from '../domain/input-error.ts';
import { visible } from '../language/visible.ts';
import { tool } from '../tool.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { problemLines } from './problem-lines.ts';

/** Says on standard error what ended a run, and gives its exit code. */
export function failed(error: unknown, { stderr }: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.passed : exitCode.badInput;
  if (error instanceof InputError) {
    stderr.write(`${problemLines(error.problems)}\n`);
    return exitCode.badInput;
  }
  if ((error as NodeJS.ErrnoException).syscall === 'uv_cwd') {
    stderr.write('The working folder is gone; change to another one.\n');
    return exitCode.badInput;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `This is a bug in Candor ${tool.version}. Please report it to the maintainer named in package.json, with the lines below.\n${stack.split('\n').map(visible).join('\n')}\n`,
  );
  return exitCode.bug;
}
