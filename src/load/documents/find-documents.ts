import { readdir, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob, type GlobOptions } from 'tinyglobby';
import { InputError } from '../../domain/input-error.ts';
import { documentEndings, hasDocumentEnding } from './readers.ts';
import { gitIgnore } from './git-ignore.ts';
import { leadsOut, liesIn, refuseLinkOutside, thereAndRest } from '../source/places.ts';
import { isBelow, rootAbove } from '../source/root.ts';

export interface FoundDocuments {
  /** Sorted, each once. */
  paths: string[];
  /** Links that lead out of the project, or nowhere. */
  skipped: string[];
}

const never = ['**/.git/**', '**/node_modules/**'];

/**
 * The documents that a file, a folder or a pattern names. A file is taken as it is; of the others what git ignores is
 * left out. Throws an InputError when there is none, or when a folder on the way can't be read.
 */
export async function findDocuments(name: string, workingFolder: string): Promise<FoundDocuments> {
  if (name === '') throw new InputError({ message: 'A name is empty; name a file, a folder or a pattern.' });
  // What is there is no pattern, whatever characters its name holds.
  const { there, rest } = thereAndRest(resolve(workingFolder, name));
  refuseForbidden(name, there);
  if (rest === '' && !statSync(there).isDirectory()) return { paths: [name], skipped: [] };
  refuseLinkOutside(there, name);
  const { found, unreadable } = await walk(there, rest === '' ? `**/*.{${documentEndings.join(',')}}` : rest);
  const isInside = rest !== '' && (there === workingFolder || isBelow(there, workingFolder));
  const folder = isInside ? workingFolder : there;
  const isIgnored = gitIgnore(folder, workingFolder);
  refuseUnreadable(
    unreadable.filter((at) => liesIn(at, rootAbove(folder) ?? folder) && !isIgnored(at, 'folder')),
    workingFolder,
  );
  const { kept, skipped } = withinRoot(found.filter(hasDocumentEnding), there);
  const paths = kept.filter((file) => !isIgnored(file)).map((file) => relative(workingFolder, file) || file);
  if (paths.length === 0) {
    const kinds = documentEndings.map((ending) => `.${ending}`).join(', ');
    const message =
      rest === ''
        ? `There is no document in this folder; documents end in ${kinds}.`
        : 'There is no such file or folder, and no document fits it as a pattern; check the name.';
    throw new InputError({ path: name, message });
  }
  return { paths: paths.sort(), skipped: skipped.map((file) => relative(workingFolder, file)) };
}

/** All files in a folder that fit a pattern, and the folders that keep theirs to themselves. */
async function walk(folder: string, pattern: string): Promise<{ found: string[]; unreadable: string[] }> {
  const unreadable: string[] = [];
  // The library passes over what it can't read.
  const watched = ((path: string, options: { withFileTypes: true }, done: (...result: unknown[]) => void) =>
    readdir(path, options, (error, entries) => {
      if (error !== null && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') unreadable.push(resolve(path));
      done(error, entries);
    })) as unknown as typeof readdir;
  const options: GlobOptions = {
    cwd: folder,
    ignore: never,
    expandDirectories: false,
    caseSensitiveMatch: false,
    onlyFiles: true,
    fs: { readdir: watched },
  };
  const found = await glob([pattern], options);
  return { found: found.map((file) => resolve(folder, file)), unreadable: unreadable.sort() };
}

function refuseForbidden(name: string, path: string): void {
  const root = rootAbove(dirname(path)) ?? dirname(path);
  if (
    !relative(root, path)
      .split(sep)
      .some((part) => part === '.git' || part === 'node_modules')
  )
    return;
  throw new InputError({ path: name, message: 'What lies in .git or node_modules is not read as a document.' });
}

function refuseUnreadable(folders: string[], workingFolder: string): void {
  if (folders.length === 0) return;
  const message = 'This folder may not be read; change its permissions, or name what lies beside it.';
  throw new InputError(folders.map((at) => ({ path: relative(workingFolder, at) || at, message })));
}

/** Of the files in a folder, those to which no link leads out of the project, each once. */
function withinRoot(files: string[], folder: string): { kept: string[]; skipped: string[] } {
  const realFolder = realpathSync(folder);
  const seen = new Set<string>();
  const kept: string[] = [];
  const skipped: string[] = [];
  const unlinked = (file: string) => join(realFolder, relative(folder, file));
  const reals = new Map(files.map((file) => [file, realFile(file, unlinked(file))]));
  const isLinked = (file: string) => reals.get(file) !== unlinked(file);
  // Of a file and a link to it, the file.
  const byName = files.toSorted((a, b) => Number(isLinked(a)) - Number(isLinked(b)) || (a < b ? -1 : 1));
  for (const file of byName) {
    const real = reals.get(file);
    if (real === undefined || (isLinked(file) && leadsOut(file))) skipped.push(file);
    else if (!seen.has(real)) kept.push(file);
    seen.add(real ?? file);
  }
  return { kept, skipped };
}

/** `undefined` for a link that leads nowhere. What may not be reached stays what it seems: reading it says more. */
function realFile(file: string, seeming: string): string | undefined {
  try {
    return realpathSync(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? seeming : undefined;
  }
}
