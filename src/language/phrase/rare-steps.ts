import { at } from '../../domain/at.ts';
import type { PhraseStep } from './tables.ts';

/** So many parts of a phrase are asked for before it is walked. */
const mostSteps = 3;

/**
 * The places of the parts of each phrase that are rarest in texts, in order. Words that many phrases name are taken to
 * be common; a part with another right behind it is as rare as both together.
 */
export function rareSteps(phrases: readonly PhraseStep[][], sets: readonly number[][]): number[][] {
  const needed = phrases.map((steps) => steps.filter((step) => step[0] === 'set' || step[0] === 'group'));
  const uses = new Map<number, number>();
  for (const step of needed.flat())
    for (const group of at(sets, firstSetOf(step))) uses.set(group, (uses.get(group) ?? 0) + 1);
  const all = [...uses.values()].reduce((sum, count) => sum + count, 0);
  const shares = sets.map((groups) => groups.reduce((sum, group) => sum + (uses.get(group) ?? 0), 0) / all);
  const shareOf = (step: PhraseStep | undefined) =>
    step === undefined || (step[0] !== 'set' && step[0] !== 'group') ? undefined : at(shares, firstSetOf(step));
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

/** The set of the words that a step begins with. */
export function firstSetOf([, number = 0, firstWords = number]: PhraseStep): number {
  return firstWords;
}
