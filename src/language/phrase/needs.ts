import type { Groups } from './groups.ts';
import { NeedRows } from './need-rows.ts';
import { otherClass, type NeedTables } from './tables.ts';

/**
 * What phrases need, in its order, as an automaton in bits: a bit stands for a phrase, and layer by layer for how many
 * of its needs a sentence has met so far. A need is met by a word, or by a word and the one behind it. One walk over a
 * sentence asks all phrases at once; those that have met all of theirs are few, and are looked at one by one.
 * Source of the idea: R. Baeza-Yates and G. Gonnet, A New Approach to Text Searching, 1992.
 */
export class Needs {
  /** 32 phrases to an element; a layer has so many elements, and layers stand one behind the other. */
  readonly #elements: number;
  readonly #rows: NeedRows;
  /** Bits of the phrases that have no need in a further layer. */
  readonly #last: Int32Array;
  readonly #met: Int32Array;

  constructor(groups: Groups, tables: NeedTables, classes: number) {
    this.#rows = new NeedRows(groups, tables, classes);
    this.#last = Int32Array.from(tables.last);
    this.#met = new Int32Array(tables.last.length);
    this.#elements = tables.layers === 0 ? 0 : tables.last.length / tables.layers;
  }

  /** Tells each phrase of which a sentence has all that it needs, in the order of their numbers. */
  meet(classes: Int32Array, from: number, to: number, tell: (phrase: number) => void): void {
    const met = this.#met.fill(0);
    for (let word = from; word < to; word++) {
      const group = classes[word] ?? otherClass;
      if (group === otherClass) continue;
      this.#meetWith(this.#rows.ofWord(group));
      const next = word + 1 < to ? (classes[word + 1] ?? otherClass) : otherClass;
      if (next !== otherClass) this.#meetWith(this.#rows.ofPair(group, next));
    }
    for (let element = 0; element < this.#elements; element++) {
      let all = 0;
      for (let index = element; index < met.length; index += this.#elements)
        all |= (met[index] ?? 0) & (this.#last[index] ?? 0);
      for (; all !== 0; all &= all - 1) tell(32 * element + 31 - Math.clz32(all & -all));
    }
  }

  /** The last layer first, so that one word meets one need of a phrase. */
  #meetWith(row: number): void {
    const { kept } = this.#rows;
    const met = this.#met;
    const end = row + (kept[row] ?? 0);
    for (let entry = row + 1; entry < end; entry += 2) {
      const index = kept[entry] ?? 0;
      const bits = kept[entry + 1] ?? 0;
      const before = index < this.#elements ? -1 : (met[index - this.#elements] ?? 0);
      met[index] = (met[index] ?? 0) | (bits & before);
    }
  }
}
