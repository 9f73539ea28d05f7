import { at } from '../../domain/at.ts';
import type { Check, PhraseList } from '../../domain/check.ts';
import type { Language } from '../../language/language.ts';
import { compilePhrases } from '../../language/phrase/compile.ts';
import type { PhraseTables } from '../../language/phrase/tables.ts';
import { phrasesOf } from './checks/index.ts';

/** A place in a check for phrases of one use; `phrase` is the place of one among them. */
export interface SlotOf {
  check: Check;
  slot: string;
  phrase: number;
}

/** What a check looks for, and what can excuse it. */
export const passes = ['seeks', 'excuses'] as const;
export type Pass = (typeof passes)[number];

/** The checks that each phrase of a pass belongs to, by its number in the tables. */
export function ownersOf(checks: readonly Check[], pass: Pass): { texts: string[]; owners: SlotOf[][] } {
  const numbers = new Map<string, number>();
  const owners: SlotOf[][] = [];
  for (const check of checks) {
    for (const [slot, phrases] of Object.entries(phrasesOf(check)[pass])) {
      phrases.forEach((text, phrase) => {
        let number = numbers.get(text);
        if (number === undefined) {
          number = owners.push([]) - 1;
          numbers.set(text, number);
        }
        at(owners, number).push({ check, slot, phrase });
      });
    }
  }
  return { texts: [...numbers.keys()], owners };
}

/** The phrases of all checks in two passes. Throws a PhraseError. */
export function phraseTables(checks: readonly Check[], lists: readonly PhraseList[], language: Language): PhraseTables {
  return compilePhrases(
    { seeks: ownersOf(checks, 'seeks').texts, excuses: ownersOf(checks, 'excuses').texts },
    new Map(lists.map(({ id, phrases }) => [id, phrases])),
    language,
  );
}

/** Whether a check has phrases that can excuse what it finds. */
export function canBeExcused(check: Check): boolean {
  return Object.values(phrasesOf(check).excuses).some((phrases) => phrases.length > 0);
}
