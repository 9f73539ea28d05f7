import { basename } from 'node:path';
import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/input-error.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { freeNameForMonth } from '../outside/free-name.ts';
import { locked } from '../outside/lock.ts';
import { changedAt, targetOf } from '../outside/target.ts';
import { writeFile } from '../outside/write.ts';
import { readText } from '../outside/open.ts';
import { setValue } from './answers-text.ts';
import { earlierRound } from './earlier-round.ts';
import { startText } from './start-text.ts';

/**
 * Keeps an answers file under the month of its last change and writes the next round in its place. Gives the text of
 * the file, which is the old one when the round is still under way: asking for the next one twice does no harm.
 */
export function beginNextRound(path: string, answers: Answers, rubric: Rubric): string {
  return locked(targetOf(path), () => {
    // Looked at again: an answer may have been saved since.
    const { text } = readText(path, 'answers');
    if (isUnfinished(path, answers, rubric)) return text;
    const kept = freeNameForMonth(path, changedAt(path).toISOString().slice(0, 7));
    const next = nextRoundText(rubric, answers, basename(kept));
    writeFile(kept, text);
    writeFile(path, next);
    return next;
  });
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
