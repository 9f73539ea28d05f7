import { at } from '../../domain/at.ts';
import { groupEnd } from './group-states.ts';
import type { PhraseTables } from './tables.ts';

/** A first word of a group. */
export interface Beginning {
  set: number;
  /** Sets of the words that can go on. */
  followed: readonly number[];
  /** Whether the group may end with it. */
  mayEnd: boolean;
}

const nothing: readonly number[] = [];

/** Sets and groups by the classes of words that lead on in them; each is sorted when it is first asked. */
export class Groups {
  readonly #tables: PhraseTables;
  /** By class: the sets that it is in, as a list and, once asked for, as bits. */
  readonly #sets: readonly (readonly number[])[];
  readonly #rows: (Int32Array | undefined)[];
  readonly #states: (ReadonlyMap<number, readonly number[]> | undefined)[];
  readonly #ending: Uint8Array;
  readonly #beginnings: (readonly Beginning[] | undefined)[] = [];

  constructor(tables: PhraseTables, classes: number) {
    this.#tables = tables;
    this.#sets = setsByClass(tables, classes);
    this.#rows = Array.from({ length: classes }, () => undefined);
    this.#states = tables.groups.map(() => undefined);
    this.#ending = Uint8Array.from(tables.groups, ([mayEnd = 0]) => mayEnd);
  }

  /** The sets that a class is in, as bits. */
  setsOf(group: number): Int32Array {
    return (this.#rows[group] ??= this.#rowOf(group));
  }

  #rowOf(group: number): Int32Array {
    const row = new Int32Array(Math.ceil(this.#tables.sets.length / 32));
    for (const set of this.#sets[group] ?? []) row[set >>> 5] = (row[set >>> 5] ?? 0) | (1 << (set & 31));
    return row;
  }

  /** The sets that a class is in. */
  setListOf(group: number): readonly number[] {
    return this.#sets[group] ?? nothing;
  }

  /** The classes of a set. */
  classesOf(set: number): readonly number[] {
    return at(this.#tables.sets, set);
  }

  /** The states that a class leads to from a state; -1 is the end of the group. */
  after(state: number, group: number): readonly number[] {
    return (this.#states[state] ??= this.#byClass(state)).get(group) ?? nothing;
  }

  /** Whether a group may end in a state. */
  mayEnd(state: number): boolean {
    return this.#ending[state] === 1;
  }

  /** How a group can begin. */
  beginningsOf(state: number): readonly Beginning[] {
    return (this.#beginnings[state] ??= waysOn(at(this.#tables.groups, state)).map(({ set, next }) => {
      const mayEnd = next === groupEnd || this.mayEnd(next);
      const followed = next === groupEnd ? [] : waysOn(at(this.#tables.groups, next)).map((way) => way.set);
      return { set, followed: [...new Set(followed)], mayEnd };
    }));
  }

  #byClass(state: number): ReadonlyMap<number, readonly number[]> {
    const row = at(this.#tables.groups, state);
    const after = new Map<number, number[]>();
    for (let index = 1; index < row.length; index += 2) {
      const next = at(row, index + 1);
      for (const group of at(this.#tables.sets, at(row, index))) {
        const known = after.get(group);
        if (known === undefined) after.set(group, [next]);
        else if (!known.includes(next)) known.push(next);
      }
    }
    return after;
  }
}

function setsByClass({ sets }: PhraseTables, classes: number): number[][] {
  const byClass: number[][] = Array.from({ length: classes }, () => []);
  sets.forEach((groups, set) => {
    for (const group of groups) at(byClass, group).push(set);
  });
  return byClass;
}

/** The sets that lead on from a state, and the states that they lead to. */
function waysOn(row: readonly number[]): { set: number; next: number }[] {
  const ways: { set: number; next: number }[] = [];
  for (let index = 1; index < row.length; index += 2) ways.push({ set: at(row, index), next: at(row, index + 1) });
  return ways;
}
