import type { Check, Severity } from '../../domain/check.ts';

/** From this precision on a shipped check reports what it aims at. */
export const leastPrecision = 0.75;

/** What a finding rests on: phrases of which the check is sure, or others that the statistical reader agrees with, doubts, or neither. */
export const grounds = ['usual', 'sure', 'agreed', 'doubted'] as const;
export type Ground = (typeof grounds)[number];

/**
 * What a check reports with: what the config says; else its aim, if it isn't a shipped one, if all report at their aims,
 * if it has proved itself or the reader agrees; else `note`. What the reader doubts is a note too. `shipped` is the
 * shipped check that sees the same.
 */
export function severityFor(
  check: Check,
  ground: Ground,
  override: Severity | 'off' | undefined,
  shipped: Check | undefined,
  isAtAim: boolean,
): Severity | 'off' {
  if (override !== undefined) return override;
  if (shipped === undefined) return check.severity;
  if (ground === 'doubted') return 'note';
  if (isAtAim || ground === 'agreed') return check.severity;
  const figures = ground === 'sure' ? [shipped.measured, shipped.measured_sure] : [shipped.measured];
  return figures.some((figure) => (figure?.precision ?? 0) >= leastPrecision) ? check.severity : 'note';
}
