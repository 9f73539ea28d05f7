import { InputError } from '../../domain/input-error.ts';
import { freeName } from '../outside/free-name.ts';
import { isThere } from '../outside/look.ts';
import { writeFile } from '../outside/write.ts';
import { fileLimits } from '../outside/file-limits.ts';
import { readText } from '../outside/open.ts';
import { missingFrom, namesOfClashes, withEdits, type FileEdit } from './edits.ts';

/** What saving met on the disk. */
export interface Saved {
  /** `merged`: another hand had changed the file and it holds both now. `refused`: it was left alone. */
  outcome: 'saved' | 'merged' | 'refused';
  /** The text that is known of the file now. */
  text: string;
  /** A sentence for the person, when something was noticed. */
  notice?: string | undefined;
}

/** An answers file as it was last known; `text` is what it would hold first when it is not written yet. */
export interface Known {
  path: string;
  text: string;
  isWritten: boolean;
}

/**
 * Looks at the file again and writes edits to it, at once and whole. What another hand has changed meanwhile stays;
 * where both changed the same value, the other version is kept beside the file. A file that is no sound answers file
 * any more is left alone, and ours is kept beside it. Throws an InputError when nothing can be written.
 */
export function saveEdits(known: Known, edits: readonly FileEdit[], { isSound, isHeld }: Checks): Saved {
  const { path } = known;
  const disk = textOnDisk(path);
  const isGone = disk === undefined && !isThere(path);
  const written = (text: string) => saved(path, text, isHeld);
  if (disk === known.text || (isGone && !known.isWritten)) return written(withEdits(known.text, edits));
  if (isGone) return { ...written(withEdits(known.text, edits)), notice: `${path} had gone and was written anew.` };
  if (disk === undefined || !isSound(disk)) return refused(known, edits);
  const notice = mergeNotice(known, disk, edits);
  return { ...written(withEdits(disk, edits)), outcome: 'merged', notice };
}

interface Checks {
  /** Whether a text is an answers file of the rubric. */
  isSound: (text: string) => boolean;
  /** Whether nobody else may write to the file. */
  isHeld: () => boolean;
}

/** The text of a file, or `undefined` when there is none that can be read. */
export function textOnDisk(path: string): string | undefined {
  try {
    return readText(path, 'answers').text;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function saved(path: string, text: string, isHeld: () => boolean): Saved {
  if (Buffer.byteLength(text) > fileLimits.answers) {
    const message = 'The file would be larger than the 2 MB that are read again; shorten a note.';
    throw new InputError({ path, message });
  }
  if (!isHeld()) throw new InputError({ path, message: 'Another program took over the file meanwhile.' });
  writeFile(path, text);
  return { outcome: 'saved', text };
}

function refused({ path, text }: Known, edits: readonly FileEdit[]): Saved {
  const kept = freeName(path, 'unsaved');
  writeFile(kept, withEdits(text, edits));
  const notice = `${path} was changed in another program and can't be read any more. It was left alone; your answers are in ${kept}. Mend one of the two and go on with it.`;
  return { outcome: 'refused', text, notice };
}

function mergeNotice({ path, text: before }: Known, disk: string, edits: readonly FileEdit[]): string {
  const clashes = namesOfClashes(missingFrom(disk, edits), disk, before);
  if (clashes.length === 0)
    return `${path} was changed in another program; its changes and yours are both in the file.`;
  const kept = freeName(path, 'other');
  writeFile(kept, disk);
  return `${path} was changed in another program, also at ${clashes.join(', ')}; your answer stands, and the other version is kept in ${kept}.`;
}
