/** Places between words, in order, and for each the earliest and the latest word that what ends there can have begun at. */
export class Places {
  length = 0;
  words = new Int32Array(512);
  earliest = new Int32Array(512);
  latest = new Int32Array(512);

  clear(): void {
    this.length = 0;
  }

  /** A place behind all others. */
  push(word: number, earliest: number, latest: number): void {
    if (this.length === this.words.length) this.#grow();
    const index = this.length++;
    this.words[index] = word;
    this.earliest[index] = earliest;
    this.latest[index] = latest;
  }

  /** A place wherever it belongs, which may be there already. */
  add(word: number, earliest: number, latest: number): void {
    let index = this.length;
    while (index > 0 && (this.words[index - 1] ?? 0) > word) index--;
    if (index > 0 && this.words[index - 1] === word) {
      this.earliest[index - 1] = Math.min(this.earliest[index - 1] ?? 0, earliest);
      this.latest[index - 1] = Math.max(this.latest[index - 1] ?? 0, latest);
      return;
    }
    this.push(word, earliest, latest);
    for (let last = this.length - 1; last > index; last--) this.#swap(last, last - 1);
  }

  #swap(one: number, other: number): void {
    for (const list of [this.words, this.earliest, this.latest])
      [list[one], list[other]] = [list[other] ?? 0, list[one] ?? 0];
  }

  #grow(): void {
    for (const key of ['words', 'earliest', 'latest'] as const) {
      const larger = new Int32Array(2 * this[key].length);
      larger.set(this[key]);
      this[key] = larger;
    }
  }
}
