import { extname, relative, sep } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { hasDocumentEnding } from '../documents/readers.ts';
import { gitIgnore } from '../outside/git-ignore.ts';
import { holdsName, isFolder } from '../outside/look.ts';
import { readHead } from '../outside/open.ts';
import { isOwned } from '../outside/owned.ts';
import { liesIn, realPath, thereAndRest } from '../source/places.ts';

/** Whose outputs and documents these are; documents are absolute files, folders or patterns. */
export interface OutputPlace {
  root: string;
  documents: readonly string[];
}

/** What a file of a format ends in, and what a report of ours in that format begins with. */
interface OwnFormat {
  endings: readonly string[];
  beginning: RegExp;
}

/** The second line says the rubric and the day; see `originOf` of the sheet. */
const origin = String.raw`\S[^\n]*\([a-z][a-z0-9-]*\s\d+\.\d+\.\d+`;
const ownFormats = new Map<string, OwnFormat>([
  ['json', { endings: ['.json'], beginning: /^\{\s*"candor": ?[12],\s*"tool": ?\{\s*"name": ?"candor"/ }],
  ['markdown', { endings: ['.md', '.markdown'], beginning: new RegExp(`^# [^\\n]+\\n\\n${origin}`) }],
  ['terminal', { endings: ['.txt'], beginning: new RegExp(`^\\S[^\\n]*\\n${origin}`) }],
]);

/** In bytes: more than title and origin take. */
const headLength = 2000;

/** Why a config may not have a report of a format written to a file, in a sentence, or `undefined` when it may. */
export function outputRefusal(format: string, target: string, { root, documents }: OutputPlace): string | undefined {
  if (!liesIn(target, root))
    return 'A config may write below its project folder alone; use --output for another place.';
  const real = realPath(target);
  if (isSource(target) || isSource(real))
    return 'A config may not write over YAML files, package files or anything of git; choose another name.';
  const own = ownFormats.get(format);
  // What is no format is refused with all others.
  if (own === undefined) return undefined;
  if (holdsName(target) && !isOwn(real, own))
    return `A config may not write over what is no ${format} report of an earlier run; choose another name, or take that file away.`;
  if (!own.endings.includes(extname(real).toLowerCase()) || !own.endings.includes(extname(target).toLowerCase()))
    return `A config may write ${format} to files that end in ${own.endings.join(' or ')} alone; use --output for another name.`;
  if (isAmong(documents, real, realPath(root)))
    return 'A config may not write over documents, nor among them; choose another folder or name.';
  return undefined;
}

/** What people and their tools write by hand, which no report may replace, nor stand in for. */
function isSource(target: string): boolean {
  return (
    isOwned(target) ||
    /\.ya?ml$|[\\/](package|package-lock|tsconfig|candor\.config)\.json$|[\\/]\.[^\\/]+$/i.test(target)
  );
}

function isOwn(target: string, { beginning }: OwnFormat): boolean {
  if (isFolder(target)) return false;
  try {
    return beginning.test(readHead(target, 'report', headLength).toString('utf8'));
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
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
