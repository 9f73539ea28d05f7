import { at } from '../../domain/at.ts';
import { byClass, Groups, pairsOf } from './groups.ts';
import type { PhraseTables } from './tables.ts';

/** Of more ways than these, those of a class are looked up. */
const mostTried = 6;

/** A place in the tree that words can lead to. */
export interface Place {
  readonly number: number;
  /** The phrases that end there. */
  readonly ends: readonly number[];
  /** Whether a gap begins there. */
  readonly hasGap: boolean;
  /** At which step it was last reached from behind a gap, and where its phrase can have begun then. */
  reachedAt: number;
  earliest: number;
  latest: number;
}

/** `set, node` and `state of a group, node behind it`: one word that leads on. */
interface Ways {
  words: readonly [number, number][];
  groups: readonly [number, number][];
  gap: number | undefined;
}

/** The places of a tree: its nodes, and for each node behind a group the states of the group; made as they are reached. */
export class Places {
  readonly #tables: PhraseTables;
  readonly #groups: Groups;
  readonly #ways: Ways[] = [];
  readonly #nodes = new Map<number, Place>();
  readonly #inGroups = new Map<number, Place>();
  readonly #sorted = new Map<number, ReadonlyMap<number, readonly number[]>>();
  readonly #skips = new Map<number, readonly Place[]>();

  constructor(tables: PhraseTables) {
    this.#tables = tables;
    this.#groups = new Groups(tables);
  }

  /** A node and all that it skips to. */
  from(node: number): readonly Place[] {
    let places = this.#skips.get(node);
    if (places === undefined) {
      const reached = new Set([node]);
      for (const one of reached) for (const next of at(this.#tables.nodes, one).skips ?? []) reached.add(next);
      places = [...reached].map((one) => this.#node(one));
      this.#skips.set(node, places);
    }
    return places;
  }

  /** The places that a word of a class leads to; one may stand there twice. */
  after({ number }: Place, group: number): Place[] {
    const { words, groups } = at(this.#ways, number);
    const after: Place[] = [];
    if (words.length > mostTried) for (const node of this.#over(number, group)) after.push(...this.from(node));
    else for (const [set, node] of words) if (this.#groups.holds(set, group)) after.push(...this.from(node));
    for (const [state, node] of groups) {
      for (const next of this.#groups.after(state, group)) {
        if (next >= 0) after.push(this.#inGroup(next, node));
        if (next < 0 || this.#groups.mayEnd(next)) after.push(...this.from(node));
      }
    }
    return after;
  }

  /** The nodes that a class leads to over the words of a place that has many, sorted when it is first asked. */
  #over(number: number, group: number): readonly number[] {
    let sorted = this.#sorted.get(number);
    if (sorted === undefined) {
      sorted = byClass(at(this.#ways, number).words, this.#tables.sets);
      this.#sorted.set(number, sorted);
    }
    return sorted.get(group) ?? [];
  }

  /** The classes that lead on from a place; one may stand there twice. */
  *leading({ number }: Place): Iterable<number> {
    const { words, groups } = at(this.#ways, number);
    for (const [set] of words) yield* this.#groups.classesOf(set);
    for (const [state] of groups) yield* this.#groups.classesFrom(state);
  }

  leadsOn({ number }: Place): boolean {
    const { words, groups } = at(this.#ways, number);
    return words.length + groups.length > 0;
  }

  /** The places behind the gap that begins at a place. */
  behindGap({ number }: Place): readonly Place[] {
    const { gap } = at(this.#ways, number);
    return gap === undefined ? [] : this.from(gap);
  }

  #node(node: number): Place {
    const known = this.#nodes.get(node);
    if (known !== undefined) return known;
    const { ends = [], gap, words = [], groups = [] } = at(this.#tables.nodes, node);
    const place = this.#place(ends, { words: pairsOf(words), groups: pairsOf(groups), gap });
    this.#nodes.set(node, place);
    return place;
  }

  #inGroup(state: number, node: number): Place {
    const key = state * this.#tables.nodes.length + node;
    let place = this.#inGroups.get(key);
    if (place === undefined) {
      place = this.#place([], { words: [], groups: [[state, node]], gap: undefined });
      this.#inGroups.set(key, place);
    }
    return place;
  }

  #place(ends: readonly number[], ways: Ways): Place {
    const number = this.#ways.push(ways) - 1;
    return { number, ends, hasGap: ways.gap !== undefined, reachedAt: 0, earliest: 0, latest: 0 };
  }
}
