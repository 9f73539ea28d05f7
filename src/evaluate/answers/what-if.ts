import type { Level, Rubric } from '../../domain/rubric.ts';
import { levelPoints } from './level-range.ts';
import { roundScore } from '../rounding.ts';
import { questionsOf } from '../../domain/rule-condition.ts';
import { applyRules, readingsOf } from '../rules.ts';
import type { Standing } from './standing.ts';
import type { Total } from './total.ts';
import { meanOf } from './weigh.ts';

/** The score as shown, with and without the caps. */
export interface Scored {
  score: number;
  uncapped: number;
}

/** Scores an answered question anew at another level, at the cost of one principle and the rules it touches. */
export function whatIf(
  rubric: Rubric,
  standings: Standing[],
  total: Total,
): (standing: Standing, level: Level) => Scored {
  const readings = readingsOf(standings);
  const inRules = new Set(rubric.rules.flatMap((rule) => questionsOf(rule.when)));
  const answeredWeight = new Map<string, number>();
  for (const { question, state } of standings) {
    if (state === 'answered') {
      answeredWeight.set(question.principle, (answeredWeight.get(question.principle) ?? 0) + question.weight);
    }
  }
  return ({ question, range }, level) => {
    const change =
      ((levelPoints(level) - (range?.value ?? 0)) * question.weight) / (answeredWeight.get(question.principle) ?? 1);
    const parts = total.weighed.principles.flatMap(({ principle, score }) =>
      score === null
        ? []
        : [{ value: principle.id === question.principle ? score + change : score, weight: principle.weight }],
    );
    const uncapped = meanOf(rubric.balance, parts) ?? 0;
    const caps = inRules.has(question.id) ? applyRules(rubric, new Map(readings).set(question.id, level)) : total.caps;
    return { score: roundScore(Math.min(uncapped, caps.score)), uncapped: roundScore(uncapped) };
  };
}
