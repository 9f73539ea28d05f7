import { dirname, join, relative } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { isBelow, rootAbove } from '../source/root.ts';
import { ignoreRules, type IgnoreRule } from './ignore-rules.ts';
import { isFile, isLink } from './look.ts';
import { MatchBudget } from './match-budget.ts';
import { beginning, isWhole, next, type Places } from './match.ts';
import { readBytes } from './open.ts';

/** A rule, and where a folder stands in its pattern. */
interface Followed {
  rule: IgnoreRule;
  places: Places;
}

/** What holds in a folder; the rule that counts is the last one that fits. */
interface InFolder {
  /** By a folder on the way; nothing in it comes back. */
  isIgnored: boolean;
  followed: readonly Followed[];
}

/**
 * What the .gitignore files from the root above a folder down to a path say of it. Throws an InputError when one of
 * them can't be read or is beyond the limits, named relative to the working folder.
 */
export function gitIgnore(
  folder: string,
  workingFolder: string,
  budget = new MatchBudget(),
): (path: string, kind?: 'file' | 'folder') => boolean {
  const root = rootAbove(folder);
  if (root === undefined) return () => false;
  const known = new Map<string, InFolder>();
  const ruleIn = (at: string): InFolder => {
    const found = known.get(at) ?? (at === root ? inRoot(at) : below(at));
    known.set(at, found);
    return found;
  };
  const inRoot = (at: string): InFolder => ({ isIgnored: false, followed: ownRules(at, workingFolder) });
  const below = (at: string): InFolder => {
    const above = ruleIn(dirname(at));
    if (isIgnored(at, 'folder')) return { isIgnored: true, followed: [] };
    const own = ownRules(at, workingFolder);
    const inherited = inheritedBy(nameOf(at, dirname(at)), above.followed, budget);
    return { isIgnored: false, followed: own.length === 0 ? inherited : [...inherited, ...own] };
  };
  const isIgnored = (path: string, kind: 'file' | 'folder' = 'file'): boolean => {
    if (!isBelow(path, root)) return false;
    const above = ruleIn(dirname(path));
    if (above.isIgnored) return true;
    const name = nameOf(path, dirname(path));
    for (let index = above.followed.length - 1; index >= 0; index--) {
      const one = above.followed[index];
      if (one === undefined || (one.rule.foldersOnly && kind === 'file')) continue;
      if (isWhole(one.rule.pattern, next(one.rule.pattern, one.places, name, true, budget))) return !one.rule.negated;
    }
    return false;
  };
  return isIgnored;
}

function nameOf(path: string, folder: string): string {
  return relative(folder, path).toLowerCase();
}

/** The rules of a folder that may still fit something below one in it. */
function inheritedBy(name: string, followed: readonly Followed[], budget: MatchBudget): readonly Followed[] {
  let isSame = true;
  const inherited: Followed[] = [];
  for (const one of followed) {
    const { pattern } = one.rule;
    const places = next(pattern, one.places, name, true, budget).filter((place) => place < pattern.length);
    if (places.length === one.places.length && places.every((place, index) => place === one.places[index])) {
      inherited.push(one);
      continue;
    }
    isSame = false;
    if (places.length > 0) inherited.push({ rule: one.rule, places });
  }
  return isSame ? followed : inherited;
}

function ownRules(folder: string, workingFolder: string): readonly Followed[] {
  const file = join(folder, '.gitignore');
  // As git has it, a link is none.
  if (!isFile(file) || isLink(file)) return [];
  const shown = relative(workingFolder, file);
  return ignoreRules(textOf(file, shown), shown).map((rule) => ({ rule, places: beginning(rule.pattern) }));
}

function textOf(file: string, shown: string): string {
  try {
    return readBytes(file, '.gitignore', shown).toString('utf8');
  } catch (error) {
    if (!(error instanceof InputError) || !error.message.startsWith('This file may not be read')) throw error;
    const message = 'This file may not be read, so nobody knows what git ignores here; change its permissions.';
    throw new InputError({ path: shown, message });
  }
}
