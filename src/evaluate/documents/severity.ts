import type { Check, Precision, Severity } from '../../domain/check.ts';

/** From this precision on a shipped check reports what it aims at. */
export const leastPrecision = 0.75;

/**
 * What a check reports with: what the config says; else its aim, if it isn't a shipped one or has proved itself; else
 * `note`.
 */
export function severityFor(
  check: Check,
  overrides: ReadonlyMap<string, Severity | 'off'>,
  isShipped: (check: Check) => boolean,
  precisions: ReadonlyMap<string, Precision>,
): Severity | 'off' {
  const override = overrides.get(check.id);
  if (override !== undefined) return override;
  if (!isShipped(check)) return check.severity;
  return (precisions.get(check.id)?.precision ?? 0) >= leastPrecision ? check.severity : 'note';
}
