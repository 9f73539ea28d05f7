import type { PromisesCheck } from '../../../domain/check.ts';
import type { Reading } from '../reading.ts';
import { seenUnless, type KindOfCheck, type Seen } from './look.ts';

/**
 * A promise: 100 points when there is one, and nothing lost when there is none. A check without phrases takes every
 * sentence that binds the company.
 */
export const promises: KindOfCheck<PromisesCheck> = {
  look: (check, reading) => ({
    seen: [],
    told: check.any.length === 0 ? binding(reading) : seenUnless(reading, check, 'any', 'unless'),
  }),
  points: (_, looked) => (looked.some(({ told }) => told > 0) ? 100 : null),
};

function binding(reading: Reading): Seen[] {
  const { document, language, sentences } = reading;
  return sentences
    .filter((sentence) => document.blocks[sentence.block]?.kind !== 'heading')
    .filter((sentence) => language.isPromise(reading.wordsOf(sentence)))
    .map(({ index }) => ({ sentence: index }));
}
