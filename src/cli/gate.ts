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

/** The same, and when no report is printed, where the worst finding stands that failed it. */
export async function finishWith(
  { gate, documents, rubric }: Report,
  isQuiet: boolean | undefined,
  context: Context,
): Promise<void> {
  finishAt(gate, context);
  const isOnFindings = gate.assertions.some(({ name, passed }) => !passed && name.startsWith('findings:'));
  if (isQuiet !== true || !isOnFindings || documents === undefined) return;
  const { worstFinding } = await import('../render/sections/documents.ts');
  const worst = worstFinding(documents, rubric.resolved);
  if (worst !== undefined) context.io.stderr.write(`The worst: ${visible(worst)}\n`);
}
