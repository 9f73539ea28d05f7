import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { besidePath } from './beside.ts';
import { copyInto, writeAll } from './in-place.ts';
import { streamAt, writeToStream } from './stream.ts';
import { syncFolder, sweep } from './sweep.ts';
import { targetOf } from './target.ts';
import { inWords } from './words.ts';

/**
 * Writes a whole file, at once or in pieces, or leaves the old one as it was: owner, permissions and links stay. Makes
 * missing folders. A pipe or a device is only written to. Throws an InputError.
 */
export function writeFile(path: string, content: string | Iterable<string>): void {
  const pieces = typeof content === 'string' ? [content] : content;
  inWords(path, () => {
    const stream = streamAt(path);
    if (stream !== undefined) return writeToStream(stream, pieces);
    const target = targetOf(path);
    mkdirSync(dirname(target), { recursive: true });
    sweep(target);
    return replace(target, pieces);
  });
}

/** Takes away what runs that were killed left beside a file, and ends what they had begun. Throws an InputError. */
export function clean(path: string): void {
  inWords(path, () => sweep(targetOf(path)));
}

/** Makes a folder and those above it. Throws an InputError. */
export function makeFolder(path: string): void {
  inWords(path, () => mkdirSync(path, { recursive: true }));
}

/** Adds to the end of a file that only its owner may read, and waits until the disk has it. Throws an InputError. */
export function append(path: string, text: string): void {
  inWords(path, () => {
    const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW = 0 } = constants;
    const file = openSync(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, 0o600);
    try {
      writeAll(file, Buffer.from(text));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    syncFolder(dirname(path));
  });
}

/** Takes a file away if it is there. Throws an InputError. */
export function remove(path: string): void {
  inWords(path, () => rmSync(path, { force: true }));
}

/**
 * Beside the file first, then in its place. Not by a library: the one at hand takes a write that the disk cut short
 * for a whole one, and then puts the stump in the place of the file. A file with several names, or whose owner could
 * not be kept, must stay the same one, so the new version is copied into it and stands beside it until that is done.
 */
function replace(target: string, pieces: Iterable<string>): void {
  const before = statSync(target, { throwIfNoEntry: false });
  if (before?.isDirectory() === true) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  const beside = besidePath(target, 'tmp');
  rmSync(beside, { force: true });
  const file = openSync(beside, 'wx', before === undefined ? 0o666 : 0o600);
  try {
    let isLike = true;
    try {
      for (const piece of pieces) writeAll(file, Buffer.from(piece));
      isLike = before === undefined || makeLike(file, before);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (isLike && (before === undefined || before.nlink === 1)) renameSync(beside, target);
    else copyFrom(beside, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function copyFrom(beside: string, target: string): void {
  const whole = besidePath(target, 'whole');
  renameSync(beside, whole);
  copyInto(target, whole);
  rmSync(whole, { force: true });
}

/** Gives a file the owner and the permissions of another, and says whether that could be done. */
function makeLike(file: number, { uid, gid, mode }: Stats): boolean {
  const own = fstatSync(file);
  try {
    if (own.uid !== uid || own.gid !== gid) fchownSync(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return false;
    throw error;
  }
}
