import type { Costliest } from '../domain/verdict.ts';
import type { Balance } from '../domain/rubric.ts';
import { roundScore } from '../domain/rounding.ts';
import { arithmeticMean, counted, totalOver, totalWith, type PrinciplePoints } from './mean.ts';

/**
 * The principle that costs most: the total before caps with this principle at the weighted arithmetic mean of all,
 * minus the total. `null` when no principle costs anything.
 */
export function costliestOf(balance: Balance, principles: readonly PrinciplePoints[]): Costliest | null {
  const mean = arithmeticMean(counted(principles));
  const total = totalOver(balance, principles);
  if (mean === null || total === null) return null;
  let costliest: Costliest | null = null;
  for (const { id } of counted(principles)) {
    const points = roundScore((totalWith(balance, principles, id, () => mean) ?? total) - total);
    if (points > (costliest?.points ?? 0)) costliest = { principle: id, points };
  }
  return costliest;
}
