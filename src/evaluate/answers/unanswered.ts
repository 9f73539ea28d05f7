import type { AnswersPart } from '../../domain/answers-part.ts';
import { levels, type Rubric } from '../../domain/rubric.ts';
import { roundScore } from '../../domain/rounding.ts';
import { totalWith } from '../mean.ts';
import { levelRange } from './level-range.ts';
import type { Standing } from './standing.ts';
import type { Total } from './total.ts';
import { pointsOf } from './weigh.ts';

/**
 * What each unanswered question would close: the width of the total's range, minus its mean width over the five
 * levels that a counted answer could have. Widest first, then rubric order.
 * Only the one principle and the rules that a question touches are computed anew, so the cost is linear.
 */
export function rangeClosed(rubric: Rubric, standings: Standing[], total: Total): AnswersPart['unanswered'] {
  const { principles } = total.weighed;
  const applicable = new Map(principles.map((weighed) => [weighed.principle.id, weighed.applicable]));
  const lows = pointsOf(principles, 'low');
  const highs = pointsOf(principles, 'high');
  const before = (total.high ?? 0) - (total.low ?? 0);
  return standings
    .filter(({ state }) => state === 'unanswered' || state === 'unknown')
    .map(({ question: { id, weight, principle } }) => {
      const share = weight / (applicable.get(principle) ?? 1);
      const widths = levels.map((level) => {
        const { value } = levelRange(level, 'counted');
        const caps = total.capsWith(id, level);
        const low = totalWith(rubric.balance, lows, principle, (points) => points + share * value) ?? 0;
        const high = totalWith(rubric.balance, highs, principle, (points) => points - share * (100 - value)) ?? 0;
        return Math.min(high, caps.high) - Math.min(low, caps.low);
      });
      const after = widths.reduce((sum, width) => sum + width, 0) / levels.length;
      return { question: id, rangeClosed: roundScore(Math.max(0, before - after)) };
    })
    .toSorted((a, b) => b.rangeClosed - a.rangeClosed);
}
