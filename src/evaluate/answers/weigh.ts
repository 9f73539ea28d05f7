import type { Balance, Principle, Rubric } from '../../domain/rubric.ts';
import type { Standing } from './standing.ts';

/** A principle before rounding; points 0-100, shares 0-1. */
export interface WeighedPrinciple {
  principle: Principle;
  /** Weighted mean of what was answered; `null` when nothing was. */
  score: number | null;
  /** `null` when nothing applies. */
  low: number | null;
  high: number | null;
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
  const mean = (pick: (weighed: WeighedPrinciple) => number | null) => balanced(rubric.balance, principles, pick);
  return {
    principles,
    score: mean((weighed) => weighed.score),
    low: mean((weighed) => weighed.low),
    high: mean((weighed) => weighed.high),
    coverage: balanced('arithmetic', principles, (weighed) => weighed.coverage),
    notApplicable: balanced('arithmetic', principles, (weighed) => weighed.notApplicable) ?? 0,
  };
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
    coverage: ofApplicable(answered),
    notApplicable: (all - applicable) / all,
  };
}

function balanced(
  balance: Balance,
  principles: WeighedPrinciple[],
  pick: (weighed: WeighedPrinciple) => number | null,
): number | null {
  const parts: Part[] = [];
  for (const weighed of principles) {
    const value = pick(weighed);
    if (value !== null) parts.push({ value, weight: weighed.principle.weight });
  }
  return meanOf(balance, parts);
}

export interface Part {
  value: number;
  weight: number;
}

/** Weighted mean of points or shares; `null` of nothing. */
export function arithmeticMean(parts: Part[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of parts) {
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/**
 * Weighted geometric mean of points 0-100, shifted to 10-100 so that one zero costs much and not everything:
 * 0 stays 0, equal values stay, and one 0 among seven 75s gives about 55. `null` of nothing.
 */
export function geometricMean(parts: Part[]): number | null {
  const mean = arithmeticMean(parts.map(({ value, weight }) => ({ value: scaled('geometric', value), weight })));
  return mean === null ? null : unscaled('geometric', mean);
}

/** Points on the scale on which a balance is a plain mean. */
export function scaled(balance: Balance, points: number): number {
  return balance === 'geometric' ? Math.log(10 + 0.9 * points) : points;
}

/** Back from that scale to points 0-100. */
export function unscaled(balance: Balance, mean: number): number {
  return balance === 'geometric' ? Math.min(100, Math.max(0, (Math.exp(mean) - 10) / 0.9)) : mean;
}

/** The mean that the rubric's balance asks for. */
export function meanOf(balance: Balance, parts: Part[]): number | null {
  return balance === 'geometric' ? geometricMean(parts) : arithmeticMean(parts);
}
