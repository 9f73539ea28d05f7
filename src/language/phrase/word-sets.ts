import { at } from '../../domain/at.ts';
import { numberClass, type PhraseTables } from './tables.ts';

/** Collects the words that may stand in one place of a phrase, and sorts words into classes in the end. */
export class WordSets {
  readonly #ids = new Map<string, number>();
  readonly #sets: number[][] = [];
  readonly #numbers = new Map<string, number>();
  #anyNumber: number | undefined;

  /** The number of the set of these words; equal sets have one number. */
  of(words: Iterable<string>): number {
    const ids = [...new Set([...words].map((word) => this.#idOf(word)))].sort((a, b) => a - b);
    const key = ids.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#sets.length);
    return this.#sets.push(ids) - 1;
  }

  /** The number of the set of all numbers, those that no phrase names included. */
  ofNumbers(): number {
    return (this.#anyNumber ??= this.#sets.push([]) - 1);
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.#ids.size);
    return this.#ids.size - 1;
  }

  /** Words that stand in the same sets have the same class. */
  tables(): Pick<PhraseTables, 'words' | 'classes' | 'sets'> {
    for (const word of numberWords) this.#idOf(word);
    const words = [...this.#ids.keys()];
    const isNumber = (word: string) => numberWords.includes(word) || startsWithDigit(word);
    if (this.#anyNumber !== undefined)
      this.#sets[this.#anyNumber] = words.flatMap((word, id) => (isNumber(word) ? [id] : []));
    const memberships = words.map((): number[] => []);
    this.#sets.forEach((ids, set) => ids.forEach((id) => at(memberships, id).push(set)));
    // A number that no phrase names stands in the set of all numbers alone.
    const other = this.#anyNumber === undefined ? 'no set' : String(this.#anyNumber);
    const classOf = new Map([[other, numberClass]]);
    const classes = memberships.map((sets) => {
      const key = sets.join();
      if (key === '') return 0;
      const known = classOf.get(key) ?? classOf.size + numberClass;
      classOf.set(key, known);
      return known;
    });
    const sets = this.#sets.map((ids, set) => {
      const own = ids.map((id) => at(classes, id));
      return [...new Set(set === this.#anyNumber ? [...own, numberClass] : own)].sort((a, b) => a - b);
    });
    return { words, classes, sets };
  }
}

export function startsWithDigit(word: string): boolean {
  return /^\p{N}/u.test(word);
}

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(
    ' ',
  );
