import type { SentencesCheck } from '../../../domain/check.ts';
import { pointsByRate, type KindOfCheck, type Seen } from './look.ts';

/** Sentences that are too long to follow; points by how many there are. */
export const sentences: KindOfCheck<SentencesCheck> = {
  look({ words }, reading) {
    const seen = reading.sentences.flatMap(({ index, length, lead }): Seen[] => {
      const own = length - lead;
      if (own <= words) return [];
      return [{ sentence: index, message: { code: 'sentence-length', values: { words: own } } }];
    });
    return { seen, told: [] };
  },

  points: (check, looked) => pointsByRate(check, looked),
};
