import { at } from '../../domain/at.ts';
import { phraseLimits } from './parse.ts';
import type { Place } from './places.ts';
import { ReachedPlaces } from './reached.ts';

/** Tells of a place that a word leads to from behind a gap, and where its phrase can have begun. */
type Reach = (place: Place, earliest: number, latest: number) => void;

/** A gap that was begun: what stands behind it, before which word, and where its phrase can have begun. */
interface Begun {
  behind: ReachedPlaces;
  word: number;
  earliest: number;
  latest: number;
}

/** The gaps of a sentence that may still end, in the order in which they were begun. */
export class OpenGaps {
  readonly #begun: Begun[] = [];
  /** The first of them that is open. */
  #first = 0;
  #chained = false;
  readonly #behindPlaces = new Map<Place, ReachedPlaces>();

  close(): void {
    this.#begun.length = 0;
    this.#first = 0;
    this.#chained = false;
  }

  begin(behind: ReachedPlaces, word: number, earliest: number, latest: number): void {
    this.#begun.push({ behind, word, earliest, latest });
    if (behind.chained !== null) this.#chained = true;
  }

  /** The gaps that begin at a place. */
  beginBehind(place: Place, word: number, earliest: number, latest: number): void {
    if (place.following.gaps.length === 0) return;
    let behind = this.#behindPlaces.get(place);
    if (behind === undefined) {
      behind = new ReachedPlaces(place.following.gaps.map((what) => ({ what, longest: 0, shortest: 0 })));
      this.#behindPlaces.set(place, behind);
    }
    this.begin(behind, word, earliest, latest);
  }

  /** Before a word: a gap that an optional word and another gap follow goes on into that one, wherever it may end. */
  goOn(word: number): void {
    if (!this.#chained) return;
    for (let index = this.#first; index < this.#begun.length; index++) {
      const { behind, word: begun, earliest, latest } = at(this.#begun, index);
      if (behind.chained !== null && word - begun <= phraseLimits.gapWords)
        this.begin(behind.chained, word, earliest, latest);
    }
  }

  /** From all open gaps over a word of a class. */
  lead(group: number, word: number, reach: Reach): void {
    while (this.#first < this.#begun.length && word - at(this.#begun, this.#first).word > phraseLimits.gapWords)
      this.#first++;
    for (let index = this.#first; index < this.#begun.length; index++) {
      const { behind, earliest, latest } = at(this.#begun, index);
      if (!behind.leads(group)) continue;
      for (const { what, longest, shortest } of behind.after(group)) reach(what, earliest - longest, latest - shortest);
    }
  }
}
