import type { Rubric } from '../../domain/rubric.ts';
import type { RubricWarning } from './warning.ts';

/** Bands that no score can stand in: scores have one decimal. */
export function bandWarnings(rubric: Rubric): RubricWarning[] {
  return rubric.bands.flatMap(({ id, from }, index): RubricWarning[] => {
    const next = rubric.bands[index + 1];
    const lowest = Math.ceil(from * 10 - 1e-9) / 10;
    if (next === undefined || lowest < next.from) return [];
    return [
      {
        at: ['bands', index, 'from'],
        message: `No score stands in "${id}", since scores have one decimal; move it or drop it.`,
      },
    ];
  });
}
