import type { Check } from './check.ts';

export const slotNames = ['any', 'unless', 'fair_if', 'source_if', 'swaps'] as const;
/** What phrases of a check are for, as its key in a rubric. */
export type SlotName = (typeof slotNames)[number];

/** The phrases of a check, by slot; slots that its kind doesn't have are left out. */
export function slotsOf(check: Check): [SlotName, readonly string[]][] {
  const slots = check as Partial<Record<Exclude<SlotName, 'swaps'>, string[]>> & { swaps?: { not: string }[] };
  return slotNames.flatMap((name): [SlotName, readonly string[]][] => {
    const phrases = name === 'swaps' ? slots.swaps?.map(({ not }) => not) : slots[name];
    return phrases === undefined ? [] : [[name, phrases]];
  });
}
