import { hasBit, unionOf } from './class-set.ts';
import type { Place } from './places.ts';

/** Something that is reached, with how many words ago its phrase can have begun at most and at least. */
export interface Reached<What> {
  what: What;
  longest: number;
  shortest: number;
}

/** Several places at once, and what the next word leads to from all of them. */
export class ReachedPlaces {
  readonly places: readonly Reached<Place>[];
  /** The classes that lead on. */
  #leading: Int32Array | undefined;
  #chained: ReachedPlaces | null | undefined;
  readonly #after = new Map<number, readonly Reached<Place>[]>();

  constructor(places: readonly Reached<Place>[]) {
    this.places = places;
  }

  /** Behind a gap: what stands behind the gap that follows its optional word. */
  get chained(): ReachedPlaces | null {
    if (this.#chained !== undefined) return this.#chained;
    const gaps = this.places.flatMap(({ what, ...ago }) =>
      what.following.gaps.map((place) => ({ ...ago, what: place })),
    );
    return (this.#chained = gaps.length === 0 ? null : new ReachedPlaces(gaps));
  }

  /** Whether a word of a class leads on. */
  leads(group: number): boolean {
    this.#leading ??= unionOf(this.places.flatMap(({ what }) => what.following.ways.map(({ over }) => over)));
    return hasBit(this.#leading, group);
  }

  /** The places that a word of a class leads to, each once; `longest` and `shortest` stay as they were before it. */
  after(group: number): readonly Reached<Place>[] {
    let after = this.#after.get(group);
    if (after === undefined) {
      after = merged(
        this.places.flatMap(({ what, longest, shortest }) =>
          what.after(group).map((place) => ({ what: place, longest, shortest })),
        ),
      );
      this.#after.set(group, after);
    }
    return after;
  }
}

/** Each place once. */
export function merged(list: readonly Reached<Place>[]): Reached<Place>[] {
  const byPlace = new Map<Place, Reached<Place>>();
  for (const { what, longest, shortest } of list) {
    const known = byPlace.get(what);
    if (known === undefined) byPlace.set(what, { what, longest, shortest });
    else {
      known.longest = Math.max(known.longest, longest);
      known.shortest = Math.min(known.shortest, shortest);
    }
  }
  return [...byPlace.values()];
}
