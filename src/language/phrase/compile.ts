import { english } from '../en/words.ts';
import type { LanguageOfWords } from '../language.ts';
import { parsePhrase } from './parse.ts';
import type { PhraseTables } from './tables.ts';
import { PhraseTree } from './tree.ts';
import { WordSets } from './word-sets.ts';

/**
 * Phrases that are looked for in one pass each, by the name of the pass; the number of a phrase is its place there.
 * Lists hold plain phrases. Throws a PhraseError for what can't be read.
 */
export function compilePhrases(
  passes: Record<string, readonly string[]>,
  lists: ReadonlyMap<string, readonly string[]>,
  language: LanguageOfWords = english,
): PhraseTables {
  const parsed = (phrase: string) => parsePhrase(phrase, language);
  const sets = new WordSets();
  const entries = [...lists].map(([id, phrases]) => [id, phrases.map(parsed)] as const);
  const tree = new PhraseTree(sets, new Map(entries));
  const roots: Record<string, number> = {};
  for (const [pass, phrases] of Object.entries(passes)) {
    const root = tree.root();
    roots[pass] = root;
    phrases.forEach((text, phrase) => tree.add(root, parsed(text), phrase));
  }
  return { ...sets.tables(), ...tree.tables(), roots };
}
