import type { Check, Severity } from '../../domain/check.ts';

/** From this precision on a shipped check reports what it aims at. */
export const leastPrecision = 0.75;

/**
 * What a check reports with: what the config says; else its aim, if it isn't a shipped one or has proved itself; else
 * `note`. `shippedAs` gives the shipped check that sees the same.
 */
export function severityFor(
  check: Check,
  isSure: boolean,
  overrides: ReadonlyMap<string, Severity | 'off'>,
  shippedAs: (check: Check) => Check | undefined,
): Severity | 'off' {
  const override = overrides.get(check.id);
  if (override !== undefined) return override;
  const shipped = shippedAs(check);
  if (shipped === undefined) return check.severity;
  const figures = isSure ? [shipped.measured, shipped.measured_sure] : [shipped.measured];
  return figures.some((figure) => (figure?.precision ?? 0) >= leastPrecision) ? check.severity : 'note';
}
