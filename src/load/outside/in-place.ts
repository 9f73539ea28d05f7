import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Writes all bytes, however many the disk takes at a time. Throws what the file system throws. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/**
 * Copies `whole` into a file that stays the same one. Where the disk doesn't take it, the file gets back what it held
 * and `whole` goes away. Throws what the file system throws.
 */
export function copyInto(target: string, whole: string): void {
  const [bytes, before] = [readFileSync(whole), readFileSync(target)];
  const file = openSync(target, 'r+');
  try {
    fill(file, bytes);
  } catch (error) {
    fill(file, before);
    rmSync(whole, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function fill(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, done);
  ftruncateSync(file, bytes.length);
  fsyncSync(file);
}
