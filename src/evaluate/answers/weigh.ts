import type { Principle, Rubric } from '../../domain/rubric.ts';
import { arithmeticMean, counted, totalOver, type PrinciplePoints } from '../mean.ts';
import type { Standing } from './standing.ts';

/** A principle before rounding; points 0-100, shares 0-1. */
export interface WeighedPrinciple {
  principle: Principle;
  /** Weighted mean of what was answered; `null` when nothing was. */
  score: number | null;
  /** `null` when nothing applies. */
  low: number | null;
  high: number | null;
  /** The weight of the questions that apply, and of those among them that are answered. */
  applicable: number;
  answered: number;
  coverage: number | null;
  /** Share of the weight that does not apply. */
  notApplicable: number;
}

/** The total before rounding and before any cap. */
export interface WeighedTotal {
  principles: WeighedPrinciple[];
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  notApplicable: number;
}

/** Questions into principles, principles into the total. Sums run in rubric order. */
export function weigh(rubric: Rubric, standings: Standing[]): WeighedTotal {
  const byPrinciple = new Map(rubric.principles.map((principle) => [principle.id, [] as Standing[]]));
  for (const standing of standings) byPrinciple.get(standing.question.principle)?.push(standing);
  const principles = rubric.principles
    .map((principle) => ({ principle, asked: byPrinciple.get(principle.id) ?? [] }))
    .filter(({ asked }) => asked.length > 0)
    .map(({ principle, asked }) => weighPrinciple(principle, asked));
  const share = (of: 'coverage' | 'notApplicable') => arithmeticMean(counted(pointsOf(principles, of)));
  return {
    principles,
    score: totalOver(rubric.balance, pointsOf(principles, 'score')),
    low: totalOver(rubric.balance, pointsOf(principles, 'low')),
    high: totalOver(rubric.balance, pointsOf(principles, 'high')),
    coverage: share('coverage'),
    notApplicable: share('notApplicable') ?? 0,
  };
}

/** One number of each principle, on its way into a total. */
export function pointsOf(
  principles: readonly WeighedPrinciple[],
  of: 'score' | 'low' | 'high' | 'coverage' | 'notApplicable',
): PrinciplePoints[] {
  return principles.map(({ principle: { id, weight }, [of]: value }) => ({ id, weight, value }));
}

function weighPrinciple(principle: Principle, asked: Standing[]): WeighedPrinciple {
  let all = 0;
  let applicable = 0;
  let answered = 0;
  let value = 0;
  let low = 0;
  let high = 0;
  for (const { question, state, range } of asked) {
    all += question.weight;
    if (state === 'not-applicable') continue;
    applicable += question.weight;
    low += question.weight * (range?.low ?? 0);
    high += question.weight * (range?.high ?? 100);
    if (range === null) continue;
    answered += question.weight;
    value += question.weight * range.value;
  }
  const ofApplicable = (sum: number) => (applicable === 0 ? null : sum / applicable);
  return {
    principle,
    score: answered === 0 ? null : value / answered,
    low: ofApplicable(low),
    high: ofApplicable(high),
    applicable,
    answered,
    coverage: ofApplicable(answered),
    notApplicable: (all - applicable) / all,
  };
}
