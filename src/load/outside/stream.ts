import { closeSync, constants, openSync, statSync, writeSync } from 'node:fs';
import { normalize } from 'node:path';
import { wait } from './wait.ts';

/** How long a pipe may wait for somebody who reads, in milliseconds. */
const patience = 10_000;

/** Something to write to that can't be replaced. */
export interface Stream {
  path: string;
  /** It is open already, under this number. */
  open?: number | undefined;
}

/** The pipe, the device or the open stream that a path names, or `undefined`. Throws what the file system throws. */
export function streamAt(path: string): Stream | undefined {
  const open = openAs(normalize(path));
  if (open !== undefined) return { path, open };
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined || there.isFile() || there.isDirectory() ? undefined : { path };
}

/** Whether a path names a pipe, a device or an open stream. */
export function isStream(path: string): boolean {
  try {
    return streamAt(path) !== undefined;
  } catch {
    return false;
  }
}

/** By number, since a socket can't be opened by its name, and a file behind `>` would be replaced under its writer. */
function openAs(path: string): number | undefined {
  const [, name, number] = /^\/(?:dev|proc\/self)\/(?:(stdout|stderr)|fd\/(\d{1,5}))$/.exec(path) ?? [];
  if (name !== undefined) return name === 'stdout' ? 1 : 2;
  return number === undefined ? undefined : Number(number);
}

/** Writes pieces as fast as they are taken. A pipe that is closed early ends it. Throws what the file system throws. */
export function writeToStream({ path, open }: Stream, pieces: Iterable<string>): void {
  const file = open ?? openForWriting(path);
  try {
    for (const piece of pieces) writePiece(file, Buffer.from(piece));
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error;
  } finally {
    if (open === undefined) closeSync(file);
  }
}

/** A pipe that nobody reads from would hold the program for ever. */
function openForWriting(path: string): number {
  const { O_WRONLY, O_NONBLOCK = 0 } = constants;
  for (const end = Date.now() + patience; ; wait(20)) {
    try {
      return openSync(path, O_WRONLY | O_NONBLOCK);
    } catch (error) {
      if (codeOf(error) !== 'ENXIO' || Date.now() > end) throw error;
    }
  }
}

function writePiece(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(file, bytes, done);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      wait(5);
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
