import { at } from '../../domain/at.ts';
import { Groups } from './groups.ts';
import { Needs } from './needs.ts';
import { numberClass, otherClass, type PhraseStep, type PhraseTables } from './tables.ts';
import { Walk } from './walk.ts';
import { Places } from './word-places.ts';
import { startsWithDigit } from './word-sets.ts';

/** Takes a find: the phrase stands on the words `from` to before `to`. */
export type TakeHit = (phrase: number, from: number, to: number) => void;

/** Finds phrases among the classes of words: first which of them may stand there, then these one by one. */
export class PhraseMatcher {
  readonly #classes: ReadonlyMap<string, number>;
  readonly #walk: Walk;
  readonly #needs: Needs;
  /** By way: its phrase, which may stand somewhere in several ways, and its parts. */
  readonly #phrases: number[];
  readonly #steps: PhraseStep[][];

  constructor({ words, classes, sets, groups, phrases, needs }: PhraseTables) {
    this.#classes = new Map(words.map((word, id) => [word, at(classes, id)]));
    const count = classes.reduce((most, group) => Math.max(most, group), numberClass) + 1;
    const known = new Groups({ sets, groups }, count);
    this.#walk = new Walk(known);
    this.#needs = new Needs(known, needs, count);
    this.#phrases = phrases.map(([phrase]) => phrase);
    this.#steps = phrases.map(([, ...steps]) => steps);
  }

  classOf(word: string): number {
    return this.#classes.get(word) ?? (startsWithDigit(word) ? numberClass : otherClass);
  }

  /** The phrases that may stand among the words `from` to before `to`, as the ways in which they may. */
  waysAmong(classes: Int32Array, from: number, to: number): number[] {
    const ways: number[] = [];
    this.#needs.meet(classes, from, to, (way) => ways.push(way));
    return ways;
  }

  phraseOf(way: number): number {
    return at(this.#phrases, way);
  }

  /** Tells every find of the phrases of some ways; each is found without overlap, each time where it ends first. */
  find(ways: readonly number[], classes: Int32Array, from: number, to: number, take: TakeHit): void {
    let last = -1;
    for (const way of ways) {
      const phrase = this.phraseOf(way);
      if (phrase === last) continue;
      if (last < 0) this.#walk.begin(classes, from, to);
      last = phrase;
      const { words, earliest, latest, length } = this.#endsOf(way);
      let after = from;
      for (let index = 0; index < length; index++) {
        const first = earliest[index] ?? 0;
        const begun = first >= after ? first : (latest[index] ?? 0);
        if (begun < after) continue;
        after = words[index] ?? 0;
        take(phrase, begun, after);
      }
    }
  }

  /** All ends of the phrase that the ways from `way` on are of. */
  #endsOf(way: number): Places {
    const phrase = this.phraseOf(way);
    if (this.#phrases[way + 1] !== phrase) return this.#walk.endsOf(at(this.#steps, way));
    const all = new Places();
    for (let next = way; this.#phrases[next] === phrase; next++) {
      const { words, earliest, latest, length } = this.#walk.endsOf(at(this.#steps, next));
      for (let index = 0; index < length; index++) all.add(at(words, index), at(earliest, index), at(latest, index));
    }
    return all;
  }

  /** How many places were looked at so far: the measure of work. */
  get looks(): number {
    return this.#walk.looks;
  }
}
