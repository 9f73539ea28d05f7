import { basename } from 'node:path';
import { statSync } from 'node:fs';
import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/input-error.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { freeNameForMonth } from '../source/free-name.ts';
import { writeFile } from '../source/write-file.ts';
import { setValue } from './answers-text.ts';
import { earlierRound } from './earlier-round.ts';
import { startText } from './start-text.ts';

/**
 * Keeps an answers file under the month of its last change and writes the next round in its place. Gives the text of
 * the file, which is the old one when the round is still under way: asking for the next one twice does no harm.
 */
export function beginNextRound(path: string, text: string, answers: Answers, rubric: Rubric): string {
  if (isUnfinished(path, answers, rubric)) return text;
  const kept = freeNameForMonth(path, statSync(path).mtime.toISOString().slice(0, 7));
  const next = nextRoundText(rubric, answers, basename(kept));
  writeFile(kept, text);
  writeFile(path, next);
  return next;
}

/** Whether a round lacks answers of the one before. */
function isUnfinished(path: string, answers: Answers, rubric: Rubric): boolean {
  if (answers.previous === undefined) return answers.answers.size === 0;
  try {
    const { answers: before } = earlierRound(path, answers.previous, rubric).answers;
    return [...before.keys()].some((id) => !answers.answers.has(id));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return false;
  }
}

function nextRoundText(rubric: Rubric, { depth, subject, respondent, facts }: Answers, previous: string): string {
  let text = startText(rubric, depth ?? 'quick');
  if (subject !== undefined) text = setValue(text, ['subject'], subject);
  if (respondent?.name !== undefined) text = setValue(text, ['respondent', 'name'], respondent.name);
  if (respondent?.role !== undefined) text = setValue(text, ['respondent', 'role'], respondent.role);
  for (const [id, yes] of facts) text = setValue(text, ['facts', id], yes ? 'yes' : 'no');
  return setValue(text, ['previous'], previous);
}
