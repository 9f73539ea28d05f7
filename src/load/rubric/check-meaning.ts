import { parsePhrase, PhraseError, type PhrasePart } from '../../language/phrase/parse.ts';
import { idsOf, reportUnknown, type Lists, type Refuse } from './entries.ts';
import type { KeyPath } from '../source/yaml-source.ts';

const phraseKeys = ['any', 'unless', 'fair_if', 'source_if'] as const;

/** What a schema can't see in lists and checks: phrases that can't be read, names that lead nowhere, bounds the wrong way. */
export function checkProblems(lists: Lists, report: Refuse): void {
  const names = idsOf(lists.lists);
  for (const { item, at, sound } of lists.lists) {
    if (!sound) continue;
    item.phrases.forEach((phrase, index) => {
      const parts = read(phrase, [...at, 'phrases', index], report);
      if (parts.some(({ kind }) => kind !== 'words' && kind !== 'optional'))
        report([...at, 'phrases', index], 'A list holds plain phrases: words, ~verbs and [optional] words.');
    });
  }
  for (const { item: check, at, sound } of lists.checks) {
    if (!sound) continue;
    reportUnknown([...at, 'principle'], 'principle', check.principle, idsOf(lists.principles), report);
    const phrase = (text: string, keys: KeyPath) => {
      for (const list of listsIn(read(text, keys, report))) reportUnknown(keys, 'list', list, names, report);
    };
    for (const key of phraseKeys) {
      const texts = (check as Partial<Record<typeof key, string[]>>)[key];
      texts?.forEach((text, index) => phrase(text, [...at, key, index]));
    }
    if (check.kind === 'phrases') check.swaps.forEach(({ not }, index) => phrase(not, [...at, 'swaps', index, 'not']));
    if (check.kind === 'readability' && check.bad <= check.good)
      report([...at, 'bad'], '"bad" must be a higher grade than "good".');
  }
}

function read(text: string, keys: KeyPath, report: Refuse): PhrasePart[] {
  try {
    return parsePhrase(text);
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error;
    report(keys, `${error.message} (character ${error.at + 1} of the phrase)`);
    return [];
  }
}

function listsIn(parts: PhrasePart[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'list') return [part.id];
    return part.kind === 'any' || part.kind === 'optional' ? part.of.flatMap(listsIn) : [];
  });
}
