import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/input-error.ts';
import type { Depth, Rubric } from '../../domain/rubric.ts';
import { rubricFor, rubricNamed } from '../rubric/resolve-rubric.ts';
import { isThere } from '../outside/look.ts';
import { clean } from '../outside/write.ts';
import { readText } from '../outside/open.ts';
import { adoptWaiting } from './adopt.ts';
import { AnswersStore } from './answers-store.ts';
import { withEdits, type FileEdit } from './edits.ts';
import { beginNextRound } from './next-round.ts';
import { isAnswersText, openAnswers, openAnswersText, readAnswers } from './read-answers.ts';
import { refuseUnknownNames } from './refuse-unknown.ts';
import type { Known } from './save-edits.ts';
import { startText } from './start-text.ts';
import { waitingBeside } from './waiting.ts';

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
  /** A sentence for the person, when an earlier run had left answers beside the file. */
  notice: string | undefined;
}

/**
 * An answers file that is there, or the text of one that is written with its first answer. Answers that an earlier run
 * could not save, and flags that change a file that is there, change it now. Throws an InputError.
 */
export async function openOrStart(path: string, options: StartOptions): Promise<Started> {
  clean(path);
  try {
    return isThere(path) ? await open(path, options) : await start(path, options);
  } catch (error) {
    throw withWaiting(path, error);
  }
}

async function start(path: string, options: StartOptions): Promise<Started> {
  if (options.again === true)
    throw new InputError({ path, message: 'There is no such answers file, so there is no round to go on from.' });
  const { rubric } = await rubricNamed(options.rubric ?? 'cluetrain', 'without-checks');
  refuseUnknownNames(rubric, options);
  const text = startText(rubric, options.depth ?? options.usualDepth ?? 'quick');
  return started({ path, text, isWritten: false }, rubric, options);
}

async function open(path: string, options: StartOptions): Promise<Started> {
  // The next round is begun from answers that are whole.
  const opened = options.again === true ? openAnswers(path) : openAnswersText(readText(path, 'answers'));
  const { rubric } =
    options.rubric === undefined ? await rubricFor(opened) : await rubricNamed(options.rubric, 'without-checks');
  // Before anything is written: a slip in a flag must not begin a round.
  refuseUnknownNames(rubric, options);
  const answers = readAnswers(opened, rubric);
  const { text } = opened.file;
  const current = options.again === true ? beginNextRound(path, answers, rubric) : text;
  return started({ path, text: current, isWritten: true }, rubric, options);
}

/** What flags say of the answers stands in the file from now on. */
function started(known: Known, rubric: Rubric, { depth, role }: StartOptions): Started {
  const { path } = known;
  const read = (text: string) => readAnswers(openAnswersText({ path, text }), rubric);
  const isSound = (text: string) => isAnswersText(text, rubric);
  const before = read(known.text);
  const edits: FileEdit[] = [];
  if (depth !== undefined && depth !== (before.depth ?? 'quick')) edits.push({ path: ['depth'], value: depth });
  if (role !== undefined && role !== before.respondent?.role) edits.push({ path: ['respondent', 'role'], value: role });
  // A file that is not there yet waits for its first answer.
  const text = known.isWritten ? known.text : withEdits(known.text, edits);
  const store = new AnswersStore({ ...known, text }, isSound);
  const notice = adoptWaiting(store, isSound);
  if (known.isWritten) store.save(edits);
  if (store.unsaved !== '') throw new InputError({ path, message: store.notice ?? 'This file was not saved.' });
  return { rubric, store, answers: read(store.text), notice };
}

/** Whoever can't go on with a file is told where the answers are that it lacks. */
function withWaiting(path: string, error: unknown): unknown {
  if (!(error instanceof InputError)) return error;
  const journal = leftBeside(path);
  const message = `Answers that an earlier run could not save lie in ${journal}; they go into this file once it can be read.`;
  return journal === undefined ? error : new InputError([...error.problems, { path, message }]);
}

function leftBeside(path: string): string | undefined {
  try {
    return waitingBeside(path).find(({ isLeft }) => isLeft)?.path;
  } catch {
    return undefined;
  }
}
