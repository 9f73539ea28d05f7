import { at } from '../../domain/at.ts';
import type { PhraseTables } from './tables.ts';

const nothing: readonly number[] = [];

/** Sets and groups by the classes of words that lead on in them; each is sorted when it is first asked. */
export class Groups {
  readonly #tables: PhraseTables;
  readonly #sets: (ReadonlySet<number> | undefined)[];
  readonly #states: (ReadonlyMap<number, readonly number[]> | undefined)[];

  constructor(tables: PhraseTables) {
    this.#tables = tables;
    this.#sets = tables.sets.map(() => undefined);
    this.#states = tables.groups.map(() => undefined);
  }

  classesOf(set: number): readonly number[] {
    return at(this.#tables.sets, set);
  }

  /** Whether a class is in a set. */
  holds(set: number, group: number): boolean {
    return (this.#sets[set] ??= new Set(at(this.#tables.sets, set))).has(group);
  }

  /** The classes that lead on from a state. */
  classesFrom(state: number): Iterable<number> {
    return this.#from(state).keys();
  }

  /** The states that a class leads to from a state; -1 is the end of the group. */
  after(state: number, group: number): readonly number[] {
    return this.#from(state).get(group) ?? nothing;
  }

  /** Whether a group may end in a state. */
  mayEnd(state: number): boolean {
    return at(at(this.#tables.groups, state), 0) === 1;
  }

  #from(state: number): ReadonlyMap<number, readonly number[]> {
    return (this.#states[state] ??= byClass(pairsOf(at(this.#tables.groups, state).slice(1)), this.#tables.sets));
  }
}

/** What sets lead to, by class. */
export function byClass(ways: readonly [number, number][], sets: readonly number[][]): Map<number, number[]> {
  const next = new Map<number, number[]>();
  for (const [set, state] of ways) {
    for (const group of at(sets, set)) {
      const known = next.get(group);
      if (known === undefined) next.set(group, [state]);
      else if (!known.includes(state)) known.push(state);
    }
  }
  return next;
}

export function pairsOf(list: readonly number[]): [number, number][] {
  return Array.from({ length: list.length / 2 }, (_, pair) => [at(list, 2 * pair), at(list, 2 * pair + 1)]);
}
