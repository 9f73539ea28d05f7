import { at } from '../../domain/at.ts';
import { limits } from '../../domain/limits.ts';
import type { PhrasePart } from './parse.ts';
import { refuseAbove } from './refuse-above.ts';
import type { WordSets } from './word-sets.ts';

/** The end of a group. */
export const groupEnd = -1;

/** Makes states of groups and lists of phrases without gaps; what goes on alike is one state. */
export class GroupStates {
  readonly states: number[][] = [];
  readonly #sets: WordSets;
  readonly #lists: ReadonlyMap<string, readonly PhrasePart[][]>;
  readonly #known = new Map<string, number>();
  /** By list: the set of its words, if it holds nothing else. */
  readonly #listSets = new Map<string, number | undefined>();
  /** The places of words that were written out so far, whether or not they came to states of their own. */
  #written = 0;

  constructor(sets: WordSets, lists: ReadonlyMap<string, readonly PhrasePart[][]>) {
    this.#sets = sets;
    this.#lists = lists;
  }

  /** The first state of a part with alternatives. */
  of(part: PhrasePart): number {
    return this.#together(this.#alternatives(part).map((parts) => this.#before(parts, groupEnd)));
  }

  /** The set of a part that is one word, whichever; `undefined` for any other. */
  setOf(part: PhrasePart): number | undefined {
    if (part.kind === 'number') return this.#sets.ofNumbers();
    if (part.kind === 'list' && this.#listSets.has(part.id)) return this.#listSets.get(part.id);
    const words = this.#wordsOf(part);
    this.#write(words?.length ?? 0);
    const set = words === undefined ? undefined : this.#sets.of(words);
    if (part.kind === 'list') this.#listSets.set(part.id, set);
    return set;
  }

  #write(places: number): void {
    this.#written += places;
    refuseAbove(this.#written, 'places of words, with brackets and lists written out', limits.written);
  }

  #alternatives(part: PhrasePart): readonly PhrasePart[][] {
    if (part.kind === 'any' || part.kind === 'optional') return part.of;
    return part.kind === 'list' ? (this.#lists.get(part.id) ?? []) : [];
  }

  #wordsOf(part: PhrasePart): string[] | undefined {
    if (part.kind === 'words') return part.words;
    if (part.kind !== 'any' && part.kind !== 'list') return undefined;
    const words: string[] = [];
    for (const alternative of this.#alternatives(part)) {
      const [only] = alternative;
      const own = alternative.length === 1 && only !== undefined ? this.#wordsOf(only) : undefined;
      if (own === undefined) return undefined;
      words.push(...own);
    }
    return words;
  }

  /** The state from which `parts` and then a state lead on. */
  #before(parts: readonly PhrasePart[], next: number): number {
    return parts.reduceRight((after, part) => {
      const set = this.setOf(part);
      if (set !== undefined) return this.#keep([0, set, after]);
      const ways = this.#alternatives(part).map((alternative) => this.#before(alternative, after));
      return this.#together(part.kind === 'optional' ? [...ways, after] : ways);
    }, next);
  }

  /** One state that can do what each of several can. */
  #together(states: readonly number[]): number {
    const ways = new Map<string, [number, number]>();
    let mayEnd = 0;
    for (const state of states) {
      const row = state === groupEnd ? [1] : at(this.states, state);
      mayEnd ||= at(row, 0);
      for (const { set, next } of waysOn(row)) ways.set(`${set} ${next}`, [set, next]);
    }
    this.#write(ways.size);
    return this.#keep([mayEnd, ...[...ways.values()].flat()]);
  }

  #keep(state: number[]): number {
    const key = state.join();
    this.#write(1);
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.states.push(state) - 1;
      this.#known.set(key, known);
    }
    return known;
  }
}

/** The sets that lead on from a state, and the states that they lead to. */
export function waysOn(state: readonly number[]): { set: number; next: number }[] {
  const ways: { set: number; next: number }[] = [];
  for (let index = 1; index < state.length; index += 2)
    ways.push({ set: at(state, index), next: at(state, index + 1) });
  return ways;
}
