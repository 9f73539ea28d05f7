import type { PromisesCheck } from '../../../domain/check.ts';
import { seenUnless, type KindOfCheck } from './look.ts';

/** A concrete promise: 100 points when there is one, and nothing lost when there is none. */
export const promises: KindOfCheck<PromisesCheck> = {
  look: (check, reading) => ({ seen: [], told: seenUnless(reading, check, 'any', 'unless') }),
  points: (_, looked) => (looked.some(({ told }) => told > 0) ? 100 : null),
};
