import type { Check, Severity } from '../../domain/check.ts';

/** From this precision on a shipped check reports what it aims at. */
export const leastPrecision = 0.75;

/** Below that a check is wrong as often as not, and the reader's yes doesn't help. */
const leastToAgreeWith = 0.5;

/** What a finding rests on: phrases of which the check is sure, the statistical reader's yes or no, the first and a yes, or none. */
export const grounds = ['usual', 'sure', 'agreed', 'confirmed', 'doubted'] as const;
export type Ground = (typeof grounds)[number];

/**
 * What a check reports with: what the config says; else its aim, if it isn't a shipped one, if all report at their aims,
 * if it has proved itself, or if the reader agrees; else `note`. What the reader doubts is a note too. `shipped` is the
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
  const { measured, measured_sure } = shipped;
  const isSure = ground === 'sure' || ground === 'confirmed';
  const isAgreed = ground === 'agreed' || ground === 'confirmed';
  const hasProved = [measured, isSure ? measured_sure : undefined].some(
    (figure) => (figure?.precision ?? 0) >= leastPrecision,
  );
  const mayAgree = (measured?.precision ?? 1) >= leastToAgreeWith;
  return isAtAim || hasProved || (isAgreed && mayAgree) ? check.severity : 'note';
}
