import type { Level, Rubric } from '../../domain/rubric.ts';
import { roundOrNull } from '../../domain/rounding.ts';
import { questionsOf } from '../../domain/rule-condition.ts';
import { applyRules, rulesFor, type Caps, type Readings } from '../rules.ts';
import { levelsRead, type Standing } from './standing.ts';
import { weigh, type WeighedTotal } from './weigh.ts';

/** The total as shown and gated: capped and rounded. */
export interface Total {
  score: number | null;
  low: number | null;
  high: number | null;
  weighed: WeighedTotal;
  caps: Caps;
  readings: Readings;
  /** The caps as they were with a question at a level. */
  capsWith(question: string, level: Level): Caps;
}

/** With `texts`, what the checks of documents give, rules may read both. */
export function totalOf(rubric: Rubric, standings: Standing[], texts?: Readings['texts']): Total {
  const weighed = weigh(rubric, standings);
  const levels = levelsRead(standings);
  const readings = { levels, texts };
  const rules = rulesFor(rubric, 'questions', readings);
  const caps = applyRules(rules, readings);
  const inRules = new Set(rules.flatMap(({ when }) => questionsOf(when)));
  const capped = (points: number | null, cap: number) => roundOrNull(points === null ? null : Math.min(points, cap));
  return {
    score: capped(weighed.score, caps.score),
    low: capped(weighed.low, caps.low),
    high: capped(weighed.high, caps.high),
    weighed,
    caps,
    readings,
    capsWith: (question, level) =>
      inRules.has(question) ? applyRules(rules, { levels: new Map(levels).set(question, level), texts }) : caps,
  };
}
