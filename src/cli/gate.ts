import type { Report } from '../domain/report.ts';
import { visible } from '../language/visible.ts';
import { assertionWords } from '../render/words.ts';
import { exitCode } from './exit-code.ts';
import type { Context } from './context.ts';

/** Ends a run with the exit code of its gate, and says on standard error what failed. */
export function finishAt({ passed, assertions }: Report['gate'], { io, finish }: Context): void {
  if (passed) return;
  const failed = assertions.filter((assertion) => !assertion.passed).map(assertionWords);
  io.stderr.write(`Gate not passed: ${visible(failed.join('; '))}.\n`);
  finish(exitCode.gateNotMet);
}
