import type { Place, Places } from './places.ts';

/** Something that is reached, with how many words ago its phrase can have begun at most and at least. */
export interface Reached<What> {
  what: What;
  longest: number;
  shortest: number;
}

/** The places that a word of a class leads to from several, each once; words ago count from before that word. */
export function reachedAfter(places: Places, from: readonly Reached<Place>[], group: number): Reached<Place>[] {
  const after: Reached<Place>[] = [];
  for (const { what, longest, shortest } of from)
    for (const next of places.after(what, group)) after.push({ what: next, longest, shortest });
  return merged(after);
}

/** What stands behind the gaps that begin at places. */
export function behindGaps(places: Places, from: readonly Reached<Place>[]): Reached<Place>[] {
  const behind: Reached<Place>[] = [];
  for (const { what, longest, shortest } of from)
    if (what.hasGap) for (const next of places.behindGap(what)) behind.push({ what: next, longest, shortest });
  return merged(behind);
}

/** Each place once, in the order of their numbers. */
export function merged(list: readonly Reached<Place>[]): Reached<Place>[] {
  if (list.length < 2) return [...list];
  const byPlace = new Map<number, Reached<Place>>();
  for (const { what, longest, shortest } of list) {
    const known = byPlace.get(what.number);
    if (known === undefined) byPlace.set(what.number, { what, longest, shortest });
    else {
      known.longest = Math.max(known.longest, longest);
      known.shortest = Math.min(known.shortest, shortest);
    }
  }
  return [...byPlace.values()].sort((a, b) => a.what.number - b.what.number);
}

/** A text that is the same for the same places, reached in the same way. */
export function keyOf(places: readonly Reached<Place>[]): string {
  let key = '';
  for (const { what, longest, shortest } of places) key += `${what.number} ${longest} ${shortest},`;
  return key;
}
