import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';
import { InputError } from '../domain/input-error.ts';
import { documentEndings } from './documents/read-document.ts';
import { rootAbove } from './root.ts';

export interface FoundDocuments {
  /** Sorted, each once. */
  paths: string[];
  /** Links that lead out of the project, or nowhere. */
  skipped: string[];
}

const never = ['**/.git/**', '**/node_modules/**'];

/**
 * The documents that a file, a folder or a pattern names. A file is taken as it is; of the others what git ignores is
 * left out. Throws an InputError when there is none.
 */
export async function findDocuments(name: string, workingFolder: string): Promise<FoundDocuments> {
  const path = resolve(workingFolder, name);
  const isThere = existsSync(path);
  if (isThere) refuseForbidden(name, path);
  if (isThere && !statSync(path).isDirectory()) return { paths: [name], skipped: [] };
  const patterns = isThere ? [`**/*.{${documentEndings.join(',')}}`] : [name.split(sep).join('/')];
  const folder = isThere ? path : workingFolder;
  const options = { cwd: folder, ignore: never, expandDirectories: false, caseSensitiveMatch: false, onlyFiles: true };
  const found = (await glob(patterns, options)).map((file) => resolve(folder, file));
  const documents = found.filter((file) => isThere || new RegExp(`\\.(${documentEndings.join('|')})$`, 'i').test(file));
  const { kept, skipped } = withinRoot(documents, folder);
  const isIgnored = gitIgnore(folder);
  const paths = kept.filter((file) => !isIgnored(file)).map((file) => relative(workingFolder, file) || file);
  if (paths.length === 0) {
    const kinds = documentEndings.map((ending) => `.${ending}`).join(', ');
    const message = isThere
      ? `There is no document in this folder; documents end in ${kinds}.`
      : 'There is no such file or folder, and no document fits it as a pattern; check the name.';
    throw new InputError({ path: name, message });
  }
  return { paths: paths.sort(), skipped: skipped.map((file) => relative(workingFolder, file)) };
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

/** Of files that links lead to, those below the root, each once. */
function withinRoot(files: string[], folder: string): { kept: string[]; skipped: string[] } {
  const boundary = realpathSync(rootAbove(folder) ?? folder);
  const seen = new Set<string>();
  const kept: string[] = [];
  const skipped: string[] = [];
  const reals = new Map(files.map((file) => [file, existsSync(file) ? realpathSync(file) : undefined]));
  // Of a file and a link to it, the file.
  const byName = files.toSorted((a, b) => Number(reals.get(a) !== a) - Number(reals.get(b) !== b) || (a < b ? -1 : 1));
  for (const file of byName) {
    const real = reals.get(file);
    if (real === undefined || !real.startsWith(boundary.endsWith(sep) ? boundary : boundary + sep)) skipped.push(file);
    else if (!seen.has(real)) kept.push(file);
    seen.add(real ?? file);
  }
  return { kept, skipped };
}

/** What the .gitignore files from the root down to a file say of it. */
function gitIgnore(folder: string): (file: string) => boolean {
  const root = rootAbove(folder);
  if (root === undefined) return () => false;
  const rules = new Map<string, Ignore | undefined>();
  const rulesIn = (at: string) => {
    if (!rules.has(at)) {
      const file = join(at, '.gitignore');
      const isFile = existsSync(file) && statSync(file).isFile();
      rules.set(at, isFile ? ignore().add(readFileSync(file, 'utf8')) : undefined);
    }
    return rules.get(at);
  };
  return (file) => {
    let isIgnored = false;
    const folders: string[] = [];
    for (let at = dirname(file); at.startsWith(root); at = dirname(at)) {
      folders.unshift(at);
      if (at === dirname(at)) break;
    }
    for (const at of folders) {
      const verdict = rulesIn(at)?.test(relative(at, file).split(sep).join('/'));
      if (verdict?.ignored === true) isIgnored = true;
      if (verdict?.unignored === true) isIgnored = false;
    }
    return isIgnored;
  };
}
