import type { MatchBudget } from './match-budget.ts';
import { fits, partOf, type Dialect, type Part } from './match-part.ts';

/**
 * A pattern of paths, part by part; `**` stands for any number of folders. It is followed along a path from all places at
 * once, so that no pattern makes anybody go back: what it costs grows with its length times that of the path.
 */
export type Pattern = readonly (Part | '**')[];

/** Where in a pattern a path may stand so far: numbers of parts, each once. */
export type Places = readonly number[];

/** A pattern of parts that `/` divides. In a .gitignore, a `**` at the end stands for what lies below alone. */
export function patternOf(parts: readonly string[], dialect: Dialect): Pattern {
  const pattern: (Part | '**')[] = [];
  for (const part of parts) {
    if (part !== '**') pattern.push(partOf(part, dialect));
    else if (pattern.at(-1) !== '**') pattern.push('**');
  }
  if (dialect === 'gitignore' && pattern.at(-1) === '**') pattern.push(partOf('*', dialect));
  return pattern;
}

export function beginning(pattern: Pattern): Places {
  return withFoldersSkipped(pattern, 0, []);
}

/** Whether a path that stands there fits as a whole. */
export function isWhole(pattern: Pattern, places: Places): boolean {
  return places.at(-1) === pattern.length;
}

/**
 * Where a path stands with one more name, which is in small letters. Without `dots`, a name that begins with a dot fits
 * only a part that begins with one.
 */
export function next(pattern: Pattern, places: Places, name: string, dots: boolean, budget: MatchBudget): Places {
  const isHidden = !dots && name.startsWith('.');
  const after: number[] = [];
  for (const place of places) {
    const part = pattern[place];
    if (part === undefined) continue;
    if (part === '**') {
      budget.spend(1);
      if (!isHidden) withFoldersSkipped(pattern, place, after);
    } else if ((!isHidden || part.beginsWithDot) && fits(part, name, budget)) {
      withFoldersSkipped(pattern, place + 1, after);
    }
  }
  return after;
}

/** A place and, since `**` may stand for nothing, the one behind it. Places come in order, so each is added once. */
function withFoldersSkipped(pattern: Pattern, place: number, places: number[]): number[] {
  if (place > (places.at(-1) ?? -1)) places.push(place);
  if (pattern[place] === '**' && place + 1 > (places.at(-1) ?? -1)) places.push(place + 1);
  return places;
}
