import type { SentencesCheck } from '../../../domain/check.ts';
import { pointsByRate, type KindOfCheck } from './look.ts';

/** Sentences that are too long to follow; points by how many there are. */
export const sentences: KindOfCheck<SentencesCheck> = {
  look({ words }, reading) {
    const seen = reading.sentences.flatMap(({ index, length, lead }) => {
      const own = length - lead;
      return own <= words ? [] : [{ sentence: index, message: `This sentence has ${own} words.` }];
    });
    return { seen, told: [] };
  },

  points: (check, looked) => pointsByRate(check, looked),
};
