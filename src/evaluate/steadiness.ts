import type { Rubric } from '../domain/rubric.ts';
import { hash32 } from '../language/hash.ts';
import { bandAt } from './band.ts';
import { roundScore } from './rounding.ts';
import type { Total } from './total.ts';
import { meanOf } from './weigh.ts';

const draws = 2000;

/**
 * The share of 2,000 ways to weigh the principles that leave the band as it is, 0-1. Each weight is multiplied by a
 * factor between 1/2 and 2, log-uniform, drawn from a hash of the principle's id, so the share repeats.
 * `null` without a score, and while a cap decides.
 */
export function steadiness(rubric: Rubric, total: Total): number | null {
  const { score, weighed, caps } = total;
  if (score === null || weighed.score === null || weighed.score > caps.score) return null;
  const scored = weighed.principles.flatMap(({ principle, score: at }) =>
    at === null ? [] : [{ principle, value: at }],
  );
  const band = bandAt(rubric.bands, score);
  let same = 0;
  for (let draw = 0; draw < draws; draw++) {
    const parts = scored.map(({ principle, value }) => ({
      value,
      weight: principle.weight * 2 ** ((2 * hash32(`${principle.id}:${draw}`)) / 2 ** 32 - 1),
    }));
    const total = Math.min(meanOf(rubric.balance, parts) ?? 0, caps.score);
    if (bandAt(rubric.bands, roundScore(total)) === band) same++;
  }
  return same / draws;
}
