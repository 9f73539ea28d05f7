import type { Report } from '../../domain/report.ts';
import { levels, type Level, type Rubric } from '../../domain/rubric.ts';
import { levelRange } from './level-range.ts';
import { roundScore } from '../rounding.ts';
import { questionsOf } from '../../domain/rule-condition.ts';
import { applyRules, readingsOf, type Caps } from '../rules.ts';
import type { Standing } from './standing.ts';
import type { Total } from './total.ts';
import { meanOf, type Part } from './weigh.ts';

/**
 * What each unanswered question would close: the width of the total's range, minus its mean width over the five
 * levels that a counted answer could have. Widest first, then rubric order.
 * Only the one principle and the rules that a question touches are computed anew, so the cost is linear.
 */
export function rangeClosed(rubric: Rubric, standings: Standing[], total: Total): Report['unanswered'] {
  const readings = readingsOf(standings);
  const inRules = new Set(rubric.rules.flatMap((rule) => questionsOf(rule.when)));
  const capsWith = (question: string, level: Level): Caps =>
    inRules.has(question) ? applyRules(rubric, new Map(readings).set(question, level)) : total.caps;
  const applicable = applicableWeights(standings);
  const before = (total.high ?? 0) - (total.low ?? 0);
  return standings
    .filter(({ state }) => state === 'unanswered' || state === 'unknown')
    .map(({ question }) => {
      const share = question.weight / (applicable.get(question.principle) ?? 1);
      const widths = levels.map((level) => {
        const { value } = levelRange(level, 'counted');
        const caps = capsWith(question.id, level);
        const low = shifted(rubric, total, 'low', question.principle, share * value);
        const high = shifted(rubric, total, 'high', question.principle, -share * (100 - value));
        return Math.min(high, caps.high) - Math.min(low, caps.low);
      });
      const after = widths.reduce((sum, width) => sum + width, 0) / levels.length;
      return { question: question.id, rangeClosed: roundScore(Math.max(0, before - after)) };
    })
    .toSorted((a, b) => b.rangeClosed - a.rangeClosed);
}

function applicableWeights(standings: Standing[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { question, state } of standings) {
    if (state === 'not-applicable') continue;
    weights.set(question.principle, (weights.get(question.principle) ?? 0) + question.weight);
  }
  return weights;
}

/** One end of the total with one principle moved by some points. */
function shifted(rubric: Rubric, total: Total, end: 'low' | 'high', principle: string, points: number): number {
  const parts: Part[] = [];
  for (const weighed of total.weighed.principles) {
    const at = weighed[end];
    if (at === null) continue;
    const value = weighed.principle.id === principle ? at + points : at;
    parts.push({ value, weight: weighed.principle.weight });
  }
  return meanOf(rubric.balance, parts) ?? 0;
}
