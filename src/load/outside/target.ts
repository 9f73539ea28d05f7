import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { refuseIntoGit } from './owned.ts';
import { isBelow, rootAbove } from '../source/root.ts';

/**
 * The file that a path leads to when it is written: links are followed, and so is one whose file is still to be made,
 * unless that would be made outside the project of the link. Throws an InputError for that and for what git owns, and
 * what the file system throws.
 */
export function targetOf(path: string): string {
  const target = endOf(path);
  refuseIntoGit(target, path);
  return target;
}

function endOf(path: string): string {
  let at = path;
  for (let links = 0; links < 40; links++) {
    const there = lstatSync(at, { throwIfNoEntry: false });
    if (there?.isSymbolicLink() !== true)
      return there === undefined ? madeInside(folderReal(at), links > 0 ? path : undefined) : realpathSync(at);
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw Object.assign(new Error('links go round'), { code: 'ELOOP' });
}

/** A file to be made; `link` is the way to it, when it is one. */
function madeInside(target: string, link: string | undefined): string {
  if (link === undefined) return target;
  const folder = resolve(dirname(link));
  if (isBelow(target, realpathSync(rootAbove(folder) ?? folder))) return target;
  const message = 'This link leads out of its project folder, so it is not followed.';
  throw new InputError({ path: link, message });
}

function folderReal(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

/** When a file was last written. Throws what the file system throws. */
export function changedAt(path: string): Date {
  return statSync(path).mtime;
}
