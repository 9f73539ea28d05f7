import { at } from '../../domain/at.ts';
import type { GapSet, GapSets } from './gap-sets.ts';
import type { Place, Places } from './places.ts';
import { keyOf, merged, reachedAfter, type Reached } from './reached.ts';
import { Transitions } from './transitions.ts';

/** All places that words side by side have led to, and what that means. */
export interface State {
  /** Those that lead on. */
  places: readonly Reached<Place>[];
  /** The phrases that end here. */
  ends: readonly Reached<number>[];
  /** The gaps that begin here. */
  gaps: GapSet | null;
}

/** When so many states are kept, they are forgotten and made anew as they are met: texts without end stay cheap. */
const mostStates = 20_000;

/** The number of the state in which nothing has been begun. */
export const noneBegun = 0;

/**
 * A deterministic automaton over classes of words for the parts of phrases before their first gap, made state by state
 * as texts ask for it. Source of the idea: R. Cox, Regular Expression Matching in the Wild, 2010.
 */
export class States {
  readonly #places: Places;
  readonly #gaps: GapSets;
  readonly #starts: readonly Place[];
  readonly #classes: number;
  /** By class: the places that phrases which begin with it have led to. */
  readonly #begun: Place[][] = [];
  #transitions: Transitions;
  #states: State[] = [];
  #numbers = new Map<string, number>();

  constructor(places: Places, gaps: GapSets, starts: readonly Place[], classes: number) {
    this.#places = places;
    this.#gaps = gaps;
    this.#starts = starts;
    this.#classes = classes;
    this.#transitions = new Transitions(classes);
    this.#forget();
  }

  get(state: number): State {
    return at(this.#states, state);
  }

  /** The state after one more word of a class. */
  after(state: number, group: number): number {
    const known = this.#transitions.get(state, group);
    return known >= 0 ? known : this.#make(state, group);
  }

  #make(state: number, group: number): number {
    if (this.#states.length >= mostStates) this.#forget();
    const before = this.#states[state]?.places ?? [];
    const led = reachedAfter(this.#places, before, group);
    const next = led.length === 0 && state !== noneBegun ? this.after(noneBegun, group) : this.#reach(led, group);
    this.#transitions.set(state, group, next);
    return next;
  }

  #reach(led: readonly Reached<Place>[], group: number): number {
    const reached = led.map(({ what, longest, shortest }) => ({ what, longest: longest + 1, shortest: shortest + 1 }));
    const begun = (this.#begun[group] ??= this.#starts.flatMap((start) => this.#places.after(start, group)));
    for (const what of begun) reached.push({ what, longest: 1, shortest: 1 });
    return reached.length === 0 ? noneBegun : this.#keep(merged(reached));
  }

  #keep(reached: readonly Reached<Place>[]): number {
    const key = keyOf(reached);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const ends: Reached<number>[] = [];
    for (const { what, longest, shortest } of reached)
      for (const phrase of what.ends) ends.push({ what: phrase, longest, shortest });
    const places = reached.filter(({ what }) => this.#places.leadsOn(what));
    const number = this.#states.push({ places, ends, gaps: this.#gaps.at(reached) }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #forget(): void {
    this.#transitions = new Transitions(this.#classes);
    this.#states = [{ places: [], ends: [], gaps: null }];
    this.#numbers = new Map();
  }
}
