import { waysThrough } from '../../language/phrase/compile.ts';
import { parsePhrase, PhraseError, type PhrasePart } from '../../language/phrase/parse.ts';
import { saysParts } from '../../domain/says.ts';
import { idsOf, reportUnknown, type Lists, type Refuse } from './entries.ts';
import type { KeyPath } from '../source/yaml-source.ts';

const phraseKeys = ['any', 'unless', 'fair_if', 'source_if'] as const;

/** What a schema can't see in lists and checks: phrases that can't be read, names that lead nowhere, bounds the wrong way. */
export function checkProblems(lists: Lists, report: Refuse): void {
  const shared = idsOf(lists.lists);
  for (const { item, at, sound } of lists.lists) if (sound) listProblems(item.phrases, [...at, 'phrases'], report);
  for (const { item: check, at, sound } of lists.checks) {
    if (!sound) continue;
    reportUnknown([...at, 'principle'], 'principle', check.principle, idsOf(lists.principles), report);
    const own = (check.lists ?? []).map(({ id }) => id);
    check.lists?.forEach(({ id, phrases }, index) => {
      listProblems(phrases, [...at, 'lists', index, 'phrases'], report);
      if (shared.includes(id) || own.indexOf(id) < index)
        report([...at, 'lists', index, 'id'], `Another list is called "${id}" too; give this one a name of its own.`);
    });
    const names = [...shared, ...own];
    const phrase = (text: string, keys: KeyPath) => {
      for (const list of listsIn(read(text, keys, report))) reportUnknown(keys, 'list', list, names, report);
    };
    for (const key of phraseKeys) {
      const entries = (check as Partial<Record<typeof key, (string | { phrase: string })[]>>)[key];
      entries?.forEach((entry, index) =>
        typeof entry === 'string'
          ? phrase(entry, [...at, key, index])
          : phrase(entry.phrase, [...at, key, index, 'phrase']),
      );
    }
    if (check.kind === 'clause') {
      if (check.any === undefined && check.says === undefined)
        report([...at, 'kind'], 'A clause needs phrases to look for, under "any" or "says".');
      check.says?.forEach((says, index) => {
        const here = [...at, 'says', index];
        if ((says.does === undefined) === (says.cannot === undefined))
          report(here, 'Each "says" needs one act: "does", or "cannot" for one that is refused.');
        for (const part of saysParts) {
          const phrases = says[part];
          if (typeof phrases === 'string') phrase(phrases, [...here, part]);
          else phrases?.forEach((text, place) => phrase(text, [...here, part, place]));
        }
      });
    }
    if (check.kind === 'phrases') check.swaps.forEach(({ not }, index) => phrase(not, [...at, 'swaps', index, 'not']));
    if (check.kind === 'readability' && check.bad <= check.good)
      report([...at, 'bad'], '"bad" must be a higher grade than "good".');
  }
}

function listProblems(phrases: readonly string[], at: KeyPath, report: Refuse): void {
  phrases.forEach((phrase, index) => {
    const parts = read(phrase, [...at, index], report);
    if (parts.some(({ kind }) => kind !== 'words' && kind !== 'optional'))
      report([...at, index], 'A list holds plain phrases: words, ~verbs and [optional] words.');
  });
}

function read(text: string, keys: KeyPath, report: Refuse): PhrasePart[] {
  try {
    const parts = parsePhrase(text);
    waysThrough(parts);
    return parts;
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
