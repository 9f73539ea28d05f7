import { readText } from '../outside/open.ts';
import { besidePath, besides } from './beside.ts';
import { append } from './write.ts';

/** Edits that wait beside a file until it holds them. */
export interface Journal {
  path: string;
  /** One of each line that was written to its end; nobody has checked them. */
  entries: unknown[];
  isOurs: boolean;
  /** The process that wrote it has ended. */
  isLeft: boolean;
}

/** Writes entries to this process's journal of a file and gives its path. Throws an InputError. */
export function addToJournal(target: string, entries: readonly object[]): string {
  const path = besidePath(target, 'journal');
  // A line end before each: one that the disk cut short spoils no other.
  append(path, entries.map((entry) => `\n${JSON.stringify(entry)}\n`).join(''));
  return path;
}

/** The journals of a file. Throws an InputError for one that can't be read. */
export function journalsOf(target: string): Journal[] {
  return besides(target)
    .filter(({ kind }) => kind === 'journal')
    .map(({ path, isOurs, isLeft }) => ({ path, isOurs, isLeft, entries: entriesIn(readText(path, 'answers').text) }));
}

function entriesIn(text: string): unknown[] {
  return text.split('\n').flatMap((line): unknown[] => {
    try {
      return line === '' ? [] : [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
