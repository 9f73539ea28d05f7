import { at } from '../../domain/at.ts';
import type { Groups } from './groups.ts';

/** So many numbers of rows for pairs are kept; then they are made anew. */
const mostKept = 1 << 21;

/**
 * The needs that a class of words meets, or two classes side by side, as elements of bits. A row is made when it is first
 * asked for: its length, and then elements and their bits in turn, the last element first.
 */
export class NeedRows {
  readonly #groups: Groups;
  readonly #classes: number;
  /** By set: elements and bits in turn. */
  readonly #ofWords = new Map<number, number[]>();
  /** By two sets as text: the number of the pair. */
  readonly #numbers = new Map<string, number>();
  /** By pair: elements and bits in turn. */
  readonly #ofPairs: number[][] = [];
  /** By set of the first word, and of the second: pairs and their other set in turn. */
  readonly #firsts = new Map<number, number[]>();
  readonly #seconds = new Map<number, number[]>();
  /** By class: the same. */
  readonly #begun: (Int32Array | undefined)[];
  readonly #ended: (Int32Array | undefined)[];
  /** By class: the classes behind it with which it meets something, as bits. */
  readonly #following: (Int32Array | undefined)[];
  /** All rows, one behind the other; the first one is empty. */
  kept = new Int32Array(1 << 14).fill(1, 0, 1);
  #used = 1;
  /** By class, and by pair of classes: where its row begins. */
  readonly #words: Int32Array;
  readonly #pairs = new Map<number, number>();
  readonly #bits: Int32Array;

  constructor(groups: Groups, classes: number, elements: number) {
    this.#groups = groups;
    this.#classes = classes;
    this.#begun = Array.from({ length: classes }, () => undefined);
    this.#ended = Array.from({ length: classes }, () => undefined);
    this.#following = Array.from({ length: classes }, () => undefined);
    this.#words = new Int32Array(classes).fill(-1);
    this.#bits = new Int32Array(elements);
  }

  /** A need that a word of a set meets by itself. */
  addWord(set: number, element: number, bit: number): void {
    addTo(this.#ofWords, set, element, bit);
  }

  addPair(first: number, second: number, element: number, bit: number): void {
    const key = `${first} ${second}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#ofPairs.push([]) - 1;
      this.#numbers.set(key, number);
      addTo(this.#firsts, first, number, second);
      addTo(this.#seconds, second, number, first);
    }
    at(this.#ofPairs, number).push(element, bit);
  }

  /** Where the row of a class begins among those that are kept. */
  ofWord(group: number): number {
    const known = this.#words[group] ?? 0;
    if (known >= 0) return known;
    return (this.#words[group] = this.#keep(this.#groups.setListOf(group).map((set) => this.#ofWords.get(set) ?? [])));
  }

  ofPair(first: number, second: number): number {
    const following = (this.#following[first] ??= this.#behind(first));
    if ((((following[second >>> 5] ?? 0) >>> (second & 31)) & 1) === 0) return 0;
    const key = first * this.#classes + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    if (this.#used > mostKept) this.#forget();
    const row = this.#keep(this.#metBy(first, second));
    this.#pairs.set(key, row);
    return row;
  }

  #behind(first: number): Int32Array {
    const behind = new Int32Array(Math.ceil(this.#classes / 32));
    const pairs = (this.#begun[first] ??= this.#listOf(first, this.#firsts));
    const sets = new Set<number>();
    for (let index = 1; index < pairs.length; index += 2) sets.add(pairs[index] ?? 0);
    for (const set of sets)
      for (const group of this.#groups.classesOf(set))
        behind[group >>> 5] = (behind[group >>> 5] ?? 0) | (1 << (group & 31));
    return behind;
  }

  #metBy(first: number, second: number): number[][] {
    const begun = (this.#begun[first] ??= this.#listOf(first, this.#firsts));
    const ended = (this.#ended[second] ??= this.#listOf(second, this.#seconds));
    const [pairs, other] = begun.length < ended.length ? [begun, second] : [ended, first];
    const sets = this.#groups.setsOf(other);
    const met: number[][] = [];
    for (let index = 0; index < pairs.length; index += 2) {
      const set = pairs[index + 1] ?? 0;
      if ((((sets[set >>> 5] ?? 0) >>> (set & 31)) & 1) === 1) met.push(at(this.#ofPairs, pairs[index] ?? 0));
    }
    return met;
  }

  #listOf(group: number, bySet: ReadonlyMap<number, number[]>): Int32Array {
    return Int32Array.from(this.#groups.setListOf(group).flatMap((set) => bySet.get(set) ?? []));
  }

  /** Makes one row of lists of elements and bits in turn. */
  #keep(lists: readonly (readonly number[])[]): number {
    if (lists.length === 0) return 0;
    const bits = this.#bits.fill(0);
    for (const list of lists) {
      for (let entry = 0; entry < list.length; entry += 2) {
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
    this.#words.fill(-1);
    this.#pairs.clear();
  }
}

function addTo(bySet: Map<number, number[]>, set: number, ...entry: number[]): void {
  const list = bySet.get(set);
  if (list === undefined) bySet.set(set, entry);
  else list.push(...entry);
}
