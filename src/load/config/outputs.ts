import { existsSync } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import { hasDocumentEnding } from '../documents/readers.ts';
import { gitIgnore } from '../documents/git-ignore.ts';
import { liesIn, realPath, thereAndRest } from '../source/places.ts';

/** Whose outputs and documents these are; documents are absolute files, folders or patterns. */
export interface OutputPlace {
  root: string;
  documents: readonly string[];
}

/** Why a config may not have a report of a format written to a file, in a sentence, or `undefined` when it may. */
export function outputRefusal(format: string, target: string, { root, documents }: OutputPlace): string | undefined {
  if (!liesIn(target, root))
    return 'A config may write below its project folder alone; use --output for another place.';
  const real = realPath(target);
  if (isSource(target) || isSource(real))
    return 'A config may not write over YAML files, package files or anything of git; choose another name.';
  if (isForeign(format, real) || isAmong(documents, real, realPath(root)))
    return 'A config may not write over documents, nor among them; choose another folder or name.';
  return undefined;
}

/** What people and their tools write by hand, which no report may replace. */
function isSource(target: string): boolean {
  return /\.ya?ml$|[\\/]\.git[\\/]|[\\/](package|package-lock|tsconfig)\.json$|[\\/]\.[^\\/]+$/i.test(target);
}

/** How documents end that a report of a format may replace, since an earlier run may have written it. */
const ownEndings: Readonly<Record<string, RegExp>> = { terminal: /\.te?xt$/i, markdown: /\.(md|markdown)$/i };

function isForeign(format: string, target: string): boolean {
  return existsSync(target) && hasDocumentEnding(target) && ownEndings[format]?.test(target) !== true;
}

/** Whether the next run would read the file as one of the documents; a pattern counts by its folder and ending. */
function isAmong(documents: readonly string[], target: string, root: string): boolean {
  const reads = documents.some((named) => {
    const { there, rest } = thereAndRest(named);
    if (rest === '' && realPath(there) === target) return true;
    if (!liesIn(target, there) || !hasDocumentEnding(target)) return false;
    const ending = extname(rest);
    if (/^\.\w+$/.test(ending) && ending.toLowerCase() !== extname(target).toLowerCase()) return false;
    const depth = relative(realPath(there), target).split(sep).length;
    return rest === '' || rest.includes('**') || depth === rest.split('/').length;
  });
  return reads && !gitIgnore(root, root)(target);
}
