import { at } from '../../domain/at.ts';
import { limits } from '../../domain/limits.ts';
import { english } from '../en/words.ts';
import { inFamilies, type LanguageOfWords } from '../language.ts';
import { GroupStates, waysOn } from './group-states.ts';
import { needTables } from './need-tables.ts';
import { parsePhrase, PhraseError, type PhrasePart } from './parse.ts';
import { refuseAbove } from './refuse-above.ts';
import type { PhraseInSteps, PhraseStep, PhraseTables } from './tables.ts';
import { WordSets } from './word-sets.ts';

/** A phrase, and whether `~verb` stands for nouns in it, too. */
export interface PhraseText {
  text: string;
  inFamilies: boolean;
}

/**
 * Phrases ready to be looked for; the number of a phrase is its place. Lists hold plain phrases. Throws a PhraseError for
 * what can't be read.
 */
export function compilePhrases(
  texts: readonly (string | PhraseText)[],
  lists: ReadonlyMap<string, readonly string[]>,
  language: LanguageOfWords = english,
): PhraseTables {
  const parsed = (phrase: string) => parsePhrase(phrase, language);
  const sets = new WordSets();
  const groups = new GroupStates(sets, new Map([...lists].map(([id, entries]) => [id, entries.map(parsed)])));
  const families = inFamilies(language);
  const read = texts.map((one) => {
    if (typeof one === 'string') return parsed(one);
    return one.inFamilies ? parsePhrase(one.text, families) : parsed(one.text);
  });
  refuseAbove(
    read.reduce((sum, parts) => sum + waysThrough(parts), 0),
    'ways through brackets with gaps',
    limits.ways,
  );
  const phrases = read.flatMap((parts, phrase) =>
    eachWay(parts).map((way): PhraseInSteps => [phrase, ...way.map((part) => stepOf(part, groups))]),
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

/** How many ways `eachWay` finds. Throws a PhraseError when they are too many. */
export function waysThrough(parts: readonly PhrasePart[]): number {
  const ways = parts.reduce((product, part) => {
    if ((part.kind !== 'any' && part.kind !== 'optional') || !part.of.some(hasGap)) return product;
    const through = part.of.reduce((sum, inner) => sum + waysThrough(inner), 0);
    return product * (part.kind === 'optional' ? through + 1 : through);
  }, 1);
  if (ways <= limits.phraseWays) return ways;
  const message = `There are ${ways} ways through the brackets of this phrase that hold gaps; there may be ${limits.phraseWays} at most, so write several phrases.`;
  throw new PhraseError(message, 0);
}

/** A phrase without gaps in brackets; one that has them as each way through the brackets. */
function eachWay(parts: readonly PhrasePart[]): PhrasePart[][] {
  return parts.reduce<PhrasePart[][]>(
    (ways, part) => {
      if ((part.kind !== 'any' && part.kind !== 'optional') || !part.of.some(hasGap)) {
        return ways.map((way) => [...way, part]);
      }
      const through = part.of.flatMap(eachWay);
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
