import { InputError } from '../../domain/input-error.ts';

const messages: Readonly<Record<string, string>> = {
  EACCES: 'This folder or file may not be written; choose another place.',
  EPERM: 'This folder or file may not be written; choose another place.',
  EROFS: 'This disk is read-only; choose another place.',
  ENOSPC: 'The disk is full; nothing was changed.',
  EDQUOT: 'Your share of the disk is full; nothing was changed.',
  EFBIG: 'The file would be larger than is allowed here; nothing was changed.',
  EISDIR: 'This is a folder; name a file in it.',
  ENOTDIR: 'A part of this path is a file, not a folder.',
  EEXIST: 'A part of this path is a file, not a folder.',
  ELOOP: 'This link leads round in a circle.',
  ENAMETOOLONG: 'This name is too long for a file.',
  ENXIO: 'Nobody reads from this pipe, so nothing can be written to it.',
};

/** Does something to the disk, and turns what the disk says against it into an InputError about the path. */
export function inWords<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new InputError({ path, message: messages[code] ?? `This file can't be written (${code}).` });
  }
}
