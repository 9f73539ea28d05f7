import type { Balance } from '../domain/rubric.ts';

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

/** One principle on its way into a total: points 0-100, `null` when there is nothing to go by. */
export interface PrinciplePoints {
  id: string;
  weight: number;
  value: number | null;
}

/** The total before caps; `null` of nothing. */
export function totalOver(balance: Balance, principles: readonly PrinciplePoints[]): number | null {
  return meanOf(balance, counted(principles));
}

/** The same with the points of one principle changed, if it has any. */
export function totalWith(
  balance: Balance,
  principles: readonly PrinciplePoints[],
  id: string,
  change: (points: number) => number,
): number | null {
  const changed = principles.map((principle) =>
    principle.id === id && principle.value !== null ? { ...principle, value: change(principle.value) } : principle,
  );
  return totalOver(balance, changed);
}

/** The principles that count. */
export function counted(principles: readonly PrinciplePoints[]): (PrinciplePoints & Part)[] {
  return principles.flatMap(({ value, ...principle }) => (value === null ? [] : [{ ...principle, value }]));
}
