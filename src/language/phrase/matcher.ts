import { at } from '../../domain/at.ts';
import { Groups } from './groups.ts';
import { Pass, type TakeHit } from './pass.ts';
import { numberClass, otherClass, type PhraseTables } from './tables.ts';
import { startsWithDigit } from './word-sets.ts';

/** Finds the phrases of several passes among the classes of the words of a sentence. */
export class PhraseMatcher {
  readonly #classes: ReadonlyMap<string, number>;
  readonly #passes: ReadonlyMap<string, Pass>;

  constructor(tables: PhraseTables) {
    this.#classes = new Map(tables.words.map((word, id) => [word, at(tables.classes, id)]));
    const classes = tables.classes.reduce((most, group) => Math.max(most, group), numberClass) + 1;
    const groups = new Groups(tables, classes);
    this.#passes = new Map(
      Object.entries(tables.passes).map(([name, pass]) => [name, new Pass(groups, pass, classes)]),
    );
  }

  classOf(word: string): number {
    return this.#classes.get(word) ?? (startsWithDigit(word) ? numberClass : otherClass);
  }

  /** Tells every find among the words `from` to before `to` of all phrases, or of some. */
  find(pass: string, classes: Int32Array, from: number, to: number, take: TakeHit, only?: ReadonlySet<number>): void {
    this.#passes.get(pass)?.find(classes, from, to, take, only);
  }

  /** How many places were looked at so far: the measure of work. */
  get looks(): number {
    return [...this.#passes.values()].reduce((sum, { looks }) => sum + looks, 0);
  }
}
