import { InputError } from '../../domain/input-error.ts';
import { limits, tooMany } from '../../domain/limits.ts';

/** What the phrases of a rubric may cost in one document: so much for each word, and something to begin with. */
export class SearchBudget {
  readonly #path: string;
  readonly #mostLooks: number;
  readonly #mostSightings: number;
  #sightings = 0;
  #heard = 0;

  /** `looks` is how many places were looked at before. Throws an InputError for a document with too many words. */
  constructor(path: string, words: number, looks: number) {
    this.#path = path;
    if (words > limits.words)
      throw new InputError({ path, message: tooMany('This document', words, 'words', limits.words) });
    this.#mostLooks = looks + Math.max(limits.looks, limits.looksPerWord * words);
    this.#mostSightings = Math.max(limits.sightings, limits.sightingsPerWord * words);
  }

  /** Throws an InputError when phrases stand in more places than a report could hold. */
  sight(): void {
    if (++this.#sightings > this.#mostSightings)
      this.#refuse(
        `stand in more than ${this.#mostSightings} places of this document; there may be ${limits.sightingsPerWord} for each word`,
      );
  }

  /** Counts an act that is held against all words of its sentence. */
  hear(words: number): void {
    this.#heard += words;
  }

  /** Throws an InputError when looking for phrases takes too long. */
  lookedUpTo(looks: number): void {
    if (looks + this.#heard > this.#mostLooks)
      this.#refuse(
        `take more than ${this.#mostLooks} looks at this document; there may be ${limits.looksPerWord} for each word`,
      );
  }

  #refuse(what: string): never {
    const message = `The phrases of the rubric ${what}. Take phrases out, or judge by another rubric.`;
    throw new InputError({ path: this.#path, message });
  }
}
