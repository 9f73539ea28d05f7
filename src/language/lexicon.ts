import { at } from '../domain/at.ts';
import type { Language } from './language.ts';
import { owned } from './owned.ts';

/** Every word that texts were read to hold, once, by a number; and for each the class that phrases know it by. */
export class Lexicon {
  readonly #language: Language;
  readonly #classOf: (word: string) => number;
  readonly words: string[] = [];
  /** By word. */
  readonly classes: number[] = [];
  readonly #syllables: number[] = [];
  readonly #byText = new Map<string, number>();
  /** By stretch of letters as texts have it, but for words in the table below. */
  readonly #byStretch = new Map<string, readonly number[]>();
  /** Words in small Latin letters, by hash: a text is looked up in it without cutting it into pieces. */
  #table = new Int32Array(1 << 12);
  #used = 0;
  /** The class of words that no phrase has. */
  readonly #unknown: number;

  constructor(language: Language, classOf: (word: string) => number) {
    this.#language = language;
    this.#classOf = classOf;
    this.#unknown = classOf('');
  }

  /** The number of the word that parts of one make together, if a phrase has it. */
  joined(parts: readonly number[]): number | undefined {
    const word = parts.map((part) => at(this.words, part)).join('');
    return this.#classOf(word) === this.#unknown ? undefined : this.#numberOf(word);
  }

  /** Tells the number of each word that a text holds between two offsets, with the offsets of its stretch of letters. */
  read(text: string, start: number, end: number, take: (word: number, from: number, to: number) => void): void {
    this.#language.scanWords(text, start, end, (from, to) => {
      const word = this.#latin(text, from, to);
      if (word >= 0) take(word, from, to);
      else for (const one of this.#stretch(text.slice(from, to))) take(one, from, to);
    });
  }

  syllablesOf(word: number): number {
    return (this.#syllables[word] ??= this.#language.syllablesIn(at(this.words, word)));
  }

  #stretch(stretch: string): readonly number[] {
    const known = this.#byStretch.get(stretch);
    if (known !== undefined) return known;
    const words = this.#language.wordsOf(stretch).map((word) => this.#numberOf(word));
    this.#byStretch.set(owned(stretch), words);
    return words;
  }

  #numberOf(word: string): number {
    const known = this.#byText.get(word);
    if (known !== undefined) return known;
    const own = owned(word);
    this.#byText.set(own, this.words.length);
    const written = this.#classOf(own);
    this.classes.push(written === this.#unknown ? this.#classOf(unmarked(own)) : written);
    return this.words.push(own) - 1;
  }

  /** The number of a word in Latin letters and digits, in whatever case; -1 when it holds anything else. */
  #latin(text: string, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let index = from; index < to; index++) {
      const unit = small(text.charCodeAt(index));
      if (unit < 0) return -1;
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    const mask = this.#table.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#table[slot] ?? 0) - 1;
      if (number < 0) return this.#put(text.slice(from, to), slot);
      if (isSame(at(this.words, number), text, from, to)) return number;
    }
  }

  #put(stretch: string, slot: number): number {
    const [word, ...more] = this.#language.wordsOf(stretch);
    // A word such as "cannot", which stands for two.
    if (word === undefined || more.length > 0) return -1;
    const number = this.#numberOf(word);
    this.#table[slot] = number + 1;
    if (++this.#used * 2 > this.#table.length) this.#grow();
    return number;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 4);
    const mask = this.#table.length - 1;
    for (const entry of old) {
      if (entry === 0) continue;
      const word = at(this.words, entry - 1);
      let hash = 0x811c9dc5;
      for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.#table[slot] ?? 0) !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = entry;
    }
  }
}

/** The small letter or the digit; -1 for anything else. */
function small(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit;
  if (unit >= 65 && unit <= 90) return unit + 32;
  return unit >= 48 && unit <= 57 ? unit : -1;
}

function isSame(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let index = 0; index < word.length; index++)
    if (word.charCodeAt(index) !== small(text.charCodeAt(from + index))) return false;
  return true;
}

/** A word without accents and other marks. */
function unmarked(word: string): string {
  return /[^\0-\x7f]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
}
