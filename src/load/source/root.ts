import { dirname, join, relative, resolve, sep } from 'node:path';
import { isThere } from '../outside/look.ts';

/** Where a config may stand, first found first. No JavaScript: a pull request must not run code in a CI job. */
export const configNames = [
  '.candorrc',
  '.candorrc.yaml',
  '.candorrc.json',
  'candor.config.yaml',
  'candor.config.json',
];

const rootMarks = ['.git', 'package.json', ...configNames];

/** The nearest folder, from `folder` upwards, that marks a project. */
export function rootAbove(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (rootMarks.some((mark) => isThere(join(at, mark)))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The path as reports print it: relative to the root of its folder, else to the working folder, else its bare name. */
export function reportPath(path: string, workingFolder: string): string {
  const file = resolve(workingFolder, path);
  const folder = dirname(file);
  const root = rootAbove(folder) ?? (isBelow(file, workingFolder) ? workingFolder : folder);
  return relative(root, file).split(sep).join('/');
}

/** By the names alone; a folder is not below itself. */
export function isBelow(file: string, folder: string): boolean {
  return file !== folder && file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
