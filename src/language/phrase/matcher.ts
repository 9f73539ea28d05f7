import { at } from '../../domain/at.ts';
import { Pass } from './pass.ts';
import { numberClass, otherClass, type PhraseTables } from './tables.ts';
import type { TakeHit } from './ended.ts';
import { startsWithDigit } from './word-sets.ts';

/** Finds the phrases of several passes, each in one walk over the classes of the words of a sentence. */
export class PhraseMatcher {
  readonly #classes: ReadonlyMap<string, number>;
  readonly #passes: ReadonlyMap<string, Pass>;

  constructor(tables: PhraseTables) {
    const { words, classes, roots } = tables;
    this.#classes = new Map(words.map((word, id) => [word, at(classes, id)]));
    this.#passes = new Map(Object.entries(roots).map(([pass, root]) => [pass, new Pass(tables, root)]));
  }

  classOf(word: string): number {
    return this.#classes.get(word) ?? (startsWithDigit(word) ? numberClass : otherClass);
  }

  /** Tells every find among the words `from` to before `to`. */
  find(pass: string, classes: Int32Array, from: number, to: number, take: TakeHit): void {
    this.#passes.get(pass)?.find(classes, from, to, take);
  }

  /** How many places behind gaps were looked at so far: the measure of work. */
  get looks(): number {
    return [...this.#passes.values()].reduce((sum, { looks }) => sum + looks, 0);
  }
}
