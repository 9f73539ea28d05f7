import { at } from '../../domain/at.ts';
import { Places } from './word-places.ts';
import { groupEnd } from './group-states.ts';
import type { Groups } from './groups.ts';
import { phraseLimits } from './parse.ts';
import { otherClass, type PhraseStep } from './tables.ts';

/** Walks phrases over the words of a sentence, part by part from all places at once. */
export class Walk {
  readonly #groups: Groups;
  #classes: Int32Array = new Int32Array();
  #from = 0;
  #to = 0;
  /** By word from the first: the sets that its class is in, as bits. */
  readonly #sets: Int32Array[] = [];
  #places = new Places();
  #next = new Places();
  /** States of a group that were reached so far, and that are reached with the next word. */
  readonly #states: number[] = [];
  readonly #reached: number[] = [];
  /** How many places were looked at so far: the measure of work. */
  looks = 0;

  constructor(groups: Groups) {
    this.#groups = groups;
  }

  /** Turns to the words `from` to before `to`. */
  begin(classes: Int32Array, from: number, to: number): void {
    if (classes === this.#classes && from === this.#from && to === this.#to) return;
    this.#classes = classes;
    this.#from = from;
    this.#to = to;
    for (let word = from; word < to; word++) this.#sets[word - from] = this.#groups.setsOf(classes[word] ?? otherClass);
  }

  /** All ends of a phrase; they are overwritten by the next call. */
  endsOf(steps: readonly PhraseStep[]): Places {
    this.#beginAt(at(steps, 0));
    let reach = 0;
    for (const step of steps) {
      if (step[0] === 'gap') {
        reach += phraseLimits.gapWords;
        continue;
      }
      this.#step(step, reach);
      reach = 0;
      if (this.#places.length === 0) break;
    }
    return this.#places;
  }

  /** All places where a phrase with this first part can begin. */
  #beginAt([kind, number = 0, firstWords = number]: PhraseStep): void {
    this.#places.clear();
    for (let word = this.#from; word < this.#to; word++)
      if (kind === 'optional' || this.#isIn(firstWords, word)) this.#places.push(word, word, word);
  }

  /** Whether a word is in a set. */
  #isIn(set: number, word: number): boolean {
    return (((this.#sets[word - this.#from]?.[set >>> 5] ?? 0) >>> (set & 31)) & 1) === 1;
  }

  /** Over one part that begins up to `reach` words behind a place. */
  #step([kind, number = 0, firstWords = number]: PhraseStep, reach: number): void {
    this.looks += this.#places.length;
    if (reach > 0) this.#spread(reach);
    this.#next.clear();
    if (kind === 'set') this.#overWord(number);
    else this.#overGroup(number, firstWords, kind === 'optional');
    [this.#places, this.#next] = [this.#next, this.#places];
  }

  #spread(reach: number): void {
    this.#next.clear();
    const { words, earliest, latest, length } = this.#places;
    for (let index = 0; index < length; index++) {
      const word = words[index] ?? 0;
      const last = Math.min(word + reach, this.#to);
      for (let next = word; next <= last; next++) this.#next.add(next, earliest[index] ?? 0, latest[index] ?? 0);
    }
    [this.#places, this.#next] = [this.#next, this.#places];
  }

  #overWord(set: number): void {
    const { words, earliest, latest, length } = this.#places;
    for (let index = 0; index < length; index++) {
      const word = words[index] ?? 0;
      if (word >= this.#to) return;
      if (this.#isIn(set, word)) this.#next.push(word + 1, earliest[index] ?? 0, latest[index] ?? 0);
    }
  }

  #overGroup(first: number, firstWords: number, isOptional: boolean): void {
    const { words, earliest, latest, length } = this.#places;
    for (let index = 0; index < length; index++) {
      const begun = words[index] ?? 0;
      if (isOptional) this.#next.add(begun, earliest[index] ?? 0, latest[index] ?? 0);
      if (begun >= this.#to || !this.#isIn(firstWords, begun)) continue;
      let states = this.#states;
      let reached = this.#reached;
      states.length = 1;
      states[0] = first;
      for (let word = begun; word < this.#to && states.length > 0; word++) {
        let mayEnd = false;
        reached.length = 0;
        for (const number of states) {
          const state = this.#groups.state(number);
          for (let way = 1; way < state.length; way += 2) {
            if (!this.#isIn(state[way] ?? 0, word)) continue;
            this.looks++;
            const next = state[way + 1] ?? 0;
            if (next === groupEnd || this.#groups.state(next)[0] === 1) mayEnd = true;
            if (next !== groupEnd && !reached.includes(next)) reached.push(next);
          }
        }
        if (mayEnd) this.#next.add(word + 1, earliest[index] ?? 0, latest[index] ?? 0);
        [states, reached] = [reached, states];
      }
    }
  }
}
