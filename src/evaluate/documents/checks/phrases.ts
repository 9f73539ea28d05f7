import { at } from '../../../domain/at.ts';
import type { PhrasesCheck } from '../../../domain/check.ts';
import { pointsByRate, type KindOfCheck } from './look.ts';

/** Words to avoid; points by how often they stand there. */
export const phrases: KindOfCheck<PhrasesCheck> = {
  look(check, reading) {
    const seen = reading.sightings(check, 'swaps').map(({ phrase, ...place }) => ({
      ...place,
      better: at(check.swaps, phrase).say,
    }));
    return { seen: seen.toSorted((a, b) => a.sentence - b.sentence || a.from - b.from), told: [] };
  },

  points: (check, looked) => pointsByRate(check, looked),
};
