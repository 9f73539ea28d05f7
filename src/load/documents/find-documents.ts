import { dirname, relative, resolve } from 'node:path';
import { InputError, type Problem } from '../../domain/input-error.ts';
import { patternsIn } from '../outside/glob.ts';
import { gitIgnore } from '../outside/git-ignore.ts';
import { isFolder } from '../outside/look.ts';
import { MatchBudget } from '../outside/match-budget.ts';
import { beginning, isWhole, next, type Places } from '../outside/match.ts';
import { isGitFolder, ownedFolders, refuseOwned } from '../outside/owned.ts';
import { trackedOnDemand } from '../outside/tracked.ts';
import { walk, type Entry } from '../outside/walk.ts';
import { refuseLinkOutside, realPath, thereAndRest } from '../source/places.ts';
import { isBelow, rootAbove } from '../source/root.ts';
import { passedWords, type PassedOver } from './passed-over.ts';
import { documentEndings, hasDocumentEnding } from './readers.ts';

export interface FoundDocuments {
  /** Sorted, each once. */
  paths: string[];
  /** What was met on the way and not taken, sorted. */
  passed: PassedOver[];
}

/** How far the folders on the way go with each pattern. */
interface State {
  places: readonly Places[];
  key: string;
}

/**
 * The documents that a file, a folder or a pattern names. A file is taken as it is; of the others what git ignores is
 * left out, unless it is tracked. Throws an InputError when there is none, or when a folder on the way can't be read.
 */
export async function findDocuments(name: string, workingFolder: string): Promise<FoundDocuments> {
  if (name === '') throw new InputError({ message: 'A name is empty; name a file, a folder or a pattern.' });
  // What is there is no pattern, whatever characters its name holds.
  const { there, rest } = thereAndRest(resolve(workingFolder, name));
  refuseOwned(realPath(there), 'document', name);
  if (rest === '' && !isFolder(there)) return { paths: [name], passed: [] };
  refuseLinkOutside(there, name);
  const isInside = rest !== '' && (there === workingFolder || isBelow(there, workingFolder));
  const found = documentsBelow(there, rest, isInside ? workingFolder : there, workingFolder);
  if (found.paths.length === 0) throw new InputError({ path: name, message: nothingFound(rest, found.passed) });
  return found;
}

function nothingFound(rest: string, passed: readonly PassedOver[]): string {
  const kinds = documentEndings.map((ending) => `.${ending}`).join(', ');
  const nothing =
    rest === ''
      ? `There is no document in this folder; documents end in ${kinds}.`
      : 'There is no such file or folder, and no document fits it as a pattern; check the name.';
  return passed.length === 0 ? nothing : `${nothing} ${passedWords(passed)}.`;
}

function documentsBelow(there: string, glob: string, folder: string, workingFolder: string): FoundDocuments {
  const budget = new MatchBudget();
  const patterns = patternsIn(glob === '' ? '**/*' : glob);
  const root = rootAbove(folder) ?? folder;
  const isIgnored = unlessTracked(root, gitIgnore(folder, workingFolder, budget));
  const kept = new Map<string, string>();
  const passed: PassedOver[] = [];
  const unreadable: Problem[] = [];
  const shown = (path: string) => relative(workingFolder, path);
  const pass = (path: string, reason: PassedOver['reason'], end: '' | '/' = '') =>
    void passed.push({ path: shown(path) + end, reason });
  const follow = ({ name }: Entry, { places }: State, dots: boolean): State =>
    stateOf(patterns.map((one, index) => next(one, places[index] ?? [], name.toLowerCase(), dots, budget)));
  const isFile = (state: State) => patterns.some((one, index) => isWhole(one, state.places[index] ?? []));
  const goesOn = ({ places }: State) => places.some((some) => some.length > 0);

  /** Those of the project itself are everywhere, and nobody misses them. */
  const isOwnedFolder = ({ name, path, real }: Entry) => {
    if (!ownedFolders.includes(name.toLowerCase()) && !isGitFolder(real)) return false;
    if (dirname(path) !== root) pass(path, 'owned', '/');
    return true;
  };

  walk<State>(there, stateOf(patterns.map(beginning)), {
    folder(entry, state) {
      if (isOwnedFolder(entry)) return undefined;
      const inside = follow(entry, state, false);
      if (!goesOn(inside)) {
        if (goesOn(follow(entry, state, true))) pass(entry.path, 'dot', '/');
        return undefined;
      }
      if (!isIgnored(entry, 'folder')) return inside;
      pass(entry.path, 'ignored', '/');
      return undefined;
    },
    file(entry, state, kind) {
      if (!isFile(follow(entry, state, true))) return;
      const isDocument = hasDocumentEnding(entry.name);
      if (!isFile(follow(entry, state, false))) return isDocument ? pass(entry.path, 'dot') : undefined;
      if (isIgnored(entry, 'file')) return isDocument ? pass(entry.path, 'ignored') : undefined;
      if (!isDocument) return pass(entry.path, 'ending');
      if (kind === 'other') return pass(entry.path, 'special');
      // Of a file and a link to it, the file, which comes first.
      if (!kept.has(entry.real)) kept.set(entry.real, shown(entry.path) || entry.path);
    },
    closed(entry, state) {
      const after = follow(entry, state, false);
      const isWanted = isFolder(entry.path) ? goesOn(after) : isFile(after) && hasDocumentEnding(entry.name);
      if (isWanted && !isIgnored(entry, 'file')) pass(entry.path, 'link');
    },
    unreadable(path) {
      const message = 'This folder may not be read; change its permissions, or name what lies beside it.';
      unreadable.push({ path: shown(path) || path, message });
    },
  });
  if (unreadable.length > 0) throw new InputError(unreadable);
  return { paths: [...kept.values()].sort(), passed: passed.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function stateOf(places: readonly Places[]): State {
  return { places, key: places.map((some) => some.join(',')).join(';') };
}

/** Whether git ignores a path and HEAD's tree does not hold it; git is asked only when something is ignored. */
function unlessTracked(
  root: string,
  isIgnored: (path: string, kind: 'file' | 'folder') => boolean,
): (entry: Entry, kind: 'file' | 'folder') => boolean {
  const isTracked = trackedOnDemand(root);
  return (entry, kind) => isIgnored(entry.path, kind) && !isTracked(entry, kind);
}
