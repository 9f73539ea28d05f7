import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/input-error.ts';
import type { Depth, Rubric } from '../../domain/rubric.ts';
import { didYouMean } from '../../language/nearest.ts';
import { openAnswers, openAnswersText, readAnswers } from './read-answers.ts';
import { keepUnderMonth, type AnswersStore } from './answers-store.ts';
import { setValue } from './answers-text.ts';
import { rubricFor, rubricNamed } from '../rubric/resolve-rubric.ts';
import { earlierRound, monthOf } from './earlier-round.ts';
import { writeFile } from '../source/write-file.ts';

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

export interface Started {
  rubric: Rubric;
  store: AnswersStore;
  answers: Answers;
}

/**
 * An answers file that is there, or the text of one that is written with its first answer. Flags that change a file
 * that is there change it now. Throws an InputError.
 */
export async function openOrStart(path: string, options: StartOptions): Promise<Started> {
  if (!existsSync(path)) {
    if (options.again === true) {
      throw new InputError({ path, message: 'There is no such answers file, so there is no round to go on from.' });
    }
    const { rubric } = await rubricNamed(options.rubric ?? 'cluetrain', 'without-checks');
    refuseUnknownNames(rubric, options);
    return start(
      { path, text: startText(rubric, options.depth ?? options.usualDepth ?? 'quick'), isWritten: false },
      rubric,
      options,
    );
  }
  const file = openAnswers(path);
  const { text } = file.file;
  const { rubric } =
    options.rubric === undefined ? await rubricFor(file) : await rubricNamed(options.rubric, 'without-checks');
  refuseUnknownNames(rubric, options);
  const answers = readAnswers(file, rubric);
  if (options.again !== true || isUnfinished(path, answers, rubric))
    return start({ path, text, isWritten: true }, rubric, options);
  const kept = keepUnderMonth(path, text, monthOf(path));
  const next = nextRoundText(rubric, answers, basename(kept));
  writeFile(path, next);
  return start({ path, text: next, isWritten: true }, rubric, options);
}

/** Before anything is written: a slip in a flag must not begin a round. */
function refuseUnknownNames(rubric: Rubric, { role, only }: StartOptions): void {
  const roles = rubric.roles.map(({ id }) => id);
  if (role !== undefined && roles.length > 0) refuseUnknown(rubric, 'role', role, roles, '--role');
  const principles = rubric.principles.map(({ id }) => id);
  for (const name of only ?? []) refuseUnknown(rubric, 'principle', name, principles, '--only');
}

function refuseUnknown(rubric: Rubric, kind: string, name: string, known: string[], flag: string): void {
  if (known.includes(name)) return;
  const hint = didYouMean(name, known) || ` It has ${known.join(', ')}.`;
  throw new InputError({ message: `${flag}: the rubric "${rubric.id}" has no ${kind} "${name}".${hint}` });
}

/** A round that lacks answers of the one before is gone on with: asking for the next one twice does no harm. */
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

function start(store: AnswersStore, rubric: Rubric, { depth, role }: StartOptions): Started {
  const read = (text: string) => readAnswers(openAnswersText({ path: store.path, text }), rubric);
  const before = read(store.text);
  let { text } = store;
  if (depth !== undefined && depth !== (before.depth ?? 'quick')) text = setValue(text, ['depth'], depth);
  if (role !== undefined && role !== before.respondent?.role) text = setValue(text, ['respondent', 'role'], role);
  const answers = read(text);
  if (store.isWritten && text !== store.text) writeFile(store.path, text);
  return { rubric, store: { ...store, text }, answers };
}

function startText(rubric: Rubric, depth: Depth): string {
  return [
    `# Answers for Candor. The questions and what their levels mean: candor rubric show ${rubric.id}`,
    'candor: 1',
    `rubric: {id: ${rubric.id}, version: ${rubric.version}}`,
    `depth: ${depth}`,
    '',
  ].join('\n');
}

function nextRoundText(rubric: Rubric, { depth, subject, respondent, facts }: Answers, previous: string): string {
  let text = startText(rubric, depth ?? 'quick');
  if (subject !== undefined) text = setValue(text, ['subject'], subject);
  if (respondent?.name !== undefined) text = setValue(text, ['respondent', 'name'], respondent.name);
  if (respondent?.role !== undefined) text = setValue(text, ['respondent', 'role'], respondent.role);
  for (const [id, yes] of facts) text = setValue(text, ['facts', id], yes ? 'yes' : 'no');
  return setValue(text, ['previous'], previous);
}
