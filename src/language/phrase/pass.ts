import { at } from '../../domain/at.ts';
import type { Groups } from './groups.ts';
import { Needs } from './needs.ts';
import type { PassTables, PhraseStep } from './tables.ts';
import { Walk } from './walk.ts';
import { Places } from './word-places.ts';

/** Takes a find: the phrase stands on the words `from` to before `to`. */
export type TakeHit = (phrase: number, from: number, to: number) => void;

/** The phrases that are looked for together: first what all of them need, then one by one those that may be there. */
export class Pass {
  readonly #walk: Walk;
  readonly #needs: Needs;
  /** One phrase may stand there in several ways. */
  readonly #phrases: number[];
  readonly #steps: PhraseStep[][];

  constructor(groups: Groups, { phrases, needs }: PassTables, classes: number) {
    this.#walk = new Walk(groups);
    this.#phrases = phrases.map(([phrase]) => phrase);
    this.#steps = phrases.map(([, ...steps]) => steps);
    this.#needs = new Needs(groups, needs, classes);
  }

  /** Tells every find of all phrases, or of some; a phrase is found without overlap, each time where it ends first. */
  find(classes: Int32Array, from: number, to: number, take: TakeHit, only?: ReadonlySet<number>): void {
    let last = -1;
    this.#needs.meet(classes, from, to, (number) => {
      const phrase = at(this.#phrases, number);
      if (phrase === last || only?.has(phrase) === false) return;
      if (last < 0) this.#walk.begin(classes, from, to);
      last = phrase;
      const { words, earliest, latest, length } = this.#endsOf(number);
      let after = from;
      for (let index = 0; index < length; index++) {
        const first = earliest[index] ?? 0;
        const begun = first >= after ? first : (latest[index] ?? 0);
        if (begun < after) continue;
        after = words[index] ?? 0;
        take(phrase, begun, after);
      }
    });
  }

  /** All ends of the phrase that the ways from `number` on are of. */
  #endsOf(number: number): Places {
    const phrase = at(this.#phrases, number);
    if (this.#phrases[number + 1] !== phrase) return this.#walk.endsOf(at(this.#steps, number));
    const all = new Places();
    for (let way = number; this.#phrases[way] === phrase; way++) {
      const { words, earliest, latest, length } = this.#walk.endsOf(at(this.#steps, way));
      for (let index = 0; index < length; index++) all.add(at(words, index), at(earliest, index), at(latest, index));
    }
    return all;
  }

  get looks(): number {
    return this.#walk.looks;
  }
}
