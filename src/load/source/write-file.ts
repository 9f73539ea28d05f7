import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../domain/input-error.ts';

/** Writes a whole file, at once or in pieces, or leaves the old one as it was. Makes missing folders. Throws an InputError. */
export function writeFile(path: string, content: string | Iterable<string>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, typeof content === 'string' ? [content] : content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const messages: Record<string, string> = {
      EACCES: 'This folder or file may not be written; choose another place.',
      EPERM: 'This folder or file may not be written; choose another place.',
      EROFS: 'This disk is read-only; choose another place.',
      ENOSPC: 'The disk is full; nothing was changed.',
      EFBIG: 'The file would be larger than is allowed here; nothing was changed.',
      EISDIR: 'This is a folder; name a file in it.',
      ENOTDIR: 'A part of this path is a file, not a folder.',
      EEXIST: 'A part of this path is a file, not a folder.',
    };
    if (code === undefined) throw error;
    throw new InputError({ path, message: messages[code] ?? `This file can't be written (${code}).` });
  }
}

/**
 * Beside the file first, then in its place. Not by a library: the one at hand takes a write that the disk cut short
 * for a whole one, and then puts the stump in the place of the file.
 */
function writeWhole(path: string, pieces: Iterable<string>): void {
  if (existsSync(path) && !statSync(path).isFile()) {
    // A pipe or a device can't be replaced, only written to.
    writePieces(openSync(path, 'w'), pieces);
    return;
  }
  const target = existsSync(path) ? realpathSync(path) : path;
  const mode = existsSync(target) ? statSync(target).mode : 0o666;
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  const file = openSync(beside, 'wx', mode);
  try {
    writePieces(file, pieces, () => fsyncSync(file));
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writePieces(file: number, pieces: Iterable<string>, finish?: () => void): void {
  try {
    for (const piece of pieces) writeFileSync(file, piece);
    finish?.();
  } finally {
    closeSync(file);
  }
}
