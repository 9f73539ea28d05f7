import type { Check } from './check.ts';

/** A check that sees what it is sure of, and nothing else. */
export function onlySure(check: Check): Check {
  if (check.kind !== 'clause') return check;
  return { ...check, any: [], unless: [], says: check.says.filter(({ sure }) => sure === true) };
}
