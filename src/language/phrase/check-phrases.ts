import { at } from '../../domain/at.ts';
import type { Check } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { slotsOf, type SlotName } from '../../domain/slots.ts';
import { languageOf } from '../languages.ts';
import { compilePhrases, type PhraseText } from './compile.ts';
import type { PhraseTables } from './tables.ts';

/** The slots whose phrases excuse what a check finds. */
const excuses: ReadonlySet<SlotName> = new Set(['unless', 'fair_if', 'source_if']);

export function isExcuse({ slot }: Owner): boolean {
  return excuses.has(slot);
}

/** A check that a phrase belongs to, and its place among the phrases of a slot. */
export interface Owner {
  check: Check;
  slot: SlotName;
  phrase: number;
}

/** The phrases of checks, each once, and by the number of a phrase the checks that it belongs to. */
export function ownersOf(checks: readonly Check[]): { texts: PhraseText[]; owners: Owner[][] } {
  const numbers = new Map<string, number>();
  const texts: PhraseText[] = [];
  const owners: Owner[][] = [];
  for (const check of checks) {
    for (const [slot, phrases] of slotsOf(check)) {
      phrases.forEach((text, phrase) => {
        const inFamilies = slot === 'says' && text.includes('~');
        const key = `${inFamilies} ${text}`;
        let number = numbers.get(key);
        if (number === undefined) {
          number = texts.push({ text, inFamilies }) - 1;
          owners.push([]);
          numbers.set(key, number);
        }
        at(owners, number).push({ check, slot, phrase });
      });
    }
  }
  return { texts, owners };
}

/** Whether a check has phrases that can excuse what it finds. */
export function canBeExcused(check: Check): boolean {
  return slotsOf(check).some(([slot, phrases]) => excuses.has(slot) && phrases.length > 0);
}

/** The phrases of all checks of a rubric. Throws a PhraseError. */
export function phraseTables({ checks, lists, language }: Pick<Rubric, 'checks' | 'lists' | 'language'>): PhraseTables {
  return compilePhrases(
    ownersOf(checks).texts,
    new Map(lists.map(({ id, phrases }) => [id, phrases])),
    languageOf(language),
  );
}
