import type { Rubric } from '../../domain/rubric.ts';
import { applyRules, readingsOf, type Caps } from '../rules.ts';
import { roundOrNull } from '../rounding.ts';
import type { Standing } from './standing.ts';
import { weigh, type WeighedTotal } from './weigh.ts';

/** The total as shown and gated: capped and rounded. */
export interface Total {
  score: number | null;
  low: number | null;
  high: number | null;
  weighed: WeighedTotal;
  caps: Caps;
}

export function totalOf(rubric: Rubric, standings: Standing[]): Total {
  const weighed = weigh(rubric, standings);
  const caps = applyRules(rubric, readingsOf(standings));
  const capped = (points: number | null, cap: number) => roundOrNull(points === null ? null : Math.min(points, cap));
  return {
    score: capped(weighed.score, caps.score),
    low: capped(weighed.low, caps.low),
    high: capped(weighed.high, caps.high),
    weighed,
    caps,
  };
}
