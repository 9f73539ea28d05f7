import { at } from '../../domain/at.ts';
import type { GapSet, GapSets } from './gap-sets.ts';
import { phraseLimits } from './parse.ts';
import type { Place } from './places.ts';

/** Tells of a place that a word leads to from behind a gap, and where its phrase can have begun. */
type Reach = (place: Place, earliest: number, latest: number) => void;

/** The gaps of a sentence that may still end, in the order in which they were begun. */
export class OpenGaps {
  readonly #known: GapSets;
  /** Side by side: the set, before which word it was begun, and where its phrases can have begun. */
  readonly #sets: GapSet[] = [];
  readonly #words: number[] = [];
  readonly #earliest: number[] = [];
  readonly #latest: number[] = [];
  /** Those from `first` to before `end` may be open. */
  #first = 0;
  #end = 0;
  #hasChained = false;

  constructor(known: GapSets) {
    this.#known = known;
  }

  close(): void {
    this.#first = 0;
    this.#end = 0;
    this.#hasChained = false;
  }

  begin(set: GapSet, word: number, earliest: number, latest: number): void {
    const end = this.#end++;
    this.#sets[end] = set;
    this.#words[end] = word;
    this.#earliest[end] = earliest;
    this.#latest[end] = latest;
    if (set.chained !== null) this.#hasChained = true;
  }

  /** Before a word: what a gap, an optional word and another gap lead to is open wherever the first may end. */
  goOn(word: number): void {
    if (!this.#hasChained) return;
    for (let index = this.#first; index < this.#end; index++) {
      const { chained } = at(this.#sets, index);
      if (chained !== null && word - at(this.#words, index) <= phraseLimits.gapWords)
        this.begin(chained, word, at(this.#earliest, index), at(this.#latest, index));
    }
  }

  /** From all open gaps over a word of a class. */
  lead(group: number, word: number, reach: Reach): void {
    while (this.#first < this.#end && word - at(this.#words, this.#first) > phraseLimits.gapWords) this.#first++;
    for (let index = this.#first; index < this.#end; index++) {
      const set = at(this.#sets, index);
      if (!this.#known.leads(set.number, group)) continue;
      const [earliest, latest] = [at(this.#earliest, index), at(this.#latest, index)];
      for (const { what, longest, shortest } of this.#known.after(set, group))
        reach(what, earliest - longest, latest - shortest);
    }
  }
}
