import { at } from '../../domain/at.ts';
import type { Place, Places } from './places.ts';
import { behindGaps, keyOf, reachedAfter, type Reached } from './reached.ts';

/** Gaps that begin together: what stands behind them, and what follows when they end. */
export interface GapSet {
  readonly number: number;
  readonly behind: readonly Reached<Place>[];
  /** By the class of the word that ends a gap. */
  readonly after: Map<number, readonly Reached<Place>[]>;
  /** An optional word behind a gap may be left out before another gap; `null` where that isn't so. */
  chained: GapSet | null;
}

/** All sets of gaps that texts have begun, each once. */
export class GapSets {
  readonly #places: Places;
  readonly #byKey = new Map<string, GapSet>();
  readonly #byPlace = new Map<number, GapSet>();
  /** By class: bits of the sets that it leads on from. All sets are asked about one word in turn, so its bits stay near. */
  readonly #leading: (number[] | undefined)[] = [];

  constructor(places: Places) {
    this.#places = places;
  }

  /** The set of the gaps that begin at places; `null` when none does. */
  at(places: readonly Reached<Place>[]): GapSet | null {
    const behind = behindGaps(this.#places, places);
    if (behind.length === 0) return null;
    const key = keyOf(behind);
    return this.#byKey.get(key) ?? this.#make(key, behind);
  }

  /** The set of the gap that begins at a place that has one. */
  atPlace(place: Place): GapSet {
    let known = this.#byPlace.get(place.number);
    if (known === undefined) {
      known = this.at([{ what: place, longest: 0, shortest: 0 }]) ?? undefined;
      if (known === undefined) throw new RangeError(`No gap begins at place ${place.number}.`);
      this.#byPlace.set(place.number, known);
    }
    return known;
  }

  /** Whether a word of a class may end a gap of a set. */
  leads(set: number, group: number): boolean {
    const bits = this.#leading[group];
    return bits !== undefined && (((bits[set >>> 5] ?? 0) >>> (set & 31)) & 1) === 1;
  }

  after(set: GapSet, group: number): readonly Reached<Place>[] {
    let after = set.after.get(group);
    if (after === undefined) {
      after = reachedAfter(this.#places, set.behind, group);
      set.after.set(group, after);
    }
    return after;
  }

  #make(key: string, behind: readonly Reached<Place>[]): GapSet {
    const number = this.#byKey.size;
    const set: GapSet = { number, behind, after: new Map(), chained: null };
    this.#byKey.set(key, set);
    for (const { what } of behind) {
      for (const group of this.#places.leading(what)) {
        const bits = (this.#leading[group] ??= []);
        while (bits.length <= number >>> 5) bits.push(0);
        bits[number >>> 5] = at(bits, number >>> 5) | (1 << (number & 31));
      }
    }
    set.chained = this.at(behind);
    return set;
  }
}
