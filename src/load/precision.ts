import measured from '../../rubrics/precision.json' with { type: 'json' };
import type { Check, Precision } from '../domain/check.ts';
import { loadShipped } from './shipped.ts';

/** The measured precision of shipped checks, by id. */
export const precisions: ReadonlyMap<string, Precision> = new Map(
  Object.entries(measured as Record<string, Precision>),
);

/** Tells whether a check sees exactly what the shipped one of its id sees. */
export async function shippedChecks(): Promise<(check: Check) => boolean> {
  const { checks } = await loadShipped('policy');
  const shipped = new Map(checks.map((check) => [check.id, sightOf(check)]));
  return (check) => shipped.get(check.id) === sightOf(check);
}

/** What decides where a check hits, and nothing of its words, weight or aim. */
function sightOf(check: Check): string {
  const { severity: _, weight: __, message: ___, why: ____, advice: _____, better: ______, ...sight } = check;
  return JSON.stringify({ ...sight, examples: undefined, sources: undefined, principle: undefined });
}
