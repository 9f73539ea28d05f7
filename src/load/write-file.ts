import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { InputError } from '../domain/input-error.ts';

/** Writes a whole file or leaves the old one as it was. Makes missing folders. Throws an InputError. */
export function writeFile(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, content);
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
