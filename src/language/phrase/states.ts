import type { Place } from './places.ts';
import { merged, ReachedPlaces, type Reached } from './reached.ts';

/** All places that words side by side have led to, and what that means. */
export interface State {
  reached: ReachedPlaces;
  /** The phrases that end here. */
  ends: readonly Reached<number>[];
  /** What stands behind the gaps that begin here. */
  gaps: ReachedPlaces | undefined;
  next: Map<number, State>;
}

/** When so many states are kept, they are forgotten and made anew as they are met: texts without end stay cheap. */
const mostStates = 20_000;

/**
 * A deterministic automaton over classes of words for the parts of phrases before their first gap, made state by state
 * as texts ask for it. Source of the idea: R. Cox, Regular Expression Matching in the Wild, 2010.
 */
export class States {
  #known = new Map<string, State>();
  #gaps = new Map<string, ReachedPlaces>();
  #first: (State | undefined)[] = [];
  readonly #starts: readonly Place[];
  /** Where nothing has been begun. */
  readonly none: State = { reached: new ReachedPlaces([]), ends: [], gaps: undefined, next: new Map() };

  constructor(starts: readonly Place[]) {
    this.#starts = starts;
  }

  /** The state after one more word of a class. */
  after(state: State, group: number): State {
    if (!state.reached.leads(group)) return (this.#first[group] ??= this.#make(this.none, group));
    let next = state.next.get(group);
    if (next === undefined) {
      next = this.#make(state, group);
      state.next.set(group, next);
    }
    return next;
  }

  #make(state: State, group: number): State {
    const begun = this.#starts.flatMap((place) => place.after(group));
    const all = [...state.reached.after(group), ...begun.map((what) => ({ what, longest: 0, shortest: 0 }))];
    const places = merged(
      all.map(({ what, longest, shortest }) => ({ what, longest: longest + 1, shortest: shortest + 1 })),
    );
    return places.length === 0 ? this.none : this.#keep(places);
  }

  #keep(places: Reached<Place>[]): State {
    const key = keyOf(places);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= mostStates) this.#forget();
    const gaps = places.flatMap(({ what, ...ago }) => what.following.gaps.map((place) => ({ ...ago, what: place })));
    const state: State = {
      // What leads nowhere need not be carried on.
      reached: new ReachedPlaces(places.filter(({ what }) => what.following.ways.length > 0)),
      ends: places.flatMap(({ what, ...ago }) => what.following.ends.map((phrase) => ({ ...ago, what: phrase }))),
      gaps: gaps.length === 0 ? undefined : this.#behind(merged(gaps)),
      next: new Map(),
    };
    this.#known.set(key, state);
    return state;
  }

  /** The same object for the same gaps, since many states begin the same. */
  #behind(places: Reached<Place>[]): ReachedPlaces {
    const key = keyOf(places);
    let known = this.#gaps.get(key);
    if (known === undefined) {
      known = new ReachedPlaces(places);
      this.#gaps.set(key, known);
    }
    return known;
  }

  #forget(): void {
    this.#known = new Map();
    this.#gaps = new Map();
    this.#first = [];
  }
}

function keyOf(places: Reached<Place>[]): string {
  places.sort((a, b) => a.what.number - b.what.number);
  return places.map(({ what, longest, shortest }) => `${what.number} ${longest} ${shortest}`).join();
}
