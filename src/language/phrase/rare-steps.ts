import { at } from '../../domain/at.ts';
import type { PhraseStep } from './tables.ts';

/** So many parts of a phrase are asked for before it is walked. */
const mostSteps = 3;

/**
 * The places of the parts of each phrase that are rarest in texts, in order. Words that many phrases name are taken to
 * be common; a part with another right behind it is as rare as both together.
 */
export function rareSteps(phrases: readonly PhraseStep[][], sets: readonly number[][]): number[][] {
  const uses = new Map<number, number>();
  for (const set of phrases.flatMap((steps) => steps.flatMap((step) => firstSetOf(step) ?? [])))
    for (const group of at(sets, set)) uses.set(group, (uses.get(group) ?? 0) + 1);
  const all = [...uses.values()].reduce((sum, count) => sum + count, 0);
  const shares = sets.map((groups) => groups.reduce((sum, group) => sum + (uses.get(group) ?? 0), 0) / all);
  const shareOf = (step: PhraseStep | undefined) => {
    const set = step === undefined ? undefined : firstSetOf(step);
    return set === undefined ? undefined : at(shares, set);
  };
  return phrases.map((steps) => {
    const ranked = steps.flatMap((step, place) => {
      const own = shareOf(step);
      return own === undefined ? [] : [{ place, share: own * (shareOf(steps[place + 1]) ?? 1) }];
    });
    ranked.sort((a, b) => a.share - b.share);
    return ranked
      .slice(0, mostSteps)
      .map(({ place }) => place)
      .sort((a, b) => a - b);
  });
}

/** The set of the words that a step begins with; `undefined` when it may be left out. */
function firstSetOf([kind, number, firstWords]: PhraseStep): number | undefined {
  return kind === 'set' ? number : kind === 'group' ? firstWords : undefined;
}
