import { basename, dirname, join } from 'node:path';
import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/input-error.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { openAnswers, readAnswers } from './read-answers.ts';
import { isThere } from '../outside/look.ts';
import { realPath } from '../source/places.ts';
import { isBelow, rootAbove } from '../source/root.ts';

/** The round before, as its file tells. */
interface EarlierRound {
  path: string;
  text: string;
  answers: Answers;
  /** yyyy-mm from the file's name, if it has one. */
  month: string | undefined;
}

/**
 * The earlier round that an answers file names, relative to that file. Throws an InputError when there is none, when
 * it lies outside the root, or when it has problems.
 */
export function earlierRound(answersPath: string, previous: string, rubric: Rubric): EarlierRound {
  const folder = realPath(dirname(answersPath));
  const path = join(dirname(answersPath), previous);
  if (!isThere(path)) throw new InputError({ path, message: 'There is no such file for the round before.' });
  const boundary = rootAbove(folder) ?? folder;
  if (!isBelow(realPath(path), boundary)) {
    throw new InputError({
      path,
      message: 'The file of the round before lies outside the project folder, so it is not read.',
    });
  }
  const opened = openAnswers(path);
  const answers = readAnswers(opened, rubric);
  const month = /-(\d{4}-\d\d)(?:-\d+)?\.[a-z]+$/.exec(basename(path))?.[1];
  return { path, text: opened.file.text, answers, month };
}
