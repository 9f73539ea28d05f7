import { dirname, relative, resolve, sep } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { isLink, isThere, numberOf, resolved } from '../outside/look.ts';
import { isBelow, rootAbove } from './root.ts';

/** The real path of what is there; of what is not there yet, that of its nearest folder and the rest. */
export function realPath(path: string): string {
  const { there, rest } = thereAndRest(resolve(path));
  return resolve(resolvedOrAsIs(there), rest);
}

/** The same for all names of a file, hard links among them; for what is not there yet, its real path. */
export function fileOf(path: string): string {
  return numberOf(path) ?? realPath(path);
}

/** A pipe that is handed over open, such as /dev/fd/63, is there and has no real path. */
function resolvedOrAsIs(path: string): string {
  try {
    return resolved(path);
  } catch {
    return path;
  }
}

/** Splits an absolute path into what is there and the rest, with slashes: of a pattern, its folder and what fits. */
export function thereAndRest(path: string): { there: string; rest: string } {
  let there = path;
  while (!isThere(there) && dirname(there) !== there) there = dirname(there);
  return { there, rest: relative(there, path).split(sep).join('/') };
}

/** Whether a path is a folder or lies below it, links resolved. */
export function liesIn(path: string, folder: string): boolean {
  const [real, boundary] = [realPath(path), realPath(folder)];
  return real === boundary || isBelow(real, boundary);
}

/** Throws an InputError that names the path as it is shown when a link on the way to it leads out of its project. */
export function refuseLinkOutside(path: string, shown = path): void {
  if (!leadsOut(path)) return;
  const message = 'This link leads out of its project folder, so it is not followed.';
  throw new InputError({ path: shown, message });
}

/**
 * Whether a link on the way to a path leads out of its project: out of the root above the folder that the link stands
 * in, whatever marks a root at its target; outside any root, out of that folder. Throws what the file system throws.
 */
export function leadsOut(path: string): boolean {
  for (let at = resolve(path); dirname(at) !== at; at = dirname(at)) {
    if (!isLink(at)) continue;
    const boundary = resolved(rootAbove(dirname(at)) ?? dirname(at));
    const target = resolved(at);
    if (target !== boundary && !isBelow(target, boundary)) return true;
  }
  return false;
}
