import type { TopicCheck } from '../../../domain/check.ts';
import { seenUnless, type KindOfCheck } from './look.ts';

/** What a whole text must tell is not asked of a fragment. */
const fewestWords = 100;

/** Something that must be told: 100 points when it is. With `credit`, silence costs nothing. */
export const topic: KindOfCheck<TopicCheck> = {
  look(check, reading) {
    const told = seenUnless(reading, check, 'any', 'unless');
    return { seen: told.length > 0 || check.credit || reading.words < fewestWords ? [] : [{}], told };
  },

  points({ credit }, looked) {
    if (looked.some(({ told }) => told > 0)) return 100;
    return credit || looked.reduce((sum, { words }) => sum + words, 0) < fewestWords ? null : 0;
  },
};
