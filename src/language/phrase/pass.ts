import { at } from '../../domain/at.ts';
import { Ended, type TakeHit } from './ended.ts';
import { OpenGaps } from './open-gaps.ts';
import { Places, type Place } from './places.ts';
import { States } from './states.ts';
import { otherClass, type PhraseTables } from './tables.ts';

/**
 * The phrases that are looked for together. What stands before the first gap of a phrase is an automaton that is made as
 * texts ask for it; behind a gap, where seldom more than one place is reached, words are walked on place by place.
 * A phrase is found from left to right without overlap, each time where it ends first.
 */
export class Pass {
  readonly #states: States;
  readonly #gaps = new OpenGaps();
  readonly #ended = new Ended();
  /** Words walked over so far, in all sentences. */
  #step = 0;
  /** Places behind gaps that the last word has led to. */
  #reached: Place[] = [];
  #reachedBefore: Place[] = [];
  /** What those before lead to, and where their phrase can have begun: earliest and latest in turn. */
  readonly #onTo: (readonly Place[])[] = [];
  readonly #began: number[] = [];
  looks = 0;

  constructor(tables: PhraseTables, root: number) {
    this.#states = new States(new Places(tables).from(root));
  }

  find(classes: Int32Array, from: number, to: number, take: TakeHit): void {
    this.#gaps.close();
    this.#ended.clear();
    this.#reached.length = 0;
    let state = this.#states.none;
    for (let word = from; word < to; word++) {
      const group = classes[word] ?? otherClass;
      this.#step++;
      [this.#reached, this.#reachedBefore] = [this.#reachedBefore, this.#reached];
      this.#reached.length = 0;
      this.#gaps.goOn(word);
      if (group === otherClass) {
        state = this.#states.none;
        continue;
      }
      if (this.#reachedBefore.length > 0) this.#walkOn(group);
      this.#gaps.lead(group, word, this.#reach);
      state = this.#states.after(state, group);
      const next = word + 1;
      for (const { what, longest, shortest } of state.ends) this.#ended.add(what, next - longest, next - shortest);
      if (state.gaps !== undefined) this.#gaps.begin(state.gaps, next, next, next);
      this.#settle(next);
      this.#ended.tell(next, take);
    }
  }

  /** From the places behind gaps, over a word of a class. */
  #walkOn(group: number): void {
    this.#onTo.length = 0;
    this.#began.length = 0;
    for (const place of this.#reachedBefore) {
      const { earliest, latest } = place;
      this.looks++;
      const on = place.after(group);
      if (on.length === 0) continue;
      this.#onTo.push(on);
      this.#began.push(earliest, latest);
    }
    this.#onTo.forEach((places, index) => {
      for (const place of places) this.#reach(place, at(this.#began, 2 * index), at(this.#began, 2 * index + 1));
    });
  }

  readonly #reach = (place: Place, earliest: number, latest: number): void => {
    this.looks++;
    if (place.reachedAt !== this.#step) {
      place.reachedAt = this.#step;
      place.earliest = earliest;
      place.latest = latest;
      this.#reached.push(place);
      return;
    }
    if (earliest < place.earliest) place.earliest = earliest;
    if (latest > place.latest) place.latest = latest;
  };

  /** Phrases that end at the places reached, and gaps that begin there before a word. */
  #settle(word: number): void {
    for (const place of this.#reached) {
      const { following, earliest, latest } = place;
      for (const phrase of following.ends) this.#ended.add(phrase, earliest, latest);
      this.#gaps.beginBehind(place, word, earliest, latest);
    }
  }
}
