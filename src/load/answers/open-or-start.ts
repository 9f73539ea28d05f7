import { existsSync } from 'node:fs';
import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/input-error.ts';
import type { Depth, Rubric } from '../../domain/rubric.ts';
import { rubricFor, rubricNamed } from '../rubric/resolve-rubric.ts';
import { writeFile } from '../source/write-file.ts';
import { setValue } from './answers-text.ts';
import { beginNextRound } from './next-round.ts';
import { openAnswers, openAnswersText, readAnswers } from './read-answers.ts';
import { refuseUnknownNames } from './refuse-unknown.ts';
import type { AnswersStore } from './save-edits.ts';
import { startText } from './start-text.ts';

export interface StartOptions {
  rubric?: string | undefined;
  depth?: Depth | undefined;
  usualDepth?: Depth | undefined;
  role?: string | undefined;
  /** Only these principles. */
  only?: string[] | undefined;
  /** Keep the file under its month and begin the next round in its place. */
  again?: boolean | undefined;
}

interface Started {
  rubric: Rubric;
  store: AnswersStore;
  answers: Answers;
}

/**
 * An answers file that is there, or the text of one that is written with its first answer. Flags that change a file
 * that is there change it now. Throws an InputError.
 */
export async function openOrStart(path: string, options: StartOptions): Promise<Started> {
  return existsSync(path) ? open(path, options) : start(path, options);
}

async function start(path: string, options: StartOptions): Promise<Started> {
  if (options.again === true)
    throw new InputError({ path, message: 'There is no such answers file, so there is no round to go on from.' });
  const { rubric } = await rubricNamed(options.rubric ?? 'cluetrain', 'without-checks');
  refuseUnknownNames(rubric, options);
  const text = startText(rubric, options.depth ?? options.usualDepth ?? 'quick');
  return flagged({ path, text, isWritten: false }, rubric, options);
}

async function open(path: string, options: StartOptions): Promise<Started> {
  const opened = openAnswers(path);
  const { rubric } =
    options.rubric === undefined ? await rubricFor(opened) : await rubricNamed(options.rubric, 'without-checks');
  // Before anything is written: a slip in a flag must not begin a round.
  refuseUnknownNames(rubric, options);
  const answers = readAnswers(opened, rubric);
  const { text } = opened.file;
  const current = options.again === true ? beginNextRound(path, text, answers, rubric) : text;
  return flagged({ path, text: current, isWritten: true }, rubric, options);
}

/** What flags say of the answers stands in the file from now on. */
function flagged(store: AnswersStore, rubric: Rubric, { depth, role }: StartOptions): Started {
  const read = (text: string) => readAnswers(openAnswersText({ path: store.path, text }), rubric);
  const before = read(store.text);
  let { text } = store;
  if (depth !== undefined && depth !== (before.depth ?? 'quick')) text = setValue(text, ['depth'], depth);
  if (role !== undefined && role !== before.respondent?.role) text = setValue(text, ['respondent', 'role'], role);
  const answers = read(text);
  if (store.isWritten && text !== store.text) writeFile(store.path, text);
  return { rubric, store: { ...store, text }, answers };
}
