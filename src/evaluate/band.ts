import type { ReportBand } from '../domain/verdict.ts';
import type { Band, Rubric } from '../domain/rubric.ts';

/** The band that a rounded score stands in. */
export function bandAt(bands: Band[], score: number): Band | undefined {
  return bands.findLast((band) => band.from <= score);
}

/**
 * The band of a rounded score; provisional when too little was answered, too much does not apply, or the question of a
 * rule is open that could cap the score: leaving out a deal-breaker must not pay.
 */
export function judgeBand(
  rubric: Rubric,
  score: number | null,
  coverage: number | null,
  notApplicable: number,
  mayCap: boolean,
  steady: number | null,
): ReportBand | null {
  const band = score === null ? undefined : bandAt(rubric.bands, score);
  if (band === undefined) return null;
  const provisional =
    (coverage ?? 0) < rubric.minimum_coverage || notApplicable > rubric.maximum_not_applicable || mayCap;
  return { id: band.id, title: band.title, meaning: band.meaning, provisional, steadiness: steady };
}
