import measured from '../../../rubrics/precision.json' with { type: 'json' };
import type { Check, PhraseList, Precision } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { loadShipped } from './shipped.ts';

/** The measured precision of shipped checks, by id. */
export const precisions: ReadonlyMap<string, Precision> = new Map(
  Object.entries(measured as Record<string, Precision>),
);

/** Tells whether a check of a rubric sees exactly what the shipped one of its id sees. */
export async function shippedChecks({ lists }: Pick<Rubric, 'lists'>): Promise<(check: Check) => boolean> {
  const policy = await loadShipped('policy');
  const shipped = new Map(policy.checks.map((check) => [check.id, sightOf(check, policy.lists)]));
  return (check) => shipped.get(check.id) === sightOf(check, lists);
}

/** What decides where a check hits, with the lists that it names, and nothing of its words, weight or aim. */
function sightOf(check: Check, lists: readonly PhraseList[]): string {
  const { kind, id } = check;
  const phrases = phraseKeys.map((key) => (check as Partial<Record<typeof key, unknown>>)[key]);
  const text = JSON.stringify([id, kind, phrases]);
  return JSON.stringify([text, lists.filter((list) => text.includes(`<${list.id}>`))]);
}

const phraseKeys = ['any', 'unless', 'fair_if', 'source_if', 'swaps', 'of', 'words', 'stale_after'] as const;
