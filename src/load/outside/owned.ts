import { dirname, join, sep } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import type { FileKind } from './file-limits.ts';
import { isFile, isFolder } from './look.ts';

/** What git and npm own: nobody's documents lie there. */
export const ownedFolders: readonly string[] = ['.git', 'node_modules'];

/** Throws an InputError for a real path there. A link that leads there is a trap, since git keeps passwords there. */
export function refuseOwned(real: string, kind: FileKind, path?: string): void {
  // Rubrics may come from packages.
  if (kind === 'document' ? !isOwned(real) : !isGits(real)) return;
  const message =
    kind === 'document'
      ? 'What lies in .git or node_modules is not read as a document.'
      : 'What lies in .git is not read; name another file.';
  throw new InputError({ path, message });
}

/** Throws an InputError for a file to be written there: git runs what lies in its folder. */
export function refuseIntoGit(real: string, path: string): void {
  if (isGits(dirname(real)))
    throw new InputError({ path, message: 'Nothing is written into .git; choose another place.' });
}

/** Whether a real path lies in what git or npm own, or is such a folder. */
export function isOwned(real: string): boolean {
  return isGits(real) || hasPart(real, 'node_modules');
}

function isGits(real: string): boolean {
  if (hasPart(real, '.git')) return true;
  for (let at = real; dirname(at) !== at; at = dirname(at)) if (isGitFolder(at)) return true;
  return false;
}

/** By its name, in any case: file systems differ in whether that matters. */
function hasPart(path: string, name: string): boolean {
  return path.toLowerCase().split(sep).includes(name);
}

/** By what it holds, as git itself tells it: a file `.git` may say that it has another name. */
export function isGitFolder(folder: string): boolean {
  return isFile(join(folder, 'HEAD')) && isFolder(join(folder, 'objects')) && isFolder(join(folder, 'refs'));
}
