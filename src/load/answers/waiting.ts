import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { plural } from '../../language/plural.ts';
import { journalsOf } from '../outside/journal.ts';
import { isStream } from '../outside/stream.ts';
import { targetOf } from '../outside/target.ts';
import { wait } from '../outside/wait.ts';
import { readText, type TextFile } from '../outside/open.ts';
import { idPattern } from '../source/schema-patterns.ts';
import { isGroup } from '../source/value-at.ts';
import type { Plain } from './answers-text.ts';
import { lastOfEach, missingFrom, type FileEdit } from './edits.ts';

/** An edit as a journal holds it. */
export interface Entry extends FileEdit {
  /** When it was made. */
  time: string;
  /** `hashOf` the text that it was made on. */
  on: string;
}

/** Edits that wait beside an answers file. */
export interface Waiting {
  /** The journal that they lie in, named like the answers file. */
  path: string;
  entries: Entry[];
  isOurs: boolean;
  isLeft: boolean;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What waits beside an answers file, whoever put it there. Throws an InputError for a journal that can't be read. */
export function waitingBeside(path: string): Waiting[] {
  if (isStream(path)) return [];
  return journalsOf(targetOf(path)).map(({ entries, ...journal }) => ({
    ...journal,
    path: shownBeside(path, journal.path),
    entries: entries.filter(isEntry),
  }));
}

/** A file that lies beside an answers file, named as the person named that one. */
export function shownBeside(path: string, beside: string): string {
  return dirname(targetOf(path)) === dirname(beside) && dirname(path) === '.'
    ? basename(beside)
    : join(dirname(targetOf(path)) === targetOf(dirname(path)) ? dirname(path) : dirname(beside), basename(beside));
}

/** What the questionnaire writes. A journal is a file like any other, so it may hold anything. */
const groups: ReadonlySet<unknown> = new Set(['subject', 'depth', 'respondent', 'facts', 'answers', 'commitment']);

function isEntry(entry: unknown): entry is Entry {
  return (
    isGroup(entry) &&
    ['time', 'on'].every((key) => typeof entry[key] === 'string') &&
    Array.isArray(entry['path']) &&
    groups.has(entry['path'][0]) &&
    entry['path'].length <= 2 &&
    entry['path'].every((key) => typeof key === 'string' && idPattern.test(key)) &&
    isPlain(entry['value'])
  );
}

function isPlain(value: unknown): value is Plain {
  if (Array.isArray(value)) return value.every(isPlain);
  return isGroup(value)
    ? Object.entries(value).every(([key, part]) => key !== '__proto__' && isPlain(part))
    : ['string', 'number', 'boolean'].includes(typeof value);
}

/** How long a save by another program is waited for, in milliseconds. */
const patience = 1000;

/**
 * Reads an answers file. Throws an InputError when it can't be read, and when answers that it lacks wait beside it:
 * what is made of it without them would be wrong.
 */
export function readWhole(path: string): TextFile {
  for (const end = Date.now() + patience; ; wait(30)) {
    const file = readText(path, 'answers');
    const newer = waitingBeside(path).filter((journal) => lacking(file.text, journal).length > 0);
    const [first] = newer;
    if (first === undefined) return file;
    if (newer.every(({ isLeft }) => isLeft) || Date.now() > end) {
      const count = plural(lacking(file.text, first).length, 'answer');
      const message = `${count} that this file lacks could not be saved, and lie in ${first.path}. Run candor assess ${path} to put them in, or delete that file if you don't want them.`;
      throw new InputError({ path, message });
    }
  }
}

/** What a text lacks of a journal. */
export function lacking(text: string, { entries }: Waiting): FileEdit[] {
  return missingFrom(text, lastOfEach(entries.map(({ path, value }) => ({ path, value }))));
}
