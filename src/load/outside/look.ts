import { existsSync, lstatSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';

/** What a path leads to, links followed. */
export type Kind = 'file' | 'folder' | 'other';

export function isThere(path: string): boolean {
  return existsSync(path);
}

/** `undefined` where nothing is, or where a link leads nowhere. Throws what the file system throws for a path that may not be reached. */
export function kindOf(path: string): Kind | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
}

/** Whether there is an ordinary file, links followed; no for what may not be reached. */
export function isFile(path: string): boolean {
  return kindOrNone(path) === 'file';
}

export function isFolder(path: string): boolean {
  return kindOrNone(path) === 'folder';
}

function kindOrNone(path: string): Kind | undefined {
  try {
    return kindOf(path);
  } catch {
    return undefined;
  }
}

/** Whether a link stands there, wherever it leads. Throws what the file system throws. */
export function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}

/** Whether anything stands there, be it a link that leads nowhere. */
export function holdsName(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** In bytes; 0 for what can't be looked at, since reading it says more. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** What all names of a file have in common; `undefined` for what is not there, or can't be looked at. */
export function numberOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** With all links resolved. Throws what the file system throws. */
export function resolved(path: string): string {
  return realpathSync.native(path);
}

/** The bytes of the command line of this process, where the system tells them. */
export function typedBytes(): Buffer | undefined {
  try {
    return readFileSync('/proc/self/cmdline');
  } catch {
    return undefined;
  }
}

/** The names in a folder, sorted; none where it may not be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
