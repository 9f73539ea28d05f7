import { at } from '../../domain/at.ts';
import type { Check } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';
import type { Seen } from './checks/look.ts';
import type { Reading } from './reading.ts';
import type { Ground } from './severity.ts';
import type { StatisticalReader } from './statistical-reader.ts';

/** On what ground a check sees something in a text. */
export function groundsIn(
  reading: Reading,
  statistics: StatisticalReader | undefined,
): (check: Check, seen: Seen) => Ground {
  const opinions = new Map<number, Ground>();
  const opinionOf = (check: Check, { sentence }: Seen) => {
    if (statistics === undefined || sentence === undefined || check.kind !== 'clause') return 'usual';
    let opinion = opinions.get(sentence);
    if (opinion === undefined) {
      const words = reading.wordsOf(at(reading.sentences, sentence));
      opinions.set(sentence, (opinion = statistics.opinionOf(words, isOfTerms(reading.document)) ?? 'usual'));
    }
    return opinion;
  };
  return (check, seen) => {
    const opinion = opinionOf(check, seen);
    if (seen.isSure !== true) return opinion;
    return opinion === 'agreed' ? 'confirmed' : 'sure';
  };
}

/** Lawyers labelled terms, so what they call unfair counts there alone. */
export function isOfTerms({ kind }: TextDocument): boolean {
  return kind !== 'privacy' && kind !== 'cookies';
}
