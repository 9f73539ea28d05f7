import { closeSync, constants, createReadStream, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { InputError } from '../../domain/input-error.ts';
import { decode } from '../source/decode.ts';
import { refuseLinkOutside } from '../source/places.ts';
import { inMegabytes, fileLimits, type FileKind } from './file-limits.ts';
import { resolved } from './look.ts';
import { refuseOwned } from './owned.ts';

export interface TextFile {
  /** As the person typed it. */
  path: string;
  text: string;
}

/**
 * Reads one UTF-8 text file, byte order mark kept; `shown` is how errors and the result name it.
 * Throws an InputError for a file that is missing, unreadable, a folder, too large, binary, not UTF-8, in `.git`, or a
 * link that leads out of its root.
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
  return withFile(path, kind, shown, (file, size) => bytesIn(file, size, kind));
}

/** The first bytes of one file, `length` of them at most. Throws an InputError as for its bytes. */
export function readHead(path: string, kind: FileKind, length: number, shown = path): Buffer {
  return withFile(path, kind, shown, (file) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, null));
  });
}

/** The bytes of one file, piece by piece. Throws an InputError as for its bytes at once. */
export async function* readPieces(path: string, kind: FileKind, shown = path): AsyncGenerator<Buffer, void, undefined> {
  try {
    const { file } = opened(path, kind);
    for await (const piece of createReadStream(path, { fd: file })) yield piece as Buffer;
  } catch (error) {
    throw asInputError(error, kind, shown);
  }
}

function withFile<Result>(
  path: string,
  kind: FileKind,
  shown: string,
  use: (file: number, size: number) => Result,
): Result {
  try {
    const { file, size } = opened(path, kind);
    try {
      return use(file, size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asInputError(error, kind, shown);
  }
}

/** An open file and how large it says it is, in bytes. */
interface Opened {
  file: number;
  size: number;
}

/** Some of these are not there on Windows, whatever their types say. */
const flag = (name: 'O_NONBLOCK' | 'O_NOFOLLOW'): number => (constants as Partial<typeof constants>)[name] ?? 0;

function opened(path: string, kind: FileKind): Opened {
  if (handedOver.test(path)) return openedPipe(path, kind);
  refuseLinkOutside(path);
  const real = resolved(path);
  refuseOwned(real, kind);
  // Before it is opened: opening a device may do something.
  refuseUnreadable(statSync(real), kind);
  // What was put in its place meanwhile is not waited for, nor followed.
  const file = openSync(real, constants.O_RDONLY | flag('O_NONBLOCK') | flag('O_NOFOLLOW'));
  return checked(file, kind, refuseUnreadable);
}

/**
 * What a shell or the caller hands over open, as in `candor score <(cat a.yaml)`. Nobody but a person or a script can
 * name these: what a config or a rubric names must lie below its root, and links are judged by where they lead.
 */
const handedOver = /^\/(?:dev\/stdin|dev\/fd\/\d+|proc\/self\/fd\/\d+)$/;

function openedPipe(path: string, kind: FileKind): Opened {
  const refuse = (stat: Stats) => {
    if (!stat.isFIFO() && !stat.isSocket()) refuseUnreadable(stat, kind);
  };
  const stat = statSync(path);
  refuse(stat);
  // A socket can't be opened again by its name.
  if (stat.isSocket() && path === '/dev/stdin') return { file: 0, size: 0 };
  return checked(openSync(path, constants.O_RDONLY), kind, refuse);
}

function checked(file: number, kind: FileKind, refuse: (stat: Stats, kind: FileKind) => void): Opened {
  try {
    const stat = fstatSync(file);
    refuse(stat, kind);
    return { file, size: stat.size };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** All bytes up to the end, wherever that is: files grow, and those of the system say that they are empty. */
function bytesIn(file: number, size: number, kind: FileKind): Buffer {
  const limit = fileLimits[kind];
  let bytes = Buffer.alloc((size === 0 ? 65_536 : size) + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > limit) throw tooLarge(`more than ${inMegabytes(limit, 0)}`, kind);
    if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
  }
}

function refuseUnreadable(stat: Stats, kind: FileKind): void {
  if (stat.isDirectory()) throw new InputError({ message: `This is a folder; name one ${kind} file in it.` });
  if (!stat.isFile()) throw new InputError({ message: 'This is not an ordinary file, so it is not read.' });
  if (stat.size > fileLimits[kind]) throw tooLarge(inMegabytes(stat.size, 1), kind);
}

function tooLarge(size: string, kind: FileKind): InputError {
  const most = inMegabytes(fileLimits[kind], 0);
  return new InputError({
    message: `This file has ${size} MB; a file of this kind (${kind}) may have ${most} MB at most.`,
  });
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
