import type { Level, Rubric } from '../../domain/rubric.ts';
import { roundScore } from '../../domain/rounding.ts';
import { totalWith } from '../mean.ts';
import { levelPoints } from './level-range.ts';
import type { Standing } from './standing.ts';
import type { Total } from './total.ts';
import { pointsOf } from './weigh.ts';

/** The score as shown, with and without the caps. */
export interface Scored {
  score: number;
  uncapped: number;
}

/** Scores an answered question anew at another level, at the cost of one principle and the rules it touches. */
export function whatIf(rubric: Rubric, total: Total): (standing: Standing, level: Level) => Scored {
  const { principles } = total.weighed;
  const answered = new Map(principles.map((weighed) => [weighed.principle.id, weighed.answered]));
  const scores = pointsOf(principles, 'score');
  return ({ question: { id, weight, principle }, range }, level) => {
    const change = ((levelPoints(level) - (range?.value ?? 0)) * weight) / (answered.get(principle) ?? 1);
    const uncapped = totalWith(rubric.balance, scores, principle, (points) => points + change) ?? 0;
    return { score: roundScore(Math.min(uncapped, total.capsWith(id, level).score)), uncapped: roundScore(uncapped) };
  };
}
