import type { Groups } from './groups.ts';
import { otherClass, type PhraseStep } from './tables.ts';

/** Of more words that a phrase needs than these, the last are not asked for here. */
const mostNeeds = 6;

/**
 * The words that phrases need, in their order, as an automaton in bits: a bit stands for a phrase, and layer by layer
 * for how many of its needs a sentence has met so far. One walk over a sentence asks all phrases at once; those that
 * have met all of theirs are few, and are looked at one by one.
 * Source of the idea: R. Baeza-Yates and G. Gonnet, A New Approach to Text Searching, 1992.
 */
export class Needs {
  readonly #groups: Groups;
  /** 32 phrases to an element; a layer has so many elements, and layers stand one behind the other. */
  readonly #elements: number;
  /** By set: the phrases that need it, as phrase and layer in turn. */
  readonly #needing = new Map<number, number[]>();
  /** By class: elements in which it may meet a need, and the bits of these phrases, in turn; the last layer first. */
  readonly #rows: (Int32Array | undefined)[];
  /** Bits of the phrases that have no need in a further layer. */
  readonly #last: Int32Array;
  readonly #met: Int32Array;

  constructor(groups: Groups, phrases: readonly (readonly PhraseStep[])[], classes: number) {
    this.#groups = groups;
    this.#elements = Math.ceil(phrases.length / 32);
    this.#rows = Array.from({ length: classes }, () => undefined);
    this.#last = new Int32Array(mostNeeds * this.#elements);
    this.#met = new Int32Array(mostNeeds * this.#elements);
    phrases.forEach((steps, phrase) => this.#add(steps, phrase));
  }

  /** Tells each phrase of which a sentence has all that it needs, in the order of their numbers. */
  meet(classes: Int32Array, from: number, to: number, tell: (phrase: number) => void): void {
    const met = this.#met.fill(0);
    for (let word = from; word < to; word++) {
      const group = classes[word] ?? otherClass;
      if (group !== otherClass) this.#meetWith((this.#rows[group] ??= this.#rowOf(group)));
    }
    for (let element = 0; element < this.#elements; element++) {
      let all = 0;
      for (let index = element; index < met.length; index += this.#elements)
        all |= (met[index] ?? 0) & (this.#last[index] ?? 0);
      for (; all !== 0; all &= all - 1) tell(32 * element + 31 - Math.clz32(all & -all));
    }
  }

  /** The last layer first, so that one word meets one need of a phrase. */
  #meetWith(row: Int32Array): void {
    const met = this.#met;
    for (let entry = 0; entry < row.length; entry += 2) {
      const index = row[entry] ?? 0;
      const bits = row[entry + 1] ?? 0;
      const before = index < this.#elements ? -1 : (met[index - this.#elements] ?? 0);
      met[index] = (met[index] ?? 0) | (bits & before);
    }
  }

  #add(steps: readonly PhraseStep[], phrase: number): void {
    const needs = steps.flatMap(([kind, number = 0, firstWords = number]) =>
      kind === 'set' || kind === 'group' ? [firstWords] : [],
    );
    const asked = needs.slice(0, mostNeeds);
    asked.forEach((set, layer) => {
      const needing = this.#needing.get(set);
      if (needing === undefined) this.#needing.set(set, [phrase, layer]);
      else needing.push(phrase, layer);
    });
    const index = (asked.length - 1) * this.#elements + (phrase >> 5);
    this.#last[index] = (this.#last[index] ?? 0) | (1 << (phrase & 31));
  }

  #rowOf(group: number): Int32Array {
    const bits = new Int32Array(this.#met.length);
    for (const set of this.#groups.setListOf(group)) {
      const needing = this.#needing.get(set);
      if (needing === undefined) continue;
      for (let entry = 0; entry < needing.length; entry += 2) {
        const phrase = needing[entry] ?? 0;
        const index = (needing[entry + 1] ?? 0) * this.#elements + (phrase >> 5);
        bits[index] = (bits[index] ?? 0) | (1 << (phrase & 31));
      }
    }
    const row: number[] = [];
    for (let index = bits.length - 1; index >= 0; index--) if (bits[index] !== 0) row.push(index, bits[index] ?? 0);
    return Int32Array.from(row);
  }
}
