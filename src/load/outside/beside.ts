import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasEnded, ourselves } from './alive.ts';
import { namesIn } from './look.ts';

/**
 * What lies beside a file while it is written. `tmp`: a new version under way. `whole`: a new version that is being
 * copied into a file which must stay the same one. `lock`: somebody writes. `journal`: edits that wait.
 */
export type BesideKind = 'tmp' | 'whole' | 'lock' | 'journal';

export interface Beside {
  path: string;
  kind: BesideKind;
  /** When it was last written, in milliseconds. */
  changed: number;
  /** The process that made it has ended. */
  isLeft: boolean;
  isOurs: boolean;
}

/** Where this process puts something beside a file. No two processes have the same path for it. */
export function besidePath(target: string, kind: BesideKind): string {
  return join(dirname(target), `${prefixOf(target)}${ourselves()}.candor-${kind}`);
}

/** Everything that processes have put beside a file; `now` is the time of the disk that it lies on, in milliseconds. */
export function besides(target: string, now = Date.now()): Beside[] {
  const prefix = prefixOf(target);
  return namesIn(dirname(target)).flatMap((name) => {
    const parts = name.startsWith(prefix) ? pattern.exec(name.slice(prefix.length)) : null;
    if (parts === null) return [];
    const path = join(dirname(target), name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined) return [];
    const [, who = '', kind] = parts;
    const isOurs = who === ourselves();
    return [{ path, kind: kind as BesideKind, changed, isOurs, isLeft: !isOurs && hasEnded(who, now - changed) }];
  });
}

/** A name for a file that all its names beside each other share, or `undefined` when it has one name. */
export function sharedName(target: string): string | undefined {
  const there = statSync(target, { throwIfNoEntry: false });
  return there?.isFile() === true && there.nlink > 1 ? join(dirname(target), `inode-${there.ino}`) : undefined;
}

const pattern = /^([0-9a-f]{6}-\d+-[0-9]+)\.candor-(tmp|whole|lock|journal)$/;

/** A name, cut to a number of bytes between two characters. */
export function cut(name: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
}

/** Long names are cut, since a name may have 255 bytes; a hash of the whole keeps two of them apart. */
function prefixOf(target: string): string {
  const name = basename(target);
  if (Buffer.byteLength(name) <= 180) return `.${name}.`;
  return `.${cut(name, 170)}~${createHash('sha256').update(name).digest('hex').slice(0, 8)}.`;
}
