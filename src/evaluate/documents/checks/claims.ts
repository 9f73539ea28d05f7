import type { ClaimsCheck } from '../../../domain/check.ts';
import { pointsByRate, seenUnless, type KindOfCheck } from './look.ts';

/** Claims without a source; points by how often they stand there. */
export const claims: KindOfCheck<ClaimsCheck> = {
  look(check, reading) {
    const sourced = new Set(reading.sightings(check, 'source_if').map(({ sentence }) => sentence));
    const seen = seenUnless(reading, check, 'any', 'unless').filter(
      ({ sentence = 0 }) => ![sentence - 1, sentence, sentence + 1].some((near) => sourced.has(near)),
    );
    return { seen, told: [] };
  },

  points: (check, looked) => pointsByRate(check, looked),
};
