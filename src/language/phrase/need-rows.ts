import { at } from '../../domain/at.ts';
import type { Groups } from './groups.ts';
import type { NeedTables } from './tables.ts';

/** So many numbers of rows for pairs are kept; then they are made anew. */
const mostKept = 1 << 21;

/**
 * The needs that a class of words meets, or two classes side by side, as elements of bits. A row is made when it is first
 * asked for: its length, and then elements and their bits in turn, the last element first.
 */
export class NeedRows {
  readonly #groups: Groups;
  readonly #classes: number;
  readonly #pairs: readonly (readonly number[])[];
  /** By set: what a word of it meets by itself. */
  readonly #words: ReadonlyMap<number, readonly number[]>;
  /** By set of the first word, and of the second: pairs and their other set in turn. */
  readonly #firsts = new Map<number, number[]>();
  readonly #seconds = new Map<number, number[]>();
  /** By class: the same. */
  readonly #begun: (readonly number[] | undefined)[];
  readonly #ended: (readonly number[] | undefined)[];
  /** By class: the classes behind it with which it meets something, as bits. */
  readonly #following: (Int32Array | undefined)[];
  readonly #nothing: Int32Array;
  /** All rows, one behind the other; the first one is empty. */
  kept = new Int32Array(1 << 14).fill(1, 0, 1);
  #used = 1;
  /** By class, and by pair of classes: where its row begins. */
  readonly #rowOfWord: Int32Array;
  readonly #rowOfPair = new Map<number, number>();
  readonly #bits: Int32Array;

  constructor(groups: Groups, { words, pairs, last }: NeedTables, classes: number) {
    this.#groups = groups;
    this.#classes = classes;
    this.#pairs = pairs;
    this.#words = new Map(words.map((row) => [at(row, 0), row]));
    pairs.forEach(([first = 0, second = 0], pair) => {
      addTo(this.#firsts, first, pair, second);
      addTo(this.#seconds, second, pair, first);
    });
    this.#begun = Array.from({ length: classes }, () => undefined);
    this.#ended = Array.from({ length: classes }, () => undefined);
    this.#following = Array.from({ length: classes }, () => undefined);
    this.#nothing = new Int32Array(Math.ceil(classes / 32));
    this.#rowOfWord = new Int32Array(classes).fill(-1);
    this.#bits = new Int32Array(last.length);
  }

  /** Where the row of a class begins among those that are kept. */
  ofWord(group: number): number {
    const known = this.#rowOfWord[group] ?? 0;
    if (known >= 0) return known;
    const met: (readonly number[])[] = [];
    for (const set of this.#groups.setListOf(group)) {
      const row = this.#words.get(set);
      if (row !== undefined) met.push(row);
    }
    return (this.#rowOfWord[group] = this.#keep(met, 1));
  }

  ofPair(first: number, second: number): number {
    const following = (this.#following[first] ??= this.#behind(first));
    if ((((following[second >>> 5] ?? 0) >>> (second & 31)) & 1) === 0) return 0;
    const key = first * this.#classes + second;
    const known = this.#rowOfPair.get(key);
    if (known !== undefined) return known;
    if (this.#used > mostKept) this.#forget();
    const row = this.#keep(this.#metBy(first, second), 2);
    this.#rowOfPair.set(key, row);
    return row;
  }

  #behind(first: number): Int32Array {
    const pairs = (this.#begun[first] ??= this.#listOf(first, this.#firsts));
    if (pairs.length === 0) return this.#nothing;
    const behind = new Int32Array(this.#nothing.length);
    for (const set of new Set(pairs.filter((_, index) => index % 2 === 1)))
      for (const group of this.#groups.classesOf(set))
        behind[group >>> 5] = (behind[group >>> 5] ?? 0) | (1 << (group & 31));
    return behind;
  }

  #metBy(first: number, second: number): (readonly number[])[] {
    const begun = (this.#begun[first] ??= this.#listOf(first, this.#firsts));
    const ended = (this.#ended[second] ??= this.#listOf(second, this.#seconds));
    const [pairs, other] = begun.length < ended.length ? [begun, second] : [ended, first];
    const sets = this.#groups.setsOf(other);
    const met: (readonly number[])[] = [];
    for (let index = 0; index < pairs.length; index += 2) {
      const set = pairs[index + 1] ?? 0;
      if ((((sets[set >>> 5] ?? 0) >>> (set & 31)) & 1) === 1) met.push(at(this.#pairs, pairs[index] ?? 0));
    }
    return met;
  }

  #listOf(group: number, bySet: ReadonlyMap<number, number[]>): number[] {
    const pairs: number[] = [];
    for (const set of this.#groups.setListOf(group)) {
      const list = bySet.get(set);
      if (list !== undefined) for (const number of list) pairs.push(number);
    }
    return pairs;
  }

  /** Makes one row of several, whose first numbers are sets. */
  #keep(lists: readonly (readonly number[])[], sets: number): number {
    if (lists.length === 0) return 0;
    const bits = this.#bits.fill(0);
    for (const list of lists) {
      for (let entry = sets; entry < list.length; entry += 2) {
        const element = list[entry] ?? 0;
        bits[element] = (bits[element] ?? 0) | (list[entry + 1] ?? 0);
      }
    }
    if (this.#used + 2 * bits.length + 1 > this.kept.length) this.#grow();
    const row = this.#used++;
    for (let element = bits.length - 1; element >= 0; element--) {
      if (bits[element] === 0) continue;
      this.kept[this.#used++] = element;
      this.kept[this.#used++] = bits[element] ?? 0;
    }
    this.kept[row] = this.#used - row;
    return row;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.kept.length);
    larger.set(this.kept);
    this.kept = larger;
  }

  #forget(): void {
    this.#used = 1;
    this.#rowOfWord.fill(-1);
    this.#rowOfPair.clear();
  }
}

function addTo(bySet: Map<number, number[]>, set: number, ...entry: number[]): void {
  const list = bySet.get(set);
  if (list === undefined) bySet.set(set, entry);
  else list.push(...entry);
}
