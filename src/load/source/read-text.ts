import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { InputError } from '../../domain/input-error.ts';
import { decode } from './decode.ts';
import { refuseLinkOutside } from './places.ts';

const megabyte = 1024 * 1024;

/** The largest files that are read, in bytes. */
export const limits = {
  rubric: 2 * megabyte,
  answers: 2 * megabyte,
  config: 2 * megabyte,
  report: 50 * megabyte,
  document: 20 * megabyte,
  /** It is never held whole. */
  JSONL: Infinity,
} as const;
export type FileKind = keyof typeof limits;

export interface TextFile {
  /** As the person typed it. */
  path: string;
  text: string;
}

/**
 * Reads one UTF-8 text file, byte order mark kept; `shown` is how errors and the result name it.
 * Throws an InputError for a file that is missing, unreadable, a folder, too large, binary, not UTF-8, or a link
 * that leads out of its root.
 */
export function readText(path: string, kind: FileKind, shown = path): TextFile {
  const bytes = readBytes(path, kind, shown);
  try {
    return { path: shown, text: decode(bytes) };
  } catch (error) {
    throw asInputError(error, kind, shown);
  }
}

/** The bytes of one file. Throws an InputError as for a text, but for what is wrong with its content. */
export function readBytes(path: string, kind: FileKind, shown = path): Buffer {
  try {
    refuseLinkOutside(path);
    return readCapped(path, kind);
  } catch (error) {
    throw asInputError(error, kind, shown);
  }
}

/** The bytes of one file, piece by piece. Throws an InputError as for its bytes at once. */
export async function* readPieces(path: string, kind: FileKind, shown = path): AsyncGenerator<Buffer, void, undefined> {
  try {
    refuseLinkOutside(path);
    refuseUnreadable(statSync(path), path, kind);
    for await (const piece of createReadStream(path)) yield piece as Buffer;
  } catch (error) {
    throw asInputError(error, kind, shown);
  }
}

function readCapped(path: string, kind: FileKind): Buffer {
  // Before it is opened: a pipe would wait for a writer for ever.
  refuseUnreadable(statSync(path), path, kind);
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function refuseUnreadable(stat: Stats, path: string, kind: FileKind): void {
  if (stat.isDirectory()) throw new InputError({ path, message: `This is a folder; name one ${kind} file in it.` });
  if (!stat.isFile()) throw new InputError({ path, message: 'This is not an ordinary file, so it is not read.' });
  const limit = limits[kind];
  if (stat.size <= limit) return;
  const size = (stat.size / megabyte).toFixed(1);
  const message = `This file has ${size} MB; a file of this kind (${kind}) may have ${limit / megabyte} MB at most.`;
  throw new InputError({ path, message });
}

function asInputError(error: unknown, kind: FileKind, shown: string): unknown {
  if (error instanceof InputError)
    return new InputError(error.problems.map((problem) => ({ ...problem, path: shown })));
  const code = (error as NodeJS.ErrnoException).code;
  const messages: Record<string, string> = {
    ENOENT: `There is no such ${kind} file; check the name.`,
    ENOTDIR: `There is no such ${kind} file; check the name.`,
    EACCES: 'This file may not be read; change its permissions or name another.',
    EPERM: 'This file may not be read; change its permissions or name another.',
    ELOOP: 'This link leads round in a circle.',
    ENAMETOOLONG: 'This name is too long for a file.',
    EISDIR: `This is a folder; name one ${kind} file in it.`,
  };
  if (code === undefined) return error;
  return new InputError({ path: shown, message: messages[code] ?? `This file can't be read (${code}).` });
}
