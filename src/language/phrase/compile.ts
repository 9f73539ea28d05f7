import { at } from '../../domain/at.ts';
import { english } from '../en/words.ts';
import type { LanguageOfWords } from '../language.ts';
import { GroupStates, waysOn } from './group-states.ts';
import { needTables } from './need-tables.ts';
import { parsePhrase, type PhrasePart } from './parse.ts';
import type { PhraseInSteps, PhraseStep, PhraseTables } from './tables.ts';
import { WordSets } from './word-sets.ts';

/**
 * Phrases ready to be looked for; the number of a phrase is its place. Lists hold plain phrases. Throws a PhraseError for
 * what can't be read.
 */
export function compilePhrases(
  texts: readonly string[],
  lists: ReadonlyMap<string, readonly string[]>,
  language: LanguageOfWords = english,
): PhraseTables {
  const parsed = (phrase: string) => parsePhrase(phrase, language);
  const sets = new WordSets();
  const groups = new GroupStates(sets, new Map([...lists].map(([id, entries]) => [id, entries.map(parsed)])));
  const phrases = texts.flatMap((text, phrase) =>
    waysThrough(parsed(text)).map((parts): PhraseInSteps => [phrase, ...parts.map((part) => stepOf(part, groups))]),
  );
  const tables = { ...sets.tables(), groups: groups.states, phrases };
  nameFirstWords(tables);
  return { ...tables, needs: needTables(tables) };
}

/** Gives each group of a phrase the set of the words that it can begin with. */
function nameFirstWords({ sets, groups, phrases }: Omit<PhraseTables, 'needs'>): void {
  const numbers = new Map<string, number>();
  for (const [, ...steps] of phrases) {
    for (const step of steps) {
      if (step[0] !== 'group' && step[0] !== 'optional') continue;
      const first = waysOn(at(groups, step[1])).map(({ set }) => set);
      const classes = [...new Set(first.flatMap((set) => at(sets, set)))].sort((a, b) => a - b);
      const key = classes.join();
      const number = numbers.get(key) ?? sets.push(classes) - 1;
      numbers.set(key, number);
      step[2] = number;
    }
  }
}

function stepOf(part: PhrasePart, groups: GroupStates): PhraseStep {
  if (part.kind === 'gap') return ['gap'];
  const set = groups.setOf(part);
  if (set !== undefined) return ['set', set];
  return [part.kind === 'optional' ? 'optional' : 'group', groups.of(part), 0];
}

/** A phrase without gaps in brackets; one that has them as each way through the brackets. */
function waysThrough(parts: readonly PhrasePart[]): PhrasePart[][] {
  return parts.reduce<PhrasePart[][]>(
    (ways, part) => {
      if ((part.kind !== 'any' && part.kind !== 'optional') || !part.of.some(hasGap)) {
        return ways.map((way) => [...way, part]);
      }
      const through = part.of.flatMap(waysThrough);
      if (part.kind === 'optional') through.push([]);
      return ways.flatMap((way) => through.map((inner) => [...way, ...inner]));
    },
    [[]],
  );
}

function hasGap(parts: readonly PhrasePart[]): boolean {
  return parts.some(
    (part) => part.kind === 'gap' || ((part.kind === 'any' || part.kind === 'optional') && part.of.some(hasGap)),
  );
}
