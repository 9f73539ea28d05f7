import type { Check } from './check.ts';
import { phrasesOf } from './says.ts';

export const slotNames = ['any', 'says', 'unless', 'fair_if', 'source_if', 'swaps'] as const;
/** What phrases of a check are for, as its key in a rubric. */
export type SlotName = (typeof slotNames)[number];

/** The phrases of a check, by slot; slots that its kind doesn't have are left out. */
export function slotsOf(check: Check): [SlotName, readonly string[]][] {
  const slots = check as Partial<Record<Exclude<SlotName, 'swaps' | 'says'>, string[]>> & { swaps?: { not: string }[] };
  const phrasesIn = (name: SlotName) => {
    if (name === 'swaps') return slots.swaps?.map(({ not }) => not);
    if (name !== 'says') return slots[name];
    return check.kind === 'clause' ? check.says.flatMap(phrasesOf).map(([, phrase]) => phrase) : undefined;
  };
  return slotNames.flatMap((name): [SlotName, readonly string[]][] => {
    const phrases = phrasesIn(name);
    return phrases === undefined ? [] : [[name, phrases]];
  });
}
