import type { Report } from '../domain/report.ts';
import { levels, type Rubric } from '../domain/rubric.ts';
import { levelRange } from './level-range.ts';
import { roundScore } from './rounding.ts';
import type { Standing } from './standing.ts';
import { totalOf } from './total.ts';

/**
 * What each unanswered question would close: the width of the total's range, minus its mean width over the five
 * levels that a counted answer could have. Widest first, then rubric order.
 */
export function rangeClosed(rubric: Rubric, standings: Standing[]): Report['unanswered'] {
  const open = standings.filter((standing) => standing.state === 'unanswered' || standing.state === 'unknown');
  const width = widthOf(rubric, standings);
  return open
    .map((standing) => {
      let after = 0;
      for (const level of levels) {
        const answered: Standing = { ...standing, state: 'answered', level, range: levelRange(level, 'counted') };
        after +=
          widthOf(
            rubric,
            standings.map((other) => (other === standing ? answered : other)),
          ) / levels.length;
      }
      return { question: standing.question.id, rangeClosed: roundScore(Math.max(0, width - after)) };
    })
    .sort((a, b) => b.rangeClosed - a.rangeClosed);
}

function widthOf(rubric: Rubric, standings: Standing[]): number {
  const { low, high } = totalOf(rubric, standings);
  return (high ?? 0) - (low ?? 0);
}
