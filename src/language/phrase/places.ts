import { at } from '../../domain/at.ts';
import { ClassSet, hasBit } from './class-set.ts';
import type { PhraseTables } from './tables.ts';

/** Where one word of a set leads to. */
export interface Way {
  over: ClassSet;
  to: readonly Place[];
}

/** What follows when a place is reached. */
export interface Following {
  /** The phrases that end there. */
  ends: readonly number[];
  /** The places behind the gaps that begin there. */
  gaps: readonly Place[];
  ways: readonly Way[];
}

/** Of more ways than these, those of a class are looked up. */
const mostTried = 6;

/** A place in the tree that words can lead to; what follows is worked out when it is first asked for. */
export class Place {
  readonly number: number;
  readonly #follow: () => Following;
  #following: Following | undefined;
  #byClass: ReadonlyMap<number, readonly Place[]> | undefined;
  /** At which step it was last reached from behind a gap, and where its phrase can have begun then. */
  reachedAt = 0;
  earliest = 0;
  latest = 0;

  constructor(number: number, follow: () => Following) {
    this.number = number;
    this.#follow = follow;
  }

  get following(): Following {
    return (this.#following ??= this.#follow());
  }

  /** The places that a word of a class leads to; one may stand there twice. */
  after(group: number): readonly Place[] {
    const { ways } = this.following;
    if (ways.length > mostTried) return (this.#byClass ??= byClass(ways)).get(group) ?? [];
    const after: Place[] = [];
    for (const { over, to } of ways) if (hasBit(over.bits, group)) after.push(...to);
    return after;
  }
}

/** The places of a tree: its nodes, and for each node behind a group the states of the group. */
export class Places {
  readonly #tables: PhraseTables;
  readonly #nodes = new Map<number, Place>();
  readonly #inGroups = new Map<string, Place>();
  readonly #sets = new Map<number, ClassSet>();

  constructor(tables: PhraseTables) {
    this.#tables = tables;
  }

  /** A node and all that it skips to. */
  from(node: number): Place[] {
    const reached = new Set([node]);
    for (const one of reached) for (const next of at(this.#tables.nodes, one).skips ?? []) reached.add(next);
    return [...reached].map((one) => known(this.#nodes, one, () => this.#node(one)));
  }

  #node(node: number): Place {
    return this.#place(() => {
      const { ends = [], gap, words = [], groups = [] } = at(this.#tables.nodes, node);
      const ways = pairsOf(words).map(([set, next]) => ({ over: this.#setOf(set), to: this.from(next) }));
      const through = pairsOf(groups).flatMap(([state, next]) => this.#waysThrough(state, next));
      return { ends, gaps: gap === undefined ? [] : this.from(gap), ways: [...ways, ...through] };
    });
  }

  /** From a state of a group that a node stands behind. */
  #waysThrough(state: number, node: number): Way[] {
    const { groups } = this.#tables;
    return pairsOf(at(groups, state).slice(1)).map(([set, next]) => {
      if (next < 0) return { over: this.#setOf(set), to: this.from(node) };
      const inside = known(this.#inGroups, `${next} ${node}`, () =>
        this.#place(() => ({ ends: [], gaps: [], ways: this.#waysThrough(next, node) })),
      );
      const mayEnd = at(at(groups, next), 0) === 1;
      return { over: this.#setOf(set), to: mayEnd ? [inside, ...this.from(node)] : [inside] };
    });
  }

  #place(follow: () => Following): Place {
    return new Place(this.#nodes.size + this.#inGroups.size, follow);
  }

  #setOf(set: number): ClassSet {
    return known(this.#sets, set, () => new ClassSet(at(this.#tables.sets, set)));
  }
}

function byClass(ways: readonly Way[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const { over, to } of ways) for (const group of over.classes) known(places, group, () => []).push(...to);
  return places;
}

/** What a map holds under a key, made when it is first asked for. */
function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function pairsOf(list: readonly number[]): [number, number][] {
  return Array.from({ length: list.length / 2 }, (_, pair) => [at(list, 2 * pair), at(list, 2 * pair + 1)]);
}
