import type { Report } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import { roundScore } from './rounding.ts';
import { arithmeticMean, meanOf, type WeighedTotal } from './answers/weigh.ts';

/**
 * The principle that costs most: the total before caps with this principle at the weighted arithmetic mean of all,
 * minus the total. `null` when no principle costs anything.
 */
export function costliestPrinciple(rubric: Rubric, weighed: WeighedTotal): Report['costliest'] {
  return costliestOf(
    rubric,
    weighed.principles.map(({ principle, score }) => ({ id: principle.id, score })),
  );
}

/** The same of principles with their scores, 0-100. */
export function costliestOf(rubric: Rubric, principles: { id: string; score: number | null }[]): Report['costliest'] {
  const scored = principles.flatMap(({ id, score }) => {
    const principle = rubric.principles.find((candidate) => candidate.id === id);
    return score === null || principle === undefined ? [] : [{ principle, score }];
  });
  const parts = scored.map(({ principle, score }) => ({ value: score, weight: principle.weight }));
  const mean = arithmeticMean(parts);
  const total = meanOf(rubric.balance, parts);
  if (mean === null || total === null) return null;
  let costliest: Report['costliest'] = null;
  for (const { principle } of scored) {
    const lifted = scored.map((other) => ({
      value: other.principle === principle ? mean : other.score,
      weight: other.principle.weight,
    }));
    const points = roundScore((meanOf(rubric.balance, lifted) ?? total) - total);
    if (points > (costliest?.points ?? 0)) costliest = { principle: principle.id, points };
  }
  return costliest;
}
