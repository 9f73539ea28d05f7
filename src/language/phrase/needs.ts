import { at } from '../../domain/at.ts';
import type { Beginning, Groups } from './groups.ts';
import { NeedRows } from './need-rows.ts';
import { otherClass, type PhraseInSteps, type PhraseStep } from './tables.ts';

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

  constructor(groups: Groups, phrases: readonly PhraseInSteps[], classes: number) {
    const layers = phrases.reduce((most, [, rare]) => Math.max(most, rare.length), 0);
    this.#elements = Math.ceil(phrases.length / 32);
    this.#rows = new NeedRows(groups, classes, layers * this.#elements);
    this.#last = new Int32Array(layers * this.#elements);
    this.#met = new Int32Array(layers * this.#elements);
    phrases.forEach(([, rare, ...steps], phrase) => {
      const bit = 1 << (phrase & 31);
      const elementIn = (layer: number) => layer * this.#elements + (phrase >> 5);
      rare.forEach((place, layer) => this.#add(steps, place, elementIn(layer), bit, groups));
      const last = elementIn(rare.length - 1);
      this.#last[last] = (this.#last[last] ?? 0) | bit;
    });
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

  #add(steps: readonly PhraseStep[], place: number, element: number, bit: number, groups: Groups): void {
    const behind = followersOf(steps, place);
    for (const { set, followed, mayEnd } of beginningsOf(at(steps, place), groups)) {
      for (const next of followed) this.#rows.addPair(set, next, element, bit);
      if (!mayEnd) continue;
      if (behind === undefined) this.#rows.addWord(set, element, bit);
      else for (const next of behind) this.#rows.addPair(set, next, element, bit);
    }
  }
}

function beginningsOf([kind, number = 0]: PhraseStep, groups: Groups): readonly Beginning[] {
  return kind === 'set' ? [{ set: number, followed: [], mayEnd: true }] : groups.beginningsOf(number);
}

/** The sets of the words that can stand right behind a step; `undefined` when anything can. */
function followersOf(steps: readonly PhraseStep[], index: number): number[] | undefined {
  const followers: number[] = [];
  for (const [kind, number = 0, firstWords = number] of steps.slice(index + 1)) {
    if (kind === 'gap') return undefined;
    followers.push(firstWords);
    if (kind !== 'optional') return followers;
  }
  return undefined;
}
