import type { PhraseTables } from './tables.ts';

const nothing: readonly number[] = [];

/** The sets of words that classes of words are in, and the states of groups. */
export class Groups {
  readonly #tables: Pick<PhraseTables, 'sets' | 'groups'>;
  /** The sets of each class, class by class, and where those of a class begin. */
  readonly #sets: Int32Array;
  readonly #begins: Int32Array;
  /** By class: the same as bits, once they were asked for. */
  readonly #rows: (Int32Array | undefined)[];

  constructor(tables: Pick<PhraseTables, 'sets' | 'groups'>, classes: number) {
    this.#tables = tables;
    this.#begins = new Int32Array(classes + 1);
    for (const groups of tables.sets)
      for (const group of groups) this.#begins[group + 1] = (this.#begins[group + 1] ?? 0) + 1;
    for (let group = 0; group < classes; group++)
      this.#begins[group + 1] = (this.#begins[group + 1] ?? 0) + (this.#begins[group] ?? 0);
    this.#sets = new Int32Array(this.#begins[classes] ?? 0);
    const ends = this.#begins.slice();
    tables.sets.forEach((groups, set) => {
      for (const group of groups) {
        const end = ends[group] ?? 0;
        this.#sets[end] = set;
        ends[group] = end + 1;
      }
    });
    this.#rows = Array.from({ length: classes }, () => undefined);
  }

  /** The sets that a class is in, as bits. */
  setsOf(group: number): Int32Array {
    return (this.#rows[group] ??= this.#rowOf(group));
  }

  #rowOf(group: number): Int32Array {
    const row = new Int32Array(Math.ceil(this.#tables.sets.length / 32));
    for (const set of this.setListOf(group)) row[set >>> 5] = (row[set >>> 5] ?? 0) | (1 << (set & 31));
    return row;
  }

  /** The sets that a class is in. */
  setListOf(group: number): Int32Array {
    return this.#sets.subarray(this.#begins[group], this.#begins[group + 1]);
  }

  /** The classes of a set. */
  classesOf(set: number): readonly number[] {
    return this.#tables.sets[set] ?? nothing;
  }

  /** 1 when a group may end in the state, else 0; then the sets that lead on from it, each with the state it leads to. */
  state(number: number): readonly number[] {
    return this.#tables.groups[number] ?? nothing;
  }
}
