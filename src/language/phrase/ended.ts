/** Takes a find: the phrase stands on the words `from` to before `to`. */
export type TakeHit = (phrase: number, from: number, to: number) => void;

/** A phrase that ends at a word, and where it can have begun. */
interface End {
  phrase: number;
  earliest: number;
  latest: number;
}

/** The phrases that end at a word of a sentence, and where each was last found in it. */
export class Ended {
  readonly #ends: End[] = [];
  /** By phrase: the word behind its last find. */
  readonly #after = new Map<number, number>();

  clear(): void {
    if (this.#after.size > 0) this.#after.clear();
  }

  add(phrase: number, earliest: number, latest: number): void {
    const known = this.#ends.find((end) => end.phrase === phrase);
    if (known === undefined) {
      this.#ends.push({ phrase, earliest, latest });
      return;
    }
    known.earliest = Math.min(known.earliest, earliest);
    known.latest = Math.max(known.latest, latest);
  }

  /** Tells of those that begin behind their last find. */
  tell(to: number, take: TakeHit): void {
    if (this.#ends.length === 0) return;
    for (const { phrase, earliest, latest } of this.#ends) {
      const after = this.#after.get(phrase) ?? 0;
      const from = earliest >= after ? earliest : latest;
      if (from < after) continue;
      this.#after.set(phrase, to);
      take(phrase, from, to);
    }
    this.#ends.length = 0;
  }
}
