import type { PhrasesCheck } from '../../../domain/check.ts';
import { pointsByRate, sightings, type KindOfCheck } from './look.ts';

/** Words to avoid; points by how often they stand there. */
export const phrases: KindOfCheck<PhrasesCheck> = {
  phrases: ({ swaps }) => ({ seeks: { swaps: swaps.map(({ not }) => not) }, excuses: {} }),

  look({ id, swaps }, reading) {
    const seen = sightings(reading, id, 'swaps').map(({ phrase, ...place }) => ({
      ...place,
      better: swaps[phrase]?.say,
    }));
    return { seen: seen.toSorted((a, b) => a.sentence - b.sentence || a.from - b.from), told: [] };
  },

  points: (check, looked) => pointsByRate(check, looked),
};
