import { existsSync } from 'node:fs';
import { freeName } from '../source/free-name.ts';
import { readText } from '../outside/open.ts';
import { writeFile } from '../source/write-file.ts';
import { namesOfClashes, withEdits, type FileEdit } from './edits.ts';

/** An answers file under way: what we last knew it to hold, or nothing for one that is not written yet. */
export interface AnswersStore {
  path: string;
  text: string;
  isWritten: boolean;
}

/** What saving met on the disk. */
interface Saved {
  /** `merged`: another hand had changed the file and it holds both now. `refused`: it was left alone. */
  outcome: 'saved' | 'merged' | 'refused';
  /** The text that the file holds now. */
  text: string;
  /** A sentence for the person, when something was noticed. */
  notice?: string | undefined;
}

/**
 * Writes edits to the file at once and whole. What another hand has changed meanwhile stays; where both changed the
 * same value, the other version is kept beside the file. A file that can't be read any more is left alone, and ours
 * is kept beside it. Throws an InputError when nothing can be written.
 */
export function saveEdits(store: AnswersStore, edits: FileEdit[], isSound: (text: string) => boolean): Saved {
  const { path } = store;
  const ours = () => withEdits(store.text, edits);
  const disk = existsSync(path) ? readText(path, 'answers').text : undefined;
  if (disk === store.text || (disk === undefined && !store.isWritten)) return saved(path, ours());
  if (disk === undefined) return { ...saved(path, ours()), notice: `${path} had gone and was written anew.` };
  return isSound(disk) ? merged(store, disk, edits) : refused(path, disk, ours());
}

function saved(path: string, text: string): Saved {
  writeFile(path, text);
  return { outcome: 'saved', text };
}

function refused(path: string, disk: string, ours: string): Saved {
  const kept = freeName(path, 'unsaved');
  writeFile(kept, ours);
  const notice = `${path} was changed in another program and can't be read any more. It was left alone; your answers are in ${kept}. Mend one of the two and go on with it.`;
  return { outcome: 'refused', text: disk, notice };
}

function merged({ path, text: before }: AnswersStore, disk: string, edits: FileEdit[]): Saved {
  const clashes = namesOfClashes(edits, disk, before);
  let notice = `${path} was changed in another program; its changes and yours are both in the file.`;
  if (clashes.length > 0) {
    const kept = freeName(path, 'other');
    writeFile(kept, disk);
    notice = `${path} was changed in another program, also at ${clashes.join(', ')}; your answer stands, and the other version is kept in ${kept}.`;
  }
  return { ...saved(path, withEdits(disk, edits)), outcome: 'merged', notice };
}
