import { at } from '../../domain/at.ts';
import { Ended, type TakeHit } from './ended.ts';
import { GapSets } from './gap-sets.ts';
import { OpenGaps } from './open-gaps.ts';
import { Places, type Place } from './places.ts';
import { noneBegun, States } from './states.ts';
import { otherClass, type PhraseTables } from './tables.ts';

/**
 * The phrases that are looked for together. What stands before the first gap of a phrase is an automaton that is made as
 * texts ask for it; behind a gap, where seldom more than one place is reached, words are walked on place by place.
 * A phrase is found from left to right without overlap, each time where it ends first.
 */
export class Pass {
  readonly #places: Places;
  readonly #states: States;
  readonly #gapSets: GapSets;
  readonly #gaps: OpenGaps;
  readonly #ended = new Ended();
  /** Words walked over so far, in all sentences. */
  #step = 0;
  /** Places behind gaps that the last word has led to, so many of them. */
  #reached: Place[] = [];
  #count = 0;
  #before: Place[] = [];
  looks = 0;

  constructor(tables: PhraseTables, root: number) {
    this.#places = new Places(tables);
    this.#gapSets = new GapSets(this.#places);
    this.#gaps = new OpenGaps(this.#gapSets);
    const classes = tables.classes.reduce((most, group) => Math.max(most, group), 1) + 1;
    this.#states = new States(this.#places, this.#gapSets, this.#places.from(root), classes);
  }

  find(classes: Int32Array, from: number, to: number, take: TakeHit): void {
    this.#gaps.close();
    this.#ended.clear();
    this.#count = 0;
    let state = noneBegun;
    for (let word = from; word < to; word++) {
      const group = classes[word] ?? otherClass;
      this.#step++;
      this.#gaps.goOn(word);
      const before = this.#count;
      this.#count = 0;
      if (group === otherClass) {
        state = noneBegun;
        continue;
      }
      if (before > 0) this.#walkOn(before, group);
      this.#gaps.lead(group, word, this.#reach);
      state = this.#states.after(state, group);
      if (state !== noneBegun) this.#settleState(state, word + 1);
      if (this.#count > 0) this.#settleReached(word + 1);
      this.#ended.tell(word + 1, take);
    }
  }

  /** From so many places behind gaps, over a word of a class. */
  #walkOn(count: number, group: number): void {
    [this.#reached, this.#before] = [this.#before, this.#reached];
    const on: { to: Place[]; earliest: number; latest: number }[] = [];
    for (let index = 0; index < count; index++) {
      const place = at(this.#before, index);
      this.looks++;
      const to = this.#places.after(place, group);
      if (to.length > 0) on.push({ to, earliest: place.earliest, latest: place.latest });
    }
    // Only now, since a place may be led to that is still to be led on from.
    for (const { to, earliest, latest } of on) for (const place of to) this.#reach(place, earliest, latest);
  }

  readonly #reach = (place: Place, earliest: number, latest: number): void => {
    this.looks++;
    if (place.reachedAt !== this.#step) {
      place.reachedAt = this.#step;
      place.earliest = earliest;
      place.latest = latest;
      this.#reached[this.#count++] = place;
      return;
    }
    if (earliest < place.earliest) place.earliest = earliest;
    if (latest > place.latest) place.latest = latest;
  };

  /** Phrases that end in a state, and gaps that begin there before a word. */
  #settleState(state: number, word: number): void {
    const { ends, gaps } = this.#states.get(state);
    for (const { what, longest, shortest } of ends) this.#ended.add(what, word - longest, word - shortest);
    if (gaps !== null) this.#gaps.begin(gaps, word, word, word);
  }

  /** The same at the places that were reached behind gaps. */
  #settleReached(word: number): void {
    let leading = 0;
    for (let index = 0; index < this.#count; index++) {
      const place = at(this.#reached, index);
      for (const phrase of place.ends) this.#ended.add(phrase, place.earliest, place.latest);
      if (place.hasGap) this.#gaps.begin(this.#gapSets.atPlace(place), word, place.earliest, place.latest);
      if (this.#places.leadsOn(place)) this.#reached[leading++] = place;
    }
    this.#count = leading;
  }
}
