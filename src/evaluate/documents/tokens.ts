import { at } from '../../domain/at.ts';

/** The words of a document, side by side in arrays, since a text has many. */
export class Tokens {
  length = 0;
  /** By token: the number of its word, the class that phrases know it by, and its offsets in the prose. */
  words: Int32Array;
  classes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;

  /** Room for about as many words as a text of so many units has; more is made when it is needed. */
  constructor(units: number) {
    const room = 16 + (units >> 2);
    this.words = new Int32Array(room);
    this.classes = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  push(word: number, group: number, start: number, end: number): void {
    if (this.length === this.words.length) this.#grow();
    const token = this.length++;
    this.words[token] = word;
    this.classes[token] = group;
    this.starts[token] = start;
    this.ends[token] = end;
  }

  /** The tokens `from` to before `to` once more, at the end. */
  repeat(from: number, to: number): void {
    for (let token = from; token < to; token++)
      this.push(at(this.words, token), at(this.classes, token), at(this.starts, token), at(this.ends, token));
  }

  #grow(): void {
    for (const key of ['words', 'classes', 'starts', 'ends'] as const) {
      const larger = new Int32Array(2 * this[key].length);
      larger.set(this[key]);
      this[key] = larger;
    }
  }
}
