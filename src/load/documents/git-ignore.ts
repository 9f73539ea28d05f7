import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { InputError } from '../../domain/input-error.ts';
import { isBelow, rootAbove } from '../source/root.ts';

/**
 * What the .gitignore files from the root above a folder down to a path say of it. Throws an InputError when one of
 * them can't be read, named relative to the working folder.
 */
export function gitIgnore(folder: string, workingFolder: string): (path: string, kind?: 'file' | 'folder') => boolean {
  const root = rootAbove(folder);
  if (root === undefined) return () => false;
  const rules = new Map<string, Ignore | undefined>();
  const rulesIn = (at: string) => {
    if (!rules.has(at)) rules.set(at, readRules(join(at, '.gitignore'), workingFolder));
    return rules.get(at);
  };
  return (path, kind = 'file') => {
    let isIgnored = false;
    const folders: string[] = [];
    for (let at = path; isBelow(at, root); at = dirname(at)) folders.unshift(dirname(at));
    for (const at of folders) {
      const name = relative(at, path).split(sep).join('/');
      const verdict = rulesIn(at)?.test(kind === 'folder' ? `${name}/` : name);
      if (verdict?.ignored === true) isIgnored = true;
      if (verdict?.unignored === true) isIgnored = false;
    }
    return isIgnored;
  };
}

function readRules(file: string, workingFolder: string): Ignore | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  try {
    return ignore().add(readFileSync(file, 'utf8'));
  } catch {
    const message = 'This file may not be read, so nobody knows what git ignores here; change its permissions.';
    throw new InputError({ path: relative(workingFolder, file), message });
  }
}
