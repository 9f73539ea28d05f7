import type { Rubric } from '../../domain/rubric.ts';
import { draw32, hash32 } from '../../language/hash.ts';
import { bandAt } from '../band.ts';
import { roundScore, roundShare } from '../../domain/rounding.ts';
import type { Total } from './total.ts';
import { scaled, unscaled } from '../mean.ts';

const draws = 2000;

/** 1,024 factors from 1/2 to 2, evenly spaced on a logarithmic scale; ten bits of a hash choose one. */
const factors = Float64Array.from({ length: 1024 }, (_, step) => 2 ** ((2 * step + 1) / 1024 - 1));

/**
 * The share of 2,000 ways to weigh the principles that leave the band as it is, 0-1. Each weight is multiplied by a
 * factor between 1/2 and 2, log-uniform, drawn from a hash of the principle's id, so the share repeats.
 * `null` without a score, and while a cap decides.
 */
export function steadiness(rubric: Rubric, total: Total): number | null {
  const { score, weighed, caps } = total;
  if (score === null || weighed.score === null || weighed.score > caps.score) return null;
  const scored = weighed.principles.flatMap(({ principle, score: at }) =>
    at === null ? [] : [{ weight: principle.weight, hash: hash32(principle.id), value: scaled(rubric.balance, at) }],
  );
  const band = bandAt(rubric.bands, score);
  let same = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    let weights = 0;
    for (const { weight, hash, value } of scored) {
      const factored = weight * (factors[draw32(hash, draw) >>> 22] ?? 1);
      sum += factored * value;
      weights += factored;
    }
    const reweighed = Math.min(unscaled(rubric.balance, sum / weights), caps.score);
    if (bandAt(rubric.bands, roundScore(reweighed)) === band) same++;
  }
  return roundShare(same / draws);
}
